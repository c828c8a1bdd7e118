/** The export as people run it, on what the pipeline wrote of the sample data. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runPipeline } from '../pipeline/run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { compileProgram } from '../tools/compile-program.ts'

const parent = temporaryFolder()
const data = join(parent, 'data')
await runPipeline({ ...sampleFolders, out: data }, () => undefined)
const program = await compileProgram(join(import.meta.dirname, 'run.ts'))

function run(...options: string[]) {
  return spawnSync(process.execPath, [program, '--data', data, ...options], { encoding: 'utf8' })
}

test('a folder of someone’s own is refused and keeps what it has', async () => {
  const out = await folderOf(parent, { 'mine.txt': 'precious', 'sub/other.txt': 'too' })
  const { status, stdout, stderr } = run('--out', out)
  assert.deepEqual([status, stdout], [1, ''])
  assert.match(stderr, /^.* holds what this command did not write: mine\.txt, sub\/other\.txt\. Nothing was written; .*\n$/)
  assert.deepEqual([readdirSync(out).sort(), readFileSync(join(out, 'mine.txt'), 'utf8')], [['mine.txt', 'sub'], 'precious'])
})

test('its own folder is written again, to the byte', () => {
  const out = join(parent, 'export')
  const written = [1, 2].map((nth) => {
    assert.equal(run('--out', out).status, 0, `time ${nth}`)
    return readFileSync(join(out, 'load.sql'), 'utf8')
  })
  assert.equal(written[0], written[1])
  assert.deepEqual(
    readdirSync(out).filter((name) => !name.startsWith('.')),
    ['load.sql', 'schema.sql', 'search.sql'],
  )
})

test('a database that is not there is told of in words', () => {
  const { status, stderr } = run('--out', join(parent, 'checked'), '--check', 'postgres://nobody@127.0.0.1:1/none')
  assert.equal(status, 1)
  assert.match(stderr, /^psql\b/)
  assert.doesNotMatch(stderr, /\n\s+at /)
})
