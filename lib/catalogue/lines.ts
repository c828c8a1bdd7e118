/** What we say of the pages of a document. */
import type { CatalogueTopic, Talk } from './catalogue.ts'

type Line = Talk['lines'][number]

/** Our line about a page, be it a highlight or not; undefined where there is none. */
export function lineOfPage({ guide, lines }: Pick<Talk, 'guide' | 'lines'>, page: number): Line | undefined {
  return guide.find((entry) => entry.page === page) ?? lines.find((entry) => entry.page === page)
}

/** Our line about a stop of a reading guide, a page or a section of the record; undefined where there is none. */
export function lineOfStop(
  talk: Pick<Talk, 'guide' | 'lines' | 'sections'>,
  { page, anchor }: Pick<CatalogueTopic['reading'][number], 'page' | 'anchor'>,
): Line | Talk['sections'][number] | undefined {
  return page === null ? talk.sections.find((section) => section.anchor === anchor) : lineOfPage(talk, page)
}

/** The pages that we say something of, in order. */
export function pagesWithLines({ guide, lines }: Pick<Talk, 'guide' | 'lines'>): number[] {
  return [...new Set([...guide, ...lines].map(({ page }) => page))].sort((a, b) => a - b)
}
