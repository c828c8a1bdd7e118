/** Every command of `package.json` that is ours explains itself, takes no flag that it does not know, and writes nothing then. */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { runInLanes } from '../tools/run-in-lanes.ts'

const project = resolve(import.meta.dirname, '../../..')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))
/** Of others: they answer for their own flags. */
const others = /^(?:eslint|prettier|next|playwright) /
const ours = Object.entries(scripts).filter(([, command]) => !others.test(command))

interface Answer {
  code: number | null
  stdout: string
  stderr: string
}

function run(command: string, flag: string): Promise<Answer> {
  return new Promise((done) => {
    const [, ...words] = command.split(' ')
    const child = spawn(process.execPath, ['--import', 'tsx', ...words, flag], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const answer: Answer = { code: null, stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => (answer.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (answer.stderr += chunk.toString()))
    child.on('close', (code) => done({ ...answer, code }))
  })
}

const status = () => execFileSync('git', ['status', '--porcelain', '-z'], { cwd: project, encoding: 'utf8' })

describe('every command of ours', () => {
  test('is one program, so that it gets the flags that are said', () => {
    assert.deepEqual(
      ours.filter(([, command]) => !/^tsx lib\/\S+\.ts(?: [\w-]+)*$/.test(command)).map(([name]) => name),
      [],
    )
  })

  test('tells its usage when it is asked, refuses what it does not know, and changes no file', async () => {
    const before = status()
    const asked = ours.flatMap(([name, command]) => ['--help', '--no-such-flag'].map((flag) => ({ name, command, flag })))
    const answers = await runInLanes(asked, 2, async ({ name, command, flag }) => ({ name, flag, ...(await run(command, flag)) }))
    for (const { name, flag, code, stdout, stderr } of answers) {
      const said = `${name} ${flag}: ${stdout}${stderr}`
      assert.equal(code, flag === '--help' ? 0 : 2, said)
      assert.match(
        flag === '--help' ? stdout : stderr,
        /^npm (?:run|start)[^\n]* \[options\][\s\S]*--help {2,}prints this/m,
        said,
      )
      assert.doesNotMatch(stdout + stderr, /^\s+at .*:\d+:\d+/m, said)
    }
    assert.equal(status(), before)
  })
})
