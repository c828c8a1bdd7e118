/** The catalogue as the pages read it: loaded once per build, with the ways through it that pages need. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, CatalogueTopic, Talk } from '../catalogue/catalogue.ts'
import { newestFirst } from '../catalogue/questions.ts'

let loaded: Catalogue | undefined

/** @throws with advice when the pipeline has not run. */
export function getCatalogue(): Catalogue {
  if (!loaded) {
    const path = join(process.cwd(), 'public/data/catalogue.json')
    try {
      loaded = JSON.parse(readFileSync(path, 'utf8')) as Catalogue
    } catch (cause) {
      throw new Error('public/data/catalogue.json can’t be read; run `npm run data` first.', { cause })
    }
  }
  return loaded
}

const talksById = new Map<string, Talk>()

export function getTalk(id: string): Talk | undefined {
  if (talksById.size === 0) for (const talk of getCatalogue().talks) talksById.set(talk.id, talk)
  return talksById.get(id)
}

const topicsById = new Map<string, CatalogueTopic>()

/** @param id bare, or with its facet in front: "raft", "component:raft". */
export function getTopic(id: string): CatalogueTopic | undefined {
  if (topicsById.size === 0) for (const topic of getCatalogue().topics) topicsById.set(topic.id, topic)
  return topicsById.get(id.slice(id.indexOf(':') + 1))
}

let newest: Talk[] | undefined

/** Every talk, newest first. */
export function getTalks(): readonly Talk[] {
  newest ??= newestFirst(getCatalogue())
  return newest
}
