/** The catalogue as the pages read it, with the ways through it that pages need. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, CatalogueTopic, Talk } from '../catalogue/catalogue.ts'
import { keepUntilChanged } from './keep-until-changed.ts'
import { newestFirst } from '../catalogue/questions.ts'
import { seriesOf, type Series } from '../catalogue/series.ts'

const path = () => join(process.cwd(), 'public/data/catalogue.json')

interface Loaded {
  catalogue: Catalogue
  talks: ReadonlyMap<string, Talk>
  topics: ReadonlyMap<string, CatalogueTopic>
  newest: readonly Talk[]
  series: ReadonlyMap<string, Series>
}

const load = keepUntilChanged(path, (): Loaded => {
  try {
    const catalogue = JSON.parse(readFileSync(path(), 'utf8')) as Catalogue
    const newest = newestFirst(catalogue)
    return {
      catalogue,
      talks: new Map(catalogue.talks.map((talk) => [talk.id, talk])),
      topics: new Map(catalogue.topics.map((topic) => [topic.id, topic])),
      newest,
      series: new Map(seriesOf(newest).map((one) => [one.id, one])),
    }
  } catch (cause) {
    throw new Error('public/data/catalogue.json can’t be read; run `npm run data` first.', { cause })
  }
})

/** @throws with advice when the pipeline has not run. */
export function getCatalogue(): Catalogue {
  return load().catalogue
}

export function getTalk(id: string): Talk | undefined {
  return load().talks.get(id)
}

/** @param id bare, or with its facet in front: "raft", "component:raft". */
export function getTopic(id: string): CatalogueTopic | undefined {
  return load().topics.get(id.slice(id.indexOf(':') + 1))
}

/** Every talk, newest first. */
export function getTalks(): readonly Talk[] {
  return load().newest
}

/** Those of most records first. */
export function getAllSeries(): Series[] {
  return [...load().series.values()]
}

/** @param id of a collection; one of too few records is no series. */
export function getSeries(id: string): Series | undefined {
  return load().series.get(id)
}
