/**
 * Pages of records that an earlier export made and that would be the same again: where one record changed, most. A record's pages
 * are drawn from the record, those that it leads to, its place in a series, the topics, and what is at hand of its original;
 * `reproducible.slow.ts` holds kept pages against new ones.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Catalogue, Talk } from '../../catalogue/catalogue.ts'
import { placeInSeries, seriesOf } from '../../catalogue/series.ts'
import { filesOf } from '../tools/fingerprint.ts'
import { isNextsOwn } from './next-files.ts'

/** While Next runs: the ids of records whose pages it need not make. `lib/site/kept-records.ts` reads it. */
export const keptRecords = '.cache/kept-records.json'

const rememberedSchema = z.object({
  madeWith: z.string(),
  /** Next looked at the types of this code. */
  typesAreChecked: z.boolean(),
  records: z.record(z.string(), z.string()),
})
type Remembered = z.infer<typeof rememberedSchema>

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/**
 * @param files the folder of what the pipeline published
 * @param articles that of the articles at hand
 * @returns of each record, by its id, a hash of what its pages tell
 */
export function drawnFrom(catalogue: Catalogue, files: string, articles: string): Record<string, string> {
  const talks = new Map(catalogue.talks.map((talk) => [talk.id, talk]))
  const series = new Map(seriesOf(catalogue.talks).map((one) => [one.id, one]))
  const pictures = JSON.parse(readFileSync(join(files, 'data/pages.json'), 'utf8')) as Record<string, unknown>
  const { files: texts } = JSON.parse(readFileSync(join(files, 'data/search/manifest.json'), 'utf8')) as {
    files: { pages: unknown }
  }
  const common = hashOf([catalogue.topics, texts.pages])
  const partsOf = (talk: Talk) => {
    const others = [...talk.prerequisites, ...talk.related.map(({ id }) => id)]
    const ofSeries = talk.collection === null ? undefined : series.get(talk.collection.id)
    return [
      [talk, ...others.map((id) => talks.get(id) ?? null)],
      ofSeries === undefined ? null : [ofSeries.talks.length, placeInSeries(ofSeries, talk.id)],
      existsSync(join(articles, `${talk.id}.json`)) ? readFileSync(join(articles, `${talk.id}.json`), 'utf8') : null,
      [talk.id, ...others].map((id) => [pictures[id] ?? null, existsSync(join(files, `og/talks/${id}.png`))]),
    ]
  }
  return Object.fromEntries(catalogue.talks.map((talk) => [talk.id, hashOf([common, partsOf(talk)])]))
}

function readRemembered(path: string): Remembered | null {
  return existsSync(path) ? (rememberedSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null) : null
}

/** What Next makes of a record's pages, below a folder of an export. */
const pagesOf = (folder: string, id: string) =>
  filesOf(folder, [`talks/${id}`, `en/talks/${id}`]).filter((path) => path.endsWith('/index.html') || isNextsOwn(path))

export interface Keeping {
  /** The types of this code were looked at by an earlier export, or are looked at by whoever calls. */
  typesAreChecked: boolean
  /** Ids of records whose pages stay. */
  records: readonly string[]
  /** Moves them beside what Next made anew. @returns how many pages */
  moveTo: (made: string) => number
  /** To be called when all is in its place. */
  remember: () => void
}

interface Kept {
  project: string
  /** `TYPES=checked`: Next is not to look at the types. */
  environment: Readonly<Partial<Record<string, string>>>
  madeWith: string
  fresh: boolean
  catalogue: Catalogue
}

/** @param exported the folder of the earlier export, if there was one */
export function keepPages(exported: string, { project, environment, madeWith, fresh, catalogue }: Kept): Keeping {
  const path = `${exported}.json`
  const before = fresh || !existsSync(exported) ? null : readRemembered(path)
  const files = join(project, 'public')
  const scripts = existsSync(join(files, 'scripts')) ? readdirSync(join(files, 'scripts')).sort() : []
  const code = hashOf([madeWith, scripts])
  const isSameCode = before?.madeWith === code
  const isToldChecked = environment.TYPES === 'checked'
  const wereChecked = isSameCode && before.typesAreChecked
  const now: Remembered = {
    madeWith: code,
    typesAreChecked: wereChecked || !isToldChecked,
    records: drawnFrom(catalogue, files, join(project, '.cache/articles')),
  }
  const records = isSameCode ? Object.keys(now.records).filter((id) => now.records[id] === before.records[id]) : []
  // Until all is in its place again, nothing is known.
  rmSync(path, { force: true })
  return {
    typesAreChecked: wereChecked || isToldChecked,
    records,
    moveTo: (made) => {
      const kept = records.flatMap((id) => pagesOf(exported, id)).filter((name) => !existsSync(join(made, name)))
      for (const name of kept) {
        mkdirSync(dirname(join(made, name)), { recursive: true })
        renameSync(join(exported, name), join(made, name))
      }
      return kept.filter((name) => name.endsWith('.html')).length
    },
    remember: () => writeFileSync(path, `${JSON.stringify(now)}\n`),
  }
}
