/**
 * Measures the search on judged queries, with the very code of the browser, on what `npm run data` wrote.
 *
 *   npm run -s relevance -- [FILE…] [--json] [--out DIR]        judged files; without FILE our own, with floors and what changed
 *   npm run -s relevance -- --renew                             takes our own figures for the last ones, that others are compared with
 *   npm run -s relevance -- --known-item --seed N               fresh queries drawn from the texts
 *   npm run -s relevance -- --page-words --seed N               words of pages alone, mistyped and in pinyin
 *   npm run -s relevance -- --parts                             questions, without one part of what answers them after another
 *   npm run -s relevance -- --weights [--only NAME]             what halving and doubling each weight changes: of passages in questions, of
 *                                                               others in words to find and kinds of queries
 *
 * Queries that need the text of the originals are left out where the data has none.
 */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { noFilters } from '../../../search/filter/facets.ts'
import { runCommand, UsageError } from '../../tools/command.ts'
import { isMain } from '../../tools/is-main.ts'
import type { Searcher } from '../../../search/search.ts'
import { drawPageWords, pagesToDrawFrom } from './draw-page-words.ts'
import { belowFloors } from './floors.ts'
import { drawKnownItems } from './known-item.ts'
import { compareFigures, lastFiguresSchema, lastFiguresText, type LastFigures } from './last-figures.ts'
import { measure, type Figures, type JudgedQuery, type Measurement } from './measure.ts'
import { formatEffect, listWeights, measureWeights, type Reading, type Weight } from './measure-weights.ts'
import { measureParts } from './measure-parts.ts'
import { measureSearcher } from './measure-searcher.ts'
import { openSearcher, type OpenedSearch } from './open-searcher.ts'
import { heldOutSets, ownSets, readJudged, readOwnSet, type SetName } from './own-sets.ts'
import { fallsTooFar, tellChange } from './tell-change.ts'

const knownItemsPerClass = 100
const pageWordsPerClass = 60

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

/** The judged queries, and what is shown of each: with the passages and pages, which not every judgement tells of. */
function readWith({ search }: Searcher, queries: readonly JudgedQuery[]): Reading {
  const shown = new Map<string, string>()
  const measurement = measure(queries, (q) => {
    const { records, hitOf, passages } = search({ q, filters: noFilters, synonyms: true })
    const answers = passages.map(({ record, page }) => [record.id, page].join())
    const first = records.slice(0, 10).map((record) => [record.id, ...hitOf(record).pages.map(({ number }) => number)].join())
    shown.set(q, [...answers, '', ...first].join(' '))
    return records.map(({ id }) => id)
  })
  return { measurement, shown }
}

/** Tells what half and twice each weight make of the queries. */
function tellWeights({ reopen }: OpenedSearch, list: readonly Weight[], queries: readonly JudgedQuery[]): void {
  measureWeights(
    list,
    () => readWith(reopen(), queries),
    ({ name, value }, half, double) => {
      const before = `${name.padEnd(28)} ${String(value).padStart(5)}`
      process.stdout.write(`${before}  ÷2 ${formatEffect(half)}\n${' '.repeat(before.length)}  ×2 ${formatEffect(double)}\n`)
    },
  )
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
    parts: { type: 'boolean', default: false, does: 'questions, without one part of what answers them after another' },
    renew: { type: 'boolean', default: false, does: 'takes the figures of our own queries for the last ones' },
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
  parts: boolean
  renew: boolean
  only: string
}

/** Figures with the text of originals, which few have at hand, are of their own. */
const lastFiguresPath = (originals: number) =>
  resolve(import.meta.dirname, originals > 0 ? 'last-figures-with-originals.json' : 'last-figures.json')

async function readLastFigures(originals: number): Promise<LastFigures | null> {
  const path = lastFiguresPath(originals)
  return existsSync(path) ? lastFiguresSchema.parse(JSON.parse(await readFile(path, 'utf8'))) : null
}

/** Prints what has changed since the last figures. @returns which sets fell too far, in words */
function tellChanges(last: LastFigures | null, originals: number, sets: readonly (readonly [SetName, Measurement])[]): string[] {
  if (last?.originals !== originals) {
    const then = last === null ? 'there are none' : `they are of the text of ${last.originals}`
    process.stdout.write(`not compared with the last figures: the text of ${originals} originals is here, and ${then}\n`)
    return []
  }
  return sets.flatMap(([name, measurement]) => {
    const change = compareFigures(last.sets[name] ?? { queries: {} }, measurement)
    process.stdout.write(`${tellChange(name, change).join('\n')}\n`)
    return fallsTooFar(name, change) ?? []
  })
}

function tellLeftOut(count: number): void {
  process.stderr.write(`${count} queries left out: they need the text of the originals, and there is none\n`)
}

function searchedOriginals({ coverage: { documents, articles } }: OpenedSearch): number {
  return documents.searched + articles.searched
}

const print = (measured: Measurement) => process.stdout.write(`${[formatTable(measured), ...lostQueries(measured)].join('\n')}\n`)

/** Measures our own sets, against their floors and the last figures. */
async function measureOwn(opened: OpenedSearch, read: (set: SetName) => Promise<JudgedQuery[]>, values: Values): Promise<void> {
  const sets: [SetName, Measurement][] = []
  for (const { name } of ownSets) sets.push([name, measureSearcher(opened.searcher, await read(name))])
  if (values.json) {
    const [[, words], ...others] = sets as [[SetName, Measurement], ...[SetName, Measurement][]]
    process.stdout.write(`${JSON.stringify({ ...words, ...Object.fromEntries(others) }, null, 2)}\n`)
    return
  }
  for (const [, measured] of sets) print(measured)
  const originals = searchedOriginals(opened)
  const fallen = tellChanges(await readLastFigures(originals), originals, sets)
  const below = sets.flatMap(([name, measured]) => {
    const least = ownSets.find((set) => set.name === name)?.least
    return least ? belowFloors(measured, least) : []
  })
  if (values.renew) await writeFile(lastFiguresPath(originals), lastFiguresText(originals, sets))
  const failures = [...below, ...(values.renew ? [] : fallen)]
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
}

async function main(values: Values, positionals: readonly string[]): Promise<void> {
  const own = positionals.length === 0 && !values['known-item'] && !values['page-words']
  if (values.renew && (!own || values.json || values.weights))
    throw new UsageError('--renew is of our own queries, all of them: it goes with --out alone.')
  const opened = await openSearcher(resolve(values.out ?? resolve(import.meta.dirname, '../../../../public/data')))
  const { searcher, data, text, pages } = opened
  const answerable = (all: readonly JudgedQuery[]) => {
    const queries = all.filter(({ needs }) => searchedOriginals(opened) > 0 || needs !== 'text')
    if (queries.length < all.length) tellLeftOut(all.length - queries.length)
    return queries
  }
  const readOwn = async (set: SetName) => answerable(await readOwnSet(set))
  if (values.parts) {
    const sets = {
      questions: await readOwn('questions'),
      'held-out': (await Promise.all(heldOutSets.map(readOwn))).flat(),
      'fifth of them': await readOwn('fifth-held-out'),
    }
    await measureParts(opened, sets, (row) => void process.stdout.write(`${row}\n`))
    return
  }
  const list = listWeights().filter(({ name }) => name.startsWith(values.only))
  if (own && values.weights) {
    const isOfPassages = ({ name }: Weight) => name.startsWith('passages.')
    tellWeights(
      opened,
      list.filter((weight) => !isOfPassages(weight)),
      [...(await readOwn('words')), ...(await readOwn('kinds'))],
    )
    tellWeights(opened, list.filter(isOfPassages), await readOwn('questions'))
    return
  }
  if (own) {
    await measureOwn(opened, readOwn, values)
    return
  }
  const seed = Number(values.seed)
  const drawn = values['known-item']
    ? drawKnownItems(data.records, text, seed, knownItemsPerClass)
    : values['page-words'] && drawPageWords(pagesToDrawFrom(data.records, text, pages), seed, pageWordsPerClass)
  const queries = drawn || answerable((await Promise.all(positionals.map(readJudged))).flat())
  if (values.weights) {
    tellWeights(opened, list, queries)
    return
  }
  const result = measureSearcher(searcher, queries)
  if (values.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else print(result)
}

if (isMain(import.meta)) await runCommand(command, main)
