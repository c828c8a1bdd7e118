/** What was measured at each size → a Markdown table, each figure with its growth from the row above. */
import type { PipelineFigures } from './measure-pipeline.ts'
import type { SearchFigures } from './measure-search.ts'
import { maxCards, type SiteFigures } from './measure-site.ts'
import type { Share } from './record-files.ts'

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

type NamedFigure = [name: string, figure: Figure]

/** Files, and kilobytes on the disk. */
function shares(name: string, share: (row: Row) => Share | null): NamedFigure[] {
  return [
    [`${name}, files`, (row) => share(row)?.files ?? null],
    [
      `${name}, KB`,
      (row) => {
        const found = share(row)
        return found && kilobytes(found.bytes)
      },
    ],
  ]
}

/** Name with unit, and the figure. */
const figures: NamedFigure[] = [
  ['parse, s', ({ pipeline }) => pipeline.parse],
  ['match, s', ({ pipeline }) => pipeline.match],
  ['read records, s', ({ pipeline }) => pipeline.read],
  ['index, s', ({ pipeline }) => pipeline.index],
  ['pipeline in all, s', ({ pipeline: { parse, match, read, index } }) => parse + match + read + index],
  ['memory of the pipeline, MB', ({ pipeline }) => pipeline.megabytes],
  ['pages, s', ({ site }) => site && site.pagesSeconds],
  ['rest of the build, s', ({ site }) => site && site.restSeconds],
  ['site build in all, s', ({ site }) => site && site.pagesSeconds + site.restSeconds],
  ['files in out/, without .br and .gz', ({ site }) => site && site.files],
  ['out/, MB', ({ site }) => site && megabytes(site.bytes)],
  ...shares('page of a record, one language', ({ site }) => site && site.record.page),
  ...shares('beside it: in the other language', ({ site }) => site && site.record.otherLanguage),
  ...shares('beside it: cards to embed', ({ site }) => site && site.record.embeds),
  ...shares('beside it: picture for sharing', ({ site }) => site && site.card),
  ...shares('beside it: for programs, QR codes', ({ site }) => site && site.record.programs),
  ...shares('beside it: compressed copies', ({ site }) => site && site.record.compressed),
  ['index in all, KB brotli', ({ index }) => kilobytes(index)],
  ['before the first result, KB', ({ search }) => kilobytes(search.bytesToResult)],
  ['of it index, KB', ({ search }) => kilobytes(search.indexToResult)],
  ['first result, ms', ({ search }) => search.firstResult],
  ['all loaded, ms', ({ search }) => search.allLoaded],
  ['keystroke in the worker p50, ms', ({ search }) => search.p50],
  ['keystroke in the worker p95, ms', ({ search }) => search.p95],
  ['heap in the browser, MB', ({ search }) => search.pageMegabytes + search.workerMegabytes],
  ['of it the worker’s, MB', ({ search }) => search.workerMegabytes],
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

/** @param maxPages the largest catalogue of which pages were made. */
export function showTable(rows: readonly Row[], maxPages: number): string {
  const head = `| records | ${rows.map(({ records }) => records.toLocaleString('en')).join(' | ')} |`
  const rule = `| --- |${rows.map(() => ' --: |').join('')}`
  const lines = figures.map(
    ([name, figure]) => `| ${name} | ${rows.map((row, at) => cell(figure, row, rows[at - 1])).join(' | ')} |`,
  )
  const notes = [
    ...(rows.some(({ site }) => site === null)
      ? [
          `Pages are made of up to ${maxPages.toLocaleString('en')} records; above, the search runs in the pages of the first column.`,
        ]
      : []),
    ...(rows.some(({ site }) => site?.card === null) ? [`Pictures for sharing are drawn of up to ${maxCards} records.`] : []),
  ]
  return [[head, rule, ...lines].join('\n'), ...notes].map((part) => `${part}\n`).join('\n')
}
