/** What we say of the pages of a document. */
import type { CatalogueTopic, Talk } from './catalogue.ts'

type Line = Talk['lines'][number]
type Stop = CatalogueTopic['reading'][number]
type StopTalk = Pick<Talk, 'guide' | 'lines' | 'sections'>

/** Our line about a page, a highlight first; undefined where there is none. */
export function lineOfPage({ guide, lines }: Pick<Talk, 'guide' | 'lines'>, page: number): Line | undefined {
  return guide.find((entry) => entry.page === page) ?? lines.find((entry) => entry.page === page)
}

/** Our line about a stop of a reading guide, a page or a section of the record; undefined where there is none. */
function lineOfStop(talk: StopTalk, { page, anchor }: Stop): Line | Talk['sections'][number] | undefined {
  return page === null ? talk.sections.find((section) => section.anchor === anchor) : lineOfPage(talk, page)
}

/** Of the stops of a reading guide, in their order, those of which there are the record and a line. */
export function stopsWithLines<Known extends StopTalk>(
  stops: readonly Stop[],
  talkOf: (id: string) => Known | undefined,
): { stop: Stop; talk: Known; line: NonNullable<ReturnType<typeof lineOfStop>> }[] {
  return stops.flatMap((stop) => {
    const talk = talkOf(stop.id)
    const line = talk && lineOfStop(talk, stop)
    return talk && line ? [{ stop, talk, line }] : []
  })
}

/** The pages that we say something of, in order. */
export function pagesWithLines({ guide, lines }: Pick<Talk, 'guide' | 'lines'>): number[] {
  return [...new Set([...guide, ...lines].map(({ page }) => page))].sort((a, b) => a - b)
}
