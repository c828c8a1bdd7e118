/** The parser on dumps that are far too long; `DUMP_MEGABYTES` sets how long. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { compileProgram } from '../../tools/compile-program.ts'

const folder = temporaryFolder()
const dump = resolve(import.meta.dirname, '../../../../data/dumps/000_16958eef64f223b8.txt')
const dumpMegabytes = Number(process.env.DUMP_MEGABYTES ?? 200)
const program = await compileProgram(resolve(import.meta.dirname, '../../measure/scale/measure-parse.ts'))
const lines = readFileSync(dump, 'utf8').split('\n').slice(0, 10)

function measure(path: string): { records: number; problems: number; megabytes: number; seconds: number } {
  const { stdout, stderr } = spawnSync(process.execPath, [program, path], { encoding: 'utf8', timeout: 120_000 })
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout) as ReturnType<typeof measure>
}

test(`${dumpMegabytes} MB are read within 300 MB of memory`, async () => {
  const path = join(folder, 'large.txt')
  const file = createWriteStream(path)
  const block = `${lines.join('\n')}\n`.repeat(50)
  let blocks = 0
  for (let bytes = 0; bytes < dumpMegabytes * 1e6; bytes += Buffer.byteLength(block)) {
    blocks += 1
    if (!file.write(block)) await new Promise<void>((resume) => file.once('drain', resume))
  }
  await new Promise<void>((resume) => file.end(resume))
  assert.ok(statSync(path).size >= dumpMegabytes * 1e6)
  const { records, problems, megabytes } = measure(path)
  process.stdout.write(`# ${records} records in ${megabytes} MB\n`)
  assert.deepEqual([records, problems], [blocks * 500, 0])
  assert.ok(megabytes <= 300, `${megabytes} MB`)
})

describe('one line of 10 MB', () => {
  const facts = '0 码力 | 29 页 | 2.20 MB | 6 月前3'
  const body = `Raft在Curve存储中的工程实践${'存储 raft 12 • '.repeat(330_000)}`
  const cases: [name: string, text: string, records: number][] = [
    ['that is a record', `${body}${facts}`, 1],
    ['that is a record, twice', ` ${body.slice(0, 2_500_000)}${facts} ${body.slice(0, 2_500_000)}${facts}`, 1],
    ['whose halves differ at the end', ` ${body.slice(0, 2_500_000)}${facts} ${body.slice(0, 2_500_000)}${facts}0`, 0],
    ['of spaces, and then a letter', `${' '.repeat(10_000_000)}x`, 0],
    ['of a letter, and then no-break spaces', `x${'\u00a0'.repeat(5_000_000)}`, 0],
    ['of digits', '1'.repeat(10_000_000), 0],
    ['of digits before the facts', `标题${'1'.repeat(10_000_000)}${facts}`, 1],
    ['of parentheses', `标题${'('.repeat(10_000_000)}${facts}`, 1],
    ['of facts', facts.repeat(250_000), 0],
    ['of the beginnings of facts', `${'0 码力 | '.repeat(800_000)}`, 0],
    ['of half a total', `共${'16 '.repeat(3_000_000)}`, 0],
    ['of a total without end', `共${'1'.repeat(10_000_000)}条`, 0],
    ['of a page link', `- ${'1'.repeat(10_000_000)}`, 0],
    ['of bytes that are no text', '', 0],
  ]
  for (const [name, text, records] of cases) {
    test(name, () => {
      const path = join(folder, 'line.txt')
      writeFileSync(path, text === '' ? Buffer.alloc(10_000_000, 0xe4) : text)
      const measured = measure(path)
      assert.deepEqual([measured.records, measured.problems], [records, 1 - records])
      assert.ok(measured.megabytes <= 300, `${measured.megabytes} MB`)
      assert.ok(measured.seconds < 10, `${measured.seconds} s`)
    })
  }
})
