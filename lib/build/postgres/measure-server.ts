/** A server and an export → how long loading takes, how large it becomes, and how long searches take. */
import { quoted, type SqlServer } from './sql-server.ts'

export interface LoadFigures {
  seconds: number
  /** Of tables with their indexes, and of the indexes alone. */
  bytes: number
  indexBytes: number
}

/** @param folder that holds the export's files */
export async function measureLoad(server: SqlServer, folder: string): Promise<LoadFigures> {
  const start = performance.now()
  await server.load(folder)
  const seconds = (performance.now() - start) / 1000
  const [sizes] = await server.query<{ bytes: number; index_bytes: number }>(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes, sum(pg_indexes_size(oid))::float8 AS index_bytes
     FROM pg_class WHERE relnamespace = 'talks'::regnamespace AND relkind = 'r'`,
  )
  return { seconds, bytes: sizes?.bytes ?? 0, indexBytes: sizes?.index_bytes ?? 0 }
}

/** Each query once before, so that what is measured is a server at work. @returns milliseconds */
export async function measureSearches(server: SqlServer, queries: readonly string[]): Promise<{ p50: number; p95: number }> {
  const list = `unnest(ARRAY[${queries.map(quoted).join(', ')}])`
  const rows = await server.query<{ round: number; ms: number }>(
    `SELECT round, talks.time_search(q) AS ms FROM generate_series(1, 2) round, ${list} q`,
  )
  const times = rows
    .filter(({ round }) => round === 2)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
