/** Every command of `package.json` that is ours explains itself, takes no flag that it does not know, and writes nothing then. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import type { Answer } from './call-commands.ts'

const project = resolve(import.meta.dirname, '../../..')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))
/** Of others: they answer for their own flags. */
const others = /^(?:oxlint|oxfmt|next|playwright)(?: |$)/
const ours = Object.entries(scripts).filter(([, command]) => !others.test(command))

/** Of each call, in their order. */
function callAll(calls: readonly string[][]): Answer[] {
  const program = ['--import', 'tsx', join(import.meta.dirname, 'call-commands.ts'), JSON.stringify(calls)]
  return JSON.parse(execFileSync(process.execPath, program, { cwd: project, encoding: 'utf8' })) as Answer[]
}

const status = () => execFileSync('git', ['status', '--porcelain', '-z'], { cwd: project, encoding: 'utf8' })

describe('every command of ours', () => {
  test('is one program, so that it gets the flags that are said', () => {
    assert.deepEqual(
      ours.filter(([, command]) => !/^tsx lib\/\S+\.ts(?: [\w-]+)*$/.test(command)).map(([name]) => name),
      [],
    )
  })

  test('tells its usage when it is asked, refuses what it does not know, and changes no file', () => {
    const before = status()
    const asked = ours.flatMap(([name, command]) => ['--help', '--no-such-flag'].map((flag) => ({ name, command, flag })))
    const answers = callAll(asked.map(({ command, flag }) => [...command.split(' ').slice(1), flag]))
    assert.equal(answers.length, asked.length)
    for (const [at, { name, flag }] of asked.entries()) {
      const { code, stdout, stderr } = answers[at] ?? { code: null, stdout: '', stderr: '' }
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
