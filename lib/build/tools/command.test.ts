import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { explain, readArguments, usageOf, UsageError } from './command.ts'
import { InputError } from './problem.ts'

const options = {
  timeout: { type: 'string', default: '20', value: 'SECONDS', does: 'how long to wait' },
  json: { type: 'boolean', does: 'as JSON' },
} as const
const command = { call: 'npm run ask --', does: 'Asks.', options, positionals: '[id …]' }

describe('a command', () => {
  test('tells its options in one table, with what is usual', () => {
    assert.equal(
      usageOf(command),
      [
        'npm run ask -- [options] [id …]',
        '  Asks.',
        '',
        '  --timeout SECONDS   how long to wait (20)',
        '  --json              as JSON',
        '  --help              prints this',
        '',
      ].join('\n'),
    )
  })

  test('reads what is given, and fills in what is usual', () => {
    const { values, positionals, help } = readArguments(command, ['--json', 'a', 'b'])
    assert.deepEqual([values.timeout, values.json, positionals, help], ['20', true, ['a', 'b'], false])
    assert.equal(readArguments(command, ['--help']).help, true)
  })

  const wrong: [name: string, given: string[], expected: RegExp][] = [
    ['a flag that is not known', ['--no-such-flag'], /Unknown option '--no-such-flag'/],
    ['a flag without its value', ['--timeout'], /argument missing/],
    ['a value for a flag that takes none', ['--json=1'], /does not take an argument/],
  ]
  for (const [name, given, expected] of wrong) {
    test(`refuses ${name}`, () => {
      assert.throws(
        () => readArguments(command, given),
        (error) => error instanceof UsageError && expected.test(error.message),
      )
    })
  }

  test('refuses arguments where there are none', () => {
    assert.throws(() => readArguments({ call: 'x', does: 'x', options }, ['a']), UsageError)
  })
})

describe('what a user is told', () => {
  test('is the message alone, of every problem of an input', () => {
    assert.equal(explain(new Error('out/ holds no site')), 'out/ holds no site')
    const problem = { file: 'a.txt', line: 1, expected: 'a', found: 'b' }
    assert.equal(explain(new InputError([problem])), 'a.txt:1: expected a, found b\n1 problem; nothing was written.')
  })

  test('of a fault of the program is where it lies', () => {
    assert.match(explain(new TypeError('x is not a function')), /\n\s+at /)
  })
})
