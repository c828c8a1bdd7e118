/** The ids for which pages are made. */
import { getAllSeries, getCatalogue } from '../../lib/site/catalogue.ts'
import { articleParams as articles } from '../../lib/site/articles.ts'
import { readKeptRecords } from '../../lib/site/kept-records.ts'
import { slideParams as slides } from '../../lib/site/slides.ts'
import { eventsWithTalks } from './events.tsx'
import { speakersWithTalks } from './speakers.tsx'
import { listPageCount } from './talks.tsx'

export interface IdParams {
  id: string
}

/** Next exports no route without a page: where a table is empty, one page is asked for that is not found and leaves no file. */
const orNone = (params: IdParams[]): IdParams[] => (params.length > 0 ? params : [{ id: 'none' }])

/** Without those whose pages stay as an earlier export made them. */
function toMake<Params extends IdParams>(params: readonly Params[]): Params[] {
  const kept = readKeptRecords()
  return params.filter(({ id }) => !kept.has(id))
}

export const talkParams = () => orNone(toMake(getCatalogue().talks.map(({ id }) => ({ id }))))
/** One that is not found, as `orNone` asks for it, where no page of any document has an address. */
export const slideParams = () => {
  const found = toMake(slides())
  return found.length > 0 ? found : [{ id: 'none', n: 'none' }]
}
/** All of them: which records their links lead to rests on all records. */
export const articleParams = () => orNone(articles())
export const topicParams = () => orNone(getCatalogue().topics.map(({ id }) => ({ id })))
export const speakerParams = () => orNone(speakersWithTalks().map(({ id }) => ({ id })))
export const eventParams = () => orNone(eventsWithTalks().map(({ id }) => ({ id })))
export const seriesParams = () => orNone(getAllSeries().map(({ id }) => ({ id })))

/** The pages of the list after the first, which is `/talks/`. */
export const listParams = () => orNone(Array.from({ length: listPageCount() - 1 }, (_, index) => ({ id: String(index + 2) })))
