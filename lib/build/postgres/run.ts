/**
 * `npm run -s export:postgres`: the catalogue and its search for PostgreSQL, out of what `npm run data` wrote. See
 * docs/outgrowing.md.
 */
import { join, resolve } from 'node:path'
import { openSearcher } from '../measure/relevance/open-searcher.ts'
import { readOwnSet } from '../measure/relevance/own-sets.ts'
import { runCommand } from '../tools/command.ts'
import { writeOwnFolder } from '../tools/write-own-folder.ts'
import { measureJudged, measureRecall } from './compare.ts'
import { measureLoad, measureSearches } from './measure-server.ts'
import { belowFloors, reportLines } from './report.ts'
import { sqlFiles } from './sql-files.ts'
import { openServer } from './sql-server.ts'
import { tablesOf } from './tables.ts'

const project = resolve(import.meta.dirname, '../../..')
const command = {
  call: 'npm run -s export:postgres --',
  does: 'Writes the catalogue and its search for PostgreSQL, out of what `npm run data` wrote.',
  options: {
    out: { type: 'string', value: 'DIR', does: 'where to, instead of .cache/export-postgres' },
    data: { type: 'string', value: 'DIR', does: 'what `npm run data -- --out DIR` wrote' },
    check: { type: 'string', value: 'URL', does: 'loads it into this database and compares its search with the browser’s' },
    seed: { type: 'string', default: '1', value: 'N', does: 'for another draw of literal queries' },
  },
  notes: ['--check replaces the schema `talks` of that database and needs psql.'],
} as const

/** Strings that are drawn from titles, abstracts, lines and originals each. */
const drawnOfEach = 60

async function judgedQueries(withOriginals: boolean) {
  const all = await readOwnSet('words')
  return all.filter(({ needs }) => withOriginals || needs !== 'text')
}

await runCommand(command, async (values) => {
  const out = resolve(values.out ?? join(project, '.cache/export-postgres'))
  const opened = await openSearcher(resolve(values.data ?? join(project, 'public/data')))
  const files = sqlFiles(tablesOf(opened))
  writeOwnFolder(out, files)
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
  const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`
  process.stdout.write(
    `${opened.data.records.length} records as ${[...files.keys()].join(', ')} (${megabytes(bytes)}), in ${out}\n`,
  )
  if (values.check === undefined) return

  const server = openServer(values.check)
  const load = await measureLoad(server, out)
  const judged = await judgedQueries(opened.pages.length > 0)
  const recall = await measureRecall(opened, server, { seed: Number(values.seed), count: drawnOfEach })
  const relevance = await measureJudged(opened, server, judged)
  const { p50, p95 } = await measureSearches(
    server,
    judged.map(({ q }) => q),
  )
  const lines = [
    `${await server.version()}: loaded in ${load.seconds.toFixed(1)} s, ${megabytes(load.bytes)}, of it indexes ${megabytes(load.indexBytes)}`,
    ...reportLines(recall, relevance),
    `a search takes ${p50.toFixed(0)} ms (p50), ${p95.toFixed(0)} ms (p95)`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const failures = belowFloors(recall, relevance)
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
})
