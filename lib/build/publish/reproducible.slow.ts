/**
 * Two builds of one commit, in two folders, give the same files with the same bytes. Where `BUILT` names the small site that the
 * check has made already, that one is made a second time.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { smallSite } from '../check/checks.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { copyProject } from '../measure/scale/project-copy.ts'

const root = temporaryFolder()
const project = resolve(import.meta.dirname, '../../..')
const built = process.env.BUILT
const { env, folder } =
  built === undefined ? { env: { TEXT: 'off', THUMBNAILS: 'off' }, folder: 'out' } : { ...smallSite, folder: built }
const command = built === undefined ? 'npm run -s build' : smallSite.command(smallSite.uncompressed)
/** Copies follow from the files beside them, and are not made a second time for the small site. */
const isCompressed = /\.(?:br|gz)$/

/** In a fresh copy, its history with it, since pages say when a record was changed. */
async function build(): Promise<string> {
  const copy = await folderOf(root, {})
  copyProject(copy)
  cpSync(join(project, '.git'), join(copy, '.git'), { recursive: true })
  const child = spawn(command, {
    shell: true,
    cwd: copy,
    env: { ...process.env, PATH: `${join(copy, 'node_modules/.bin')}:${process.env.PATH ?? ''}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const status = await new Promise((done) => child.once('close', done))
  assert.equal(status, 0, Buffer.concat(output).toString().slice(-4000))
  return join(copy, folder)
}

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => built === undefined || !isCompressed.test(path))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

test('two builds of one commit give the same bytes', async (context) => {
  const folders = await Promise.all([built === undefined ? build() : resolve(project, built), build()])
  const [first, second] = folders.map(hashes)
  assert.ok(first && second && first.size > 0)
  const paths = [...new Set([...first.keys(), ...second.keys()])]
  assert.deepEqual(
    paths.filter((path) => first.get(path) !== second.get(path)),
    [],
  )
  context.diagnostic(`${first.size} files, all alike`)
})
