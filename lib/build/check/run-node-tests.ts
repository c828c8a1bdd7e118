/**
 * `npm run unit` and `npm run test:slow`: the tests that need no browser. Unit tests share processes, some folders in each
 * (`run-together.ts`), as many at a time as there are cores; slow ones and those that are named have one each. Where
 * `TEST_REPORT` names a file, what ran is written there for programs too.
 */
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { runCommand, UsageError } from '../tools/command.ts'
import { runInLanes } from '../tools/run-in-lanes.ts'
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

/** How much the slow tests do; of a few records more topics than of ours. */
const whole = { FUZZ_RUNS: '100000', QUERY_RUNS: '400' }
const tenth = { KILL_RUNS: '2', DUMP_MEGABYTES: '20', TOPICS: '2000', RECORDS: 'sample' }
/** Among the unit tests, with a tenth of their inputs. */
const fuzz = ['lib/build/pipeline/dump/fuzz-dump.test.ts', 'lib/build/measure/relevance/catalogue.test.ts']

function filesOf(kind: 'unit' | 'slow' | 'quick', isTenth: boolean): string[] {
  if (kind === 'quick') return quickTests(testFilesBelow('unit'), changedFiles(project))
  return [...testFilesBelow(kind), ...(kind === 'slow' && !isTenth ? fuzz : [])]
}

/** Files of one process: few enough that cores end at about the same time, enough that loading them tells little. */
const filesOfProcess = 20

/** Options that print what ran, and write it to the file if there is one. */
function reporters(report: string | undefined): string[] {
  const toFile = report === undefined ? [] : [[import.meta.resolve('./node-test-report.mjs'), report]]
  return [['spec', 'stdout'], ...toFile].flatMap(([reporter = '', destination = '']) => [
    ...['--test-reporter', reporter],
    ...['--test-reporter-destination', destination],
  ])
}

/** @returns the exit code of a process that runs all of these; its output comes in one piece, at its end. */
function runTogether(files: readonly string[], report: string | undefined): Promise<number> {
  const call = ['--import', 'tsx', ...reporters(report), join(import.meta.dirname, 'run-together.ts'), ...files]
  const child = spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void output.push(chunk))
  return new Promise((done, failed) => {
    child.on('error', failed).on('close', (code) => {
      process.stdout.write(Buffer.concat(output))
      done(code ?? 1)
    })
  })
}

/** @returns 0 where every process ended well */
async function runInParts(files: readonly string[], report: string | undefined): Promise<number> {
  const parts = Array.from({ length: Math.ceil(files.length / filesOfProcess) }, (_, part) =>
    files.slice(part * filesOfProcess, (part + 1) * filesOfProcess),
  )
  const codes = await runInLanes([...parts.entries()], availableParallelism(), async ([number, part]) => {
    const ofPart = report === undefined ? undefined : `${report}.${number}`
    const code = await runTogether(part, ofPart)
    if (report === undefined || ofPart === undefined || !existsSync(ofPart)) return code
    appendFileSync(report, readFileSync(ofPart))
    rmSync(ofPart)
    return code
  })
  return codes.find((code) => code !== 0) ?? 0
}

/** @returns the exit code of Node's own runner, which gives each file a process */
function runApart(files: readonly string[], patterns: readonly string[], environment: Record<string, string>): number {
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...reporters(process.env.TEST_REPORT)],
      ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
      ...files,
    ],
    { stdio: 'inherit', env: { ...environment, ...process.env } },
  )
  return status ?? 1
}

await runCommand(command, async (values, [kind, ...files]) => {
  if (kind !== 'unit' && kind !== 'slow' && kind !== 'quick') {
    throw new UsageError('Expected unit, slow or quick before the files.')
  }
  const patterns = values['test-name-pattern'] ?? []
  const isTenth = values.tenth === true
  const environment = kind !== 'slow' ? {} : isTenth ? tenth : whole
  const chosen = files.length === 0 ? filesOf(kind, isTenth) : files
  process.exitCode =
    kind === 'slow' || files.length > 0 || patterns.length > 0
      ? runApart(chosen, patterns, environment)
      : await runInParts(chosen, process.env.TEST_REPORT)
})
