/**
 * Measures the search on judged queries, with the very code of the browser, on what `npm run data` wrote.
 *
 *   npm run -s relevance -- [FILE…] [--json] [--out DIR]        judged files; without FILE our own, with floors
 *   npm run -s relevance -- --known-item --seed N               fresh queries drawn from the texts
 *
 * Queries that need the text of the originals are left out where the data has none.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { noFilters } from '../../../search/filter/facets.ts'
import { drawKnownItems } from './known-item.ts'
import { judgedQueriesSchema, measure, type Figures, type JudgedQuery, type Measurement } from './measure.ts'
import { openSearcher } from './open-searcher.ts'

const ownFolder = resolve(import.meta.dirname, '../../../../data/relevance')
const knownItemsPerClass = 100

/** What our own set must reach; a class of fewer queries can't be finer than one query. */
export const floors = { success1: 0.97, zero: 0.01, classSuccess1: 0.9 } as const

/** @throws when a file is not an array of judged queries; the message names the file. */
export async function readJudged(path: string): Promise<JudgedQuery[]> {
  const result = judgedQueriesSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a file of judged queries'}`)
}

function tableRow(name: string, { n, success1, mrr10, ndcg10, zero }: Figures): string {
  const cells = [success1, mrr10, ndcg10, zero].map((value) => value.toFixed(3).padStart(8))
  return `${name.padEnd(18)}${String(n).padStart(5)}${cells.join('')}`
}

function formatTable({ all, classes }: Measurement): string {
  const header = `${'class'.padEnd(18)}${'n'.padStart(5)}${['S@1', 'MRR@10', 'nDCG@10', 'zero'].map((name) => name.padStart(8)).join('')}`
  return [header, ...Object.entries(classes).map(([name, figures]) => tableRow(name, figures)), tableRow('all', all)].join('\n')
}

/** What falls below the floors, in words; empty when all hold. */
export function belowFloors({ all, classes }: Measurement): string[] {
  const failures: string[] = []
  if (all.success1 < floors.success1) failures.push(`S@1 over all is ${all.success1.toFixed(3)}, below ${floors.success1}`)
  if (all.zero > floors.zero) failures.push(`zero-result rate is ${all.zero.toFixed(3)}, above ${floors.zero}`)
  for (const [name, { success1 }] of Object.entries(classes)) {
    if (success1 < floors.classSuccess1)
      failures.push(`S@1 of class ${name} is ${success1.toFixed(3)}, below ${floors.classSuccess1}`)
  }
  return failures
}

function lostQueries({ queries }: Measurement): string[] {
  return queries
    .filter(({ success1 }) => success1 === 0)
    .map(({ id, q, top }) => `lost: ${id} "${q}" → ${top.slice(0, 3).join(', ') || 'nothing'}`)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      'known-item': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
  })
  const { searcher, data, text, coverage } = await openSearcher(
    resolve(values.out ?? resolve(import.meta.dirname, '../../../../public/data')),
  )
  const own = positionals.length === 0 && !values['known-item']
  const files = own
    ? (await readdir(ownFolder))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(ownFolder, name))
    : positionals
  const hasPages = coverage.documents.searched + coverage.articles.searched > 0
  const all = values['known-item']
    ? drawKnownItems(data.records, text, Number(values.seed), knownItemsPerClass)
    : (await Promise.all(files.map(readJudged))).flat()
  const queries = all.filter(({ needs }) => hasPages || needs !== 'text')
  if (queries.length < all.length)
    process.stderr.write(`${all.length - queries.length} queries left out: they need the text of the originals, and there is none
`)
  const result = measure(queries, (q) => searcher.search({ q, filters: noFilters, synonyms: true }).records.map(({ id }) => id))
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    return
  }
  process.stdout.write(`${[formatTable(result), ...lostQueries(result)].join('\n')}\n`)
  const failures = own ? belowFloors(result) : []
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
}

if (import.meta.filename === process.argv[1]) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
