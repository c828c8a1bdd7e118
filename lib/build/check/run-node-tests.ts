/**
 * `npm run unit` and `npm run test:slow`: the tests that need no browser, as many files at a time as there are cores. Where
 * `TEST_REPORT` names a file, what ran is written there for programs too.
 *
 *   npm run unit                                      all of them
 *   npm run unit -- lib/search/query/rank.test.ts     those of a file, or of several
 *   npm run unit -- --test-name-pattern=pinyin        those whose names fit; any option of `node --test`
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { testFilesBelow } from './test-files.ts'

const [kind, ...given] = process.argv.slice(2)
if (kind !== 'unit' && kind !== 'slow') throw new Error('Say which: npx tsx lib/build/check/run-node-tests.ts unit|slow')

/** Options go to Node as they are; whatever else is said is the name of a file, and Node fails where there is none. */
const { tokens } = parseArgs({ args: given, strict: false, allowPositionals: true, tokens: true })
const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
const options = given.filter((argument) => !files.includes(argument))

const report = process.env.TEST_REPORT
const reporters = [
  ['spec', 'stdout'],
  ...(report === undefined ? [] : [[import.meta.resolve('./node-test-report.mjs'), report]]),
].flatMap(([reporter = '', destination = '']) => ['--test-reporter', reporter, '--test-reporter-destination', destination])
const { status } = spawnSync(
  process.execPath,
  [
    ...['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...reporters],
    ...options,
    ...(files.length === 0 ? testFilesBelow(kind) : files),
  ],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
