/** A PostgreSQL that the export is loaded into and asked: a server of its own, through `psql`, which every server brings. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export interface SqlServer {
  /** "PostgreSQL 15.8". */
  version: () => Promise<string>
  /** Runs the export's files, which lie in the folder. */
  load: (folder: string) => Promise<void>
  /** One row an object, its values as JSON has them. */
  query: <Row>(sql: string) => Promise<Row[]>
}

/** In the order in which they are run. */
export const exportedFiles = ['schema.sql', 'load.sql', 'search.sql'] as const

export function psqlIsInstalled(): boolean {
  return spawnSync('psql', ['--version'], { stdio: 'ignore' }).status === 0
}

/** @throws Error with what the server said */
function psql(url: string, options: readonly string[], input = ''): Promise<string> {
  const plain = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set', 'ON_ERROR_STOP=1', '--dbname', url]
  return new Promise((done, fail) => {
    const child = spawn('psql', [...plain, ...options], { env: { ...process.env, PGCLIENTENCODING: 'UTF8' } })
    const out: Buffer[] = []
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', (error) =>
      fail(new Error(`psql, which Debian’s postgresql-client brings, does not start: ${error.message}`)),
    )
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(out).toString())
      else fail(new Error(`psql ended with ${code}: ${Buffer.concat(said).toString().trim()}`))
    })
    child.stdin.end(input)
  })
}

/** SQL that gives the rows of another as one line of JSON. */
export function asJson(sql: string): string {
  return `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') AS rows FROM (${sql}) t`
}

/** @param url postgres://user@host/database */
export function openServer(url: string): SqlServer {
  return {
    version: async () => `PostgreSQL ${(await psql(url, ['--command', 'SHOW server_version'])).trim()}`,
    load: async (folder) => {
      // One transaction: who searches meanwhile finds what was there before.
      const files = exportedFiles.flatMap((name) => ['--file', join(folder, name)])
      await psql(url, ['--single-transaction', '--output', '/dev/null', ...files])
    },
    query: async <Row>(sql: string) => JSON.parse(await psql(url, ['--file', '-'], `${asJson(sql)};\n`)) as Row[],
  }
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
