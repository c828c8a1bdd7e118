/** A PostgreSQL server of the tests' own, in a folder of its own, asked through a socket there; null where none is installed. */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const debian = '/usr/lib/postgresql'
const port = 5499

/** Debian's newest, where the programs of a server are. */
function findPrograms(): string | null {
  if (!existsSync(debian)) return null
  const newest = readdirSync(debian)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
  return newest ?? null
}

const idOf = (flag: '-u' | '-g') => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

/** @throws Error with what a program of the server said */
export function startServer(): { url: string; stop: () => void } | null {
  const programs = findPrograms()
  if (programs === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  // A server refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const run = (program: string, ...options: string[]) => {
    const { status, stderr } = spawnSync(join(programs, program), options, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  }
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  const settings = `-p ${port} -k ${folder} -c listen_addresses= -c fsync=off`
  run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings)
  return {
    url: `postgres://tests@localhost/postgres?host=${encodeURIComponent(folder)}&port=${port}`,
    stop: () => {
      run('pg_ctl', 'stop', '-w', '-m', 'immediate', '-D', data)
      rmSync(folder, { recursive: true })
    },
  }
}
