/**
 * `npm run unit` and `npm run test:slow`: the tests that need no browser, as many files at a time as there are cores. Where
 * `TEST_REPORT` names a file, what ran is written there for programs too.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { runCommand, UsageError } from '../tools/command.ts'
import { changedFiles } from './changed-files.ts'
import { quickTests } from './quick-tests.ts'
import { testFilesBelow } from './test-files.ts'

const project = resolve(import.meta.dirname, '../../..')

const command = {
  call: 'npm run unit --',
  does: 'Runs the tests that need no browser; `npm run test:slow` those that take minutes.',
  options: {
    'test-name-pattern': { type: 'string', multiple: true, value: 'PATTERN', does: 'those whose names fit' },
    tenth: { type: 'boolean', does: 'of the slow tests, a tenth of the work' },
  },
  positionals: '[FILE…]',
} as const

/** How much the slow tests do. */
const whole = { FUZZ_RUNS: '100000' }
const tenth = { KILL_RUNS: '2', DUMP_MEGABYTES: '20', TOPICS: '500' }
/** Among the unit tests, with a tenth of its inputs. */
const fuzz = 'lib/build/pipeline/dump/fuzz-dump.test.ts'

function filesOf(kind: 'unit' | 'slow' | 'quick', isTenth: boolean): string[] {
  if (kind === 'quick') return quickTests(testFilesBelow('unit'), changedFiles(project))
  return [...testFilesBelow(kind), ...(kind === 'slow' && !isTenth ? [fuzz] : [])]
}

await runCommand(command, (values, [kind, ...files]) => {
  if (kind !== 'unit' && kind !== 'slow' && kind !== 'quick') {
    throw new UsageError('Expected unit, slow or quick before the files.')
  }
  const names = (values['test-name-pattern'] ?? []).map((pattern) => `--test-name-pattern=${pattern}`)
  const report = process.env.TEST_REPORT
  const reporters = [
    ['spec', 'stdout'],
    ...(report === undefined ? [] : [[import.meta.resolve('./node-test-report.mjs'), report]]),
  ].flatMap(([reporter = '', destination = '']) => ['--test-reporter', reporter, '--test-reporter-destination', destination])
  const isTenth = values.tenth === true
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...reporters],
      ...names,
      ...(files.length === 0 ? filesOf(kind, isTenth) : files),
    ],
    { stdio: 'inherit', env: { ...(kind === 'slow' ? (isTenth ? tenth : whole) : {}), ...process.env } },
  )
  process.exitCode = status ?? 1
})
