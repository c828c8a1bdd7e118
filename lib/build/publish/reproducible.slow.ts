/**
 * Two builds of one commit, in two folders, give the same files with the same bytes. With `BUILD_RECORDS` they are of so many
 * made-up records instead of ours, always the same ones.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { copyProject } from '../measure/scale/project-copy.ts'
import { namesRecords, writeCatalogue } from '../measure/scale/write-catalogue.ts'

const root = temporaryFolder()
const project = resolve(import.meta.dirname, '../../..')
const seed = 1
const madeUp = process.env.BUILD_RECORDS === undefined ? null : Number(process.env.BUILD_RECORDS)

/** A fresh copy, its history with it, since pages say when a record was changed. */
async function build(): Promise<string> {
  const folder = await folderOf(root, {})
  copyProject(folder, madeUp === null ? null : namesRecords)
  if (madeUp !== null) await writeCatalogue(join(folder, 'data'), { records: madeUp, seed, reference: join(project, 'data') })
  cpSync(join(project, '.git'), join(folder, '.git'), { recursive: true })
  const child = spawn('npm', ['run', '-s', 'build'], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', TEXT: 'off', THUMBNAILS: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const status = await new Promise((done) => child.once('close', done))
  assert.equal(status, 0, Buffer.concat(output).toString().slice(-4000))
  return join(folder, 'out')
}

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

test('two builds of one commit give the same bytes', async (context) => {
  const [first, second] = (await Promise.all([build(), build()])).map(hashes)
  assert.ok(first && second && first.size > 0)
  const paths = [...new Set([...first.keys(), ...second.keys()])]
  assert.deepEqual(
    paths.filter((path) => first.get(path) !== second.get(path)),
    [],
  )
  context.diagnostic(`${first.size} files, all alike`)
})
