/** What was measured at each size → a Markdown table, each figure with its growth from the row above. */
import type { PipelineFigures } from './measure-pipeline.ts'
import type { SearchFigures } from './measure-search.ts'
import type { SiteFigures } from './measure-site.ts'

export interface Row {
  records: number
  pipeline: PipelineFigures
  /** Null where no pages were made. */
  site: SiteFigures | null
  /** Bytes of all that the search may load, brotli. */
  index: number
  search: SearchFigures
}

type Figure = (row: Row) => number | null

const kilobytes = (bytes: number) => bytes / 1024
const megabytes = (bytes: number) => bytes / 1024 ** 2

/** Name with unit, and the figure. */
const figures: [name: string, figure: Figure][] = [
  ['parse, s', ({ pipeline }) => pipeline.parse],
  ['match, s', ({ pipeline }) => pipeline.match],
  ['read records, s', ({ pipeline }) => pipeline.read],
  ['index, s', ({ pipeline }) => pipeline.index],
  ['memory of the pipeline, MB', ({ pipeline }) => pipeline.megabytes],
  ['pages, s', ({ site }) => site && site.pagesSeconds],
  ['rest of the build, s', ({ site }) => site && site.restSeconds],
  ['files in out/, without .br and .gz', ({ site }) => site && site.files],
  ['out/, MB', ({ site }) => site && megabytes(site.bytes)],
  ['page of a record, files', ({ site }) => site && site.pageFiles],
  ['page of a record, KB', ({ site }) => site && kilobytes(site.pageBytes)],
  ['all files of a record, files', ({ site }) => site && site.recordFiles],
  ['all files of a record, KB', ({ site }) => site && kilobytes(site.recordBytes)],
  ['index in all, KB brotli', ({ index }) => kilobytes(index)],
  ['before the first result, KB', ({ search }) => kilobytes(search.bytesToResult)],
  ['of it index, KB', ({ search }) => kilobytes(search.indexToResult)],
  ['first result, ms', ({ search }) => search.firstResult],
  ['all loaded, ms', ({ search }) => search.allLoaded],
  ['keystroke p50, ms', ({ search }) => search.p50],
  ['keystroke p95, ms', ({ search }) => search.p95],
  ['heap of the worker, MB', ({ search }) => search.heapMegabytes],
]

function show(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : 2)
}

function cell(figure: Figure, row: Row, before: Row | undefined): string {
  const value = figure(row)
  const earlier = before ? figure(before) : null
  if (value === null) return 'left out'
  return earlier === null || earlier === 0 ? show(value) : `${show(value)} (×${(value / earlier).toFixed(1)})`
}

/** @param mostPages the largest catalogue of which pages were made. */
export function showTable(rows: readonly Row[], mostPages: number): string {
  const head = `| records | ${rows.map(({ records }) => records.toLocaleString('en')).join(' | ')} |`
  const rule = `| --- |${rows.map(() => ' --: |').join('')}`
  const lines = figures.map(
    ([name, figure]) => `| ${name} | ${rows.map((row, at) => cell(figure, row, rows[at - 1])).join(' | ')} |`,
  )
  const note = rows.some(({ site }) => site === null)
    ? `\nPages are made of up to ${mostPages.toLocaleString('en')} records; above, the search runs in the pages of the first column.\n`
    : ''
  return `${[head, rule, ...lines].join('\n')}\n${note}`
}
