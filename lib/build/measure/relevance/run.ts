/**
 * Measures the search on judged queries, with the very code of the browser, on what `npm run data` wrote.
 *
 *   npm run -s relevance -- [FILE…] [--json] [--out DIR]        judged files; without FILE our own, with floors
 *   npm run -s relevance -- data/relevance/wanted/kinds.json       kinds of queries that are judged and not yet answered
 *   npm run -s relevance -- --known-item --seed N               fresh queries drawn from the texts
 *   npm run -s relevance -- --page-words --seed N               words of pages alone, mistyped and in pinyin
 *   npm run -s relevance -- --weights [--only NAME]             what halving and doubling each weight of the search changes
 *
 * Queries that need the text of the originals are left out where the data has none.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { noFilters } from '../../../search/filter/facets.ts'
import { runCommand } from '../../tools/command.ts'
import { isMain } from '../../tools/is-main.ts'
import type { Searcher } from '../../../search/search.ts'
import { drawPageWords, pagesToDrawFrom } from './draw-page-words.ts'
import { drawKnownItems } from './known-item.ts'
import { judgedQueriesSchema, measure, type Figures, type JudgedQuery, type Measurement } from './measure.ts'
import { formatEffect, listWeights, measureWeights, type Reading, type Weight, type WeightEffect } from './measure-weights.ts'
import { openSearcher } from './open-searcher.ts'

const ownFolder = resolve(import.meta.dirname, '../../../../data/relevance')
const knownItemsPerClass = 100
const pageWordsPerClass = 60

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

/** The judged queries, and what is shown of each: with the pages, which no judgement tells of. */
function readWith({ search }: Searcher, queries: readonly JudgedQuery[]): Reading {
  const shown = new Map<string, string>()
  const measurement = measure(queries, (q) => {
    const { records, hitOf } = search({ q, filters: noFilters, synonyms: true })
    const first = records.slice(0, 10).map((record) => [record.id, ...hitOf(record).pages.map(({ number }) => number)].join())
    shown.set(q, first.join(' '))
    return records.map(({ id }) => id)
  })
  return { measurement, shown }
}

function tellEffects({ name, value }: Weight, half: WeightEffect, double: WeightEffect): void {
  const before = `${name.padEnd(28)} ${String(value).padStart(5)}`
  process.stdout.write(`${before}  ÷2 ${formatEffect(half)}\n${' '.repeat(before.length)}  ×2 ${formatEffect(double)}\n`)
}

const command = {
  call: 'npm run -s relevance --',
  does: 'Measures the search on judged queries, with the very code of the browser, on what `npm run data` wrote.',
  options: {
    json: { type: 'boolean', default: false, does: 'as JSON' },
    out: { type: 'string', value: 'DIR', does: 'what `npm run data -- --out DIR` wrote' },
    'known-item': { type: 'boolean', default: false, does: 'fresh queries drawn from the texts' },
    'page-words': { type: 'boolean', default: false, does: 'words that stand only on pages, mistyped and in pinyin' },
    seed: { type: 'string', default: '1', value: 'N', does: 'for another draw' },
    weights: { type: 'boolean', default: false, does: 'halves and doubles each weight in turn, and prints what changes' },
    only: { type: 'string', default: '', value: 'NAME', does: 'weights whose names begin so' },
  },
  positionals: '[FILE…]',
  notes: ['FILE holds judged queries; unless it is said, our own are measured, with floors.'],
} as const

interface Values {
  json: boolean
  out?: string
  'known-item': boolean
  'page-words': boolean
  seed: string
  weights: boolean
  only: string
}

async function main(values: Values, positionals: readonly string[]): Promise<void> {
  const { searcher, data, text, pages, coverage, reopen } = await openSearcher(
    resolve(values.out ?? resolve(import.meta.dirname, '../../../../public/data')),
  )
  const own = positionals.length === 0 && !values['known-item'] && !values['page-words']
  const files = own
    ? (await readdir(ownFolder))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(ownFolder, name))
    : positionals
  const hasPages = coverage.documents.searched + coverage.articles.searched > 0
  const seed = Number(values.seed)
  const drawn = values['known-item']
    ? drawKnownItems(data.records, text, seed, knownItemsPerClass)
    : values['page-words'] && drawPageWords(pagesToDrawFrom(data.records, text, pages), seed, pageWordsPerClass)
  const all = drawn || (await Promise.all(files.map(readJudged))).flat()
  const queries = all.filter(({ needs }) => hasPages || needs !== 'text')
  if (queries.length < all.length)
    process.stderr.write(`${all.length - queries.length} queries left out: they need the text of the originals, and there is none
`)
  const measureWith = ({ search }: Searcher) =>
    measure(queries, (q) => search({ q, filters: noFilters, synonyms: true }).records.map(({ id }) => id))
  if (values.weights) {
    const list = listWeights().filter(({ name }) => name.startsWith(values.only))
    measureWeights(list, () => readWith(reopen(), queries), tellEffects)
    return
  }
  const result = measureWith(searcher)
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    return
  }
  process.stdout.write(`${[formatTable(result), ...lostQueries(result)].join('\n')}\n`)
  const failures = own ? belowFloors(result) : []
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
}

if (isMain(import.meta)) await runCommand(command, main)
