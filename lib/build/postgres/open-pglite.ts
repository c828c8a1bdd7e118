/** PostgreSQL itself in WebAssembly, in this process and in memory: the tests' server. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { asJson, exportedFiles, type SqlServer } from './sql-server.ts'

/** What `psql` does with a file: rows after a COPY go to it, all else is run as it stands. */
async function runFile(db: PGlite, content: string): Promise<void> {
  const copy = /^(COPY [^;]+) FROM stdin;\n([\s\S]*?)^\\\.\n/gm
  let from = 0
  for (const match of content.matchAll(copy)) {
    const [whole, statement = '', rows = ''] = match
    await db.exec(content.slice(from, match.index))
    await db.query(`${statement} FROM '/dev/blob'`, [], { blob: new Blob([rows]) })
    from = match.index + whole.length
  }
  await db.exec(content.slice(from))
}

export async function openPglite(): Promise<SqlServer & { close: () => Promise<void> }> {
  const db = await PGlite.create({ extensions: { pg_trgm } })
  return {
    version: async () => {
      const { rows } = await db.query<{ server_version: string }>('SHOW server_version')
      return `PGlite, PostgreSQL ${rows[0]?.server_version ?? 'unknown'}`
    },
    load: async (folder) => {
      for (const name of exportedFiles) await runFile(db, await readFile(join(folder, name), 'utf8'))
    },
    query: async <Row>(sql: string) => (await db.query<{ rows: Row[] }>(asJson(sql))).rows[0]?.rows ?? [],
    close: () => db.close(),
  }
}
