/** The ids for which pages are made. */
import { getAllSeries, getCatalogue } from '../../lib/site/catalogue.ts'
import { articleParams as articles } from '../../lib/site/articles.ts'
import { readPagesLeftOut } from '../../lib/site/pages-left-out.ts'
import { slideParams as slides } from '../../lib/site/slides.ts'
import { eventsWithTalks } from './events.tsx'
import { speakersWithTalks } from './speakers.tsx'
import { listPageCount } from './talks.tsx'

export interface IdParams {
  id: string
}

/** Next exports no route without a page: where a table is empty, one page is asked for that is not found and leaves no file. */
const orNone = (params: IdParams[]): IdParams[] => (params.length > 0 ? params : [{ id: 'none' }])

/** Without those whose pages another run of Next makes, or has made: in both languages at `path`. */
function toMake<Params extends IdParams>(params: readonly Params[], path: (id: string) => string): Params[] {
  const leftOut = readPagesLeftOut()
  return params.filter(({ id }) => !leftOut.has(path(id)))
}

/** The ids of a table, for the folder where its pages lie. */
const idsIn = (folder: string, entries: readonly IdParams[]) =>
  orNone(
    toMake(
      entries.map(({ id }) => ({ id })),
      (id) => `${folder}/${id}`,
    ),
  )

export const talkParams = () => idsIn('talks', getCatalogue().talks)
/** One that is not found, as `orNone` asks for it, where no page of any document has an address. */
export const slideParams = () => {
  const found = toMake(slides(), (id) => `talks/${id}/p`)
  return found.length > 0 ? found : [{ id: 'none', n: 'none' }]
}
export const articleParams = () => orNone(toMake(articles(), (id) => `talks/${id}/read`))
export const topicParams = () => idsIn('topics', getCatalogue().topics)
export const speakerParams = () => idsIn('speakers', speakersWithTalks())
export const eventParams = () => idsIn('events', eventsWithTalks())
export const seriesParams = () => idsIn('series', getAllSeries())

/** The pages of the list after the first, which is `/talks/`. */
export const listParams = () =>
  idsIn(
    'list',
    Array.from({ length: listPageCount() - 1 }, (_, index) => ({ id: String(index + 2) })),
  )
