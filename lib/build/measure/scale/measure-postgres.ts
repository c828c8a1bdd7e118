/** A made-up catalogue in a server: seconds of the load, bytes, and how long a search takes. */
import { measureLoad, measureSearches } from '../../postgres/measure-server.ts'
import { sqlFiles } from '../../postgres/sql-files.ts'
import { openServer } from '../../postgres/sql-server.ts'
import { tablesOf } from '../../postgres/tables.ts'
import { writeOwnFolder } from '../../tools/write-own-folder.ts'
import { readSearchFiles } from '../relevance/open-searcher.ts'

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`

/**
 * @param made what the pipeline wrote
 * @param out where the export goes
 * @returns a line to print
 */
export async function measurePostgres(made: string, out: string, url: string, queries: readonly string[]): Promise<string> {
  const files = await readSearchFiles(made)
  writeOwnFolder(out, sqlFiles(tablesOf(files)))
  const server = openServer(url)
  const { seconds, bytes, indexBytes } = await measureLoad(server, out)
  const { p50, p95 } = await measureSearches(server, queries)
  const records = files.data.records.length.toLocaleString('en')
  const sizes = `${megabytes(bytes)}, of it indexes ${megabytes(indexBytes)}`
  return `${records} records: loaded in ${seconds.toFixed(0)} s, ${sizes}; a search p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms\n`
}
