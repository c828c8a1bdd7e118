/**
 * `npm run bench:scale`: catalogues of 100 to 100,000 made-up records through parser, pipeline, site and browser, as a
 * table with the growth from row to row. All of it happens in a temporary folder.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { runCommand, UsageError } from '../../tools/command.ts'
import { precompress } from '../../publish/precompress.ts'
import { makeRecord } from './make-record.ts'
import type { PipelineFigures } from './measure-pipeline.ts'
import { measureSearch } from './measure-search.ts'
import { measurePostgres } from './measure-postgres.ts'
import { measureSite } from './measure-site.ts'
import { copyProject } from './project-copy.ts'
import { showTable, type Row } from './show-table.ts'
import { namesRecords, writeCatalogue } from './write-catalogue.ts'

const seed = 1
const project = resolve(import.meta.dirname, '../../../..')
const titlesTyped = 30

function measurePipeline(data: string, out: string): PipelineFigures {
  const script = join(import.meta.dirname, 'measure-pipeline.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--import', 'tsx', script, data, out],
    {
      cwd: project,
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`The pipeline failed over ${data}:\n${stderr.slice(-3000)}`)
  return JSON.parse(stdout) as PipelineFigures
}

/** Brotli at 9: its highest quality takes minutes for a hundred megabytes and saves a tenth. */
function brotliBytes(folder: string): number {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) => brotliCompressSync(readFileSync(join(folder, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
    )
    .reduce((sum, bytes) => sum + bytes, 0)
}

/** The judged queries of the project and titles of the made-up records. */
function queriesFor(records: number): string[] {
  const judged = JSON.parse(readFileSync(join(project, 'data/relevance/records.json'), 'utf8')) as { q: string }[]
  const step = Math.max(1, Math.floor(records / titlesTyped))
  const titles = Array.from({ length: titlesTyped }, (_, at) =>
    makeRecord(seed, (at * step) % records, records).title.slice(0, 24),
  )
  return [...judged.map(({ q }) => q), ...titles]
}

async function measure(records: number, withPages: boolean, folder: string, smallSite: string | null): Promise<Row> {
  const note = (text: string) => process.stderr.write(`${records} records: ${text} …\n`)
  const copy = join(folder, String(records))
  const data = join(copy, 'data')
  if (withPages) copyProject(copy, namesRecords)
  await writeCatalogue(data, { records, seed, reference: join(project, 'data') })
  note('pipeline')
  const pipeline = measurePipeline(data, join(copy, 'made'))
  if (withPages) note('site')
  const site = withPages ? measureSite(copy, records) : null
  const out = join(copy, 'out')
  if (!withPages) {
    // The page is the same for any number of records; only what the search loads differs.
    cpSync(join(smallSite ?? '', 'out'), out, { recursive: true })
    rmSync(join(out, 'data/search'), { recursive: true })
    cpSync(join(copy, 'made/search'), join(out, 'data/search'), { recursive: true })
    await precompress(join(out, 'data/search'))
  }
  note('search in the browser')
  const index = brotliBytes(join(copy, 'made/search'))
  const search = await measureSearch(out, queriesFor(records))
  return { records, pipeline, site, index, search }
}

const command = {
  call: 'npm run -s bench:scale --',
  does: 'Takes made-up records through parser, pipeline, site and browser, as a table with the growth from row to row.',
  options: {
    records: { type: 'string', default: '100,1000,10000,100000', value: 'N,…', does: 'how many' },
    pages: { type: 'string', default: '10000', value: 'N', does: 'pages are made of up to so many' },
    postgres: {
      type: 'string',
      value: 'URL',
      does: 'only the export, loaded into this database, which loses its schema `talks`',
    },
  },
} as const

await runCommand(command, async (values) => {
  const sizes = values.records.split(',').map(Number)
  const maxPages = Number(values.pages)
  if (![...sizes, maxPages].every((size) => Number.isInteger(size) && size >= 0)) throw new UsageError('Expected whole numbers.')
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  const rows: Row[] = []
  try {
    if (values.postgres !== undefined) {
      for (const records of sizes) {
        const copy = join(folder, String(records))
        await writeCatalogue(join(copy, 'data'), { records, seed, reference: join(project, 'data') })
        measurePipeline(join(copy, 'data'), join(copy, 'made'))
        process.stdout.write(await measurePostgres(join(copy, 'made'), join(copy, 'sql'), values.postgres, queriesFor(records)))
      }
      return
    }
    for (const records of sizes)
      rows.push(await measure(records, records <= maxPages, folder, join(folder, String(sizes[0] ?? ''))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  process.stdout.write(showTable(rows, maxPages))
})
