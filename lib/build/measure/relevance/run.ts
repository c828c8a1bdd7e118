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
import { basename, join, resolve } from 'node:path'
import { noFilters } from '../../../search/filter/facets.ts'
import { runCommand } from '../../tools/command.ts'
import { isMain } from '../../tools/is-main.ts'
import type { SearchAnswer, Searcher } from '../../../search/search.ts'
import { drawPageWords, pagesToDrawFrom } from './draw-page-words.ts'
import { belowFloors, floors, questionFloors } from './floors.ts'
import { drawKnownItems } from './known-item.ts'
import { judgedQueriesSchema, measure, type Figures, type JudgedQuery, type Measurement, type ShownPage } from './measure.ts'
import { formatEffect, listWeights, measureWeights, type Reading, type Weight, type WeightEffect } from './measure-weights.ts'
import { openSearcher } from './open-searcher.ts'

const ownFolder = resolve(import.meta.dirname, '../../../../data/relevance')
const knownItemsPerClass = 100
const pageWordsPerClass = 60

/** Of our own files the one that holds questions: it has floors of its own. */
const questionsFile = 'questions.json'

/** @throws when a file is not an array of judged queries; the message names the file. */
export async function readJudged(path: string): Promise<JudgedQuery[]> {
  const result = judgedQueriesSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a file of judged queries'}`)
}

function tableRow(name: string, { n, success1, mrr10, ndcg10, zero, page1, page4 }: Figures): string {
  const cells = [success1, mrr10, ndcg10, zero, ...[page1, page4].filter((value) => value !== null)]
  return `${name.padEnd(18)}${String(n).padStart(5)}${cells.map((value) => value.toFixed(3).padStart(8)).join('')}`
}

function formatTable({ all, classes }: Measurement): string {
  const names = ['S@1', 'MRR@10', 'nDCG@10', 'zero', ...(all.page1 === null ? [] : ['page@1', 'page@4'])]
  const header = `${'class'.padEnd(18)}${'n'.padStart(5)}${names.map((name) => name.padStart(8)).join('')}`
  return [header, ...Object.entries(classes).map(([name, figures]) => tableRow(name, figures)), tableRow('all', all)].join('\n')
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

async function ownFiles(): Promise<string[]> {
  const names = await readdir(ownFolder)
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(ownFolder, name))
}

function tellLeftOut(count: number): void {
  process.stderr.write(`${count} queries left out: they need the text of the originals, and there is none\n`)
}

/** The pages that stand first for a query: those that may answer it, else the best one of each result. */
function pagesShown({ passages, records, hitOf }: SearchAnswer): ShownPage[] {
  if (passages.length > 0) return passages.map(({ record, page }) => ({ id: record.id, page }))
  return records.slice(0, 4).map((record) => ({ id: record.id, page: hitOf(record).pages[0]?.number ?? null }))
}

function measureWith({ search }: Searcher, queries: readonly JudgedQuery[]): Measurement {
  const find = (q: string) => search({ q, filters: noFilters, synonyms: true })
  return measure(
    queries,
    (q) => find(q).records.map(({ id }) => id),
    (q) => pagesShown(find(q)),
  )
}

async function main(values: Values, positionals: readonly string[]): Promise<void> {
  const { searcher, data, text, pages, coverage, reopen } = await openSearcher(
    resolve(values.out ?? resolve(import.meta.dirname, '../../../../public/data')),
  )
  const own = positionals.length === 0 && !values['known-item'] && !values['page-words']
  const files = own ? await ownFiles() : positionals
  const hasPages = coverage.documents.searched + coverage.articles.searched > 0
  const read = async (paths: readonly string[]) => {
    const all = (await Promise.all(paths.map(readJudged))).flat()
    const queries = all.filter(({ needs }) => hasPages || needs !== 'text')
    if (queries.length < all.length) tellLeftOut(all.length - queries.length)
    return queries
  }
  const isQuestions = (path: string) => own && basename(path) === questionsFile
  const seed = Number(values.seed)
  const drawn = values['known-item']
    ? drawKnownItems(data.records, text, seed, knownItemsPerClass)
    : values['page-words'] && drawPageWords(pagesToDrawFrom(data.records, text, pages), seed, pageWordsPerClass)
  const queries = drawn || (await read(files.filter((path) => !isQuestions(path))))
  if (values.weights) {
    const list = listWeights().filter(({ name }) => name.startsWith(values.only))
    measureWeights(list, () => readWith(reopen(), queries), tellEffects)
    return
  }
  const result = measureWith(searcher, queries)
  const questions = files.some(isQuestions) ? measureWith(searcher, await read(files.filter(isQuestions))) : null
  if (values.json) {
    process.stdout.write(`${JSON.stringify(questions ? { ...result, questions } : result, null, 2)}\n`)
    return
  }
  for (const measured of [result, ...(questions ? [questions] : [])])
    process.stdout.write(`${[formatTable(measured), ...lostQueries(measured)].join('\n')}\n`)
  const failures = [...(own ? belowFloors(result, floors) : []), ...(questions ? belowFloors(questions, questionFloors) : [])]
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
}

if (isMain(import.meta)) await runCommand(command, main)
