import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Check } from './checks.ts'
import { countTests, filesThatDidNotRun, type Count } from './count-tests.ts'
import { readTestReport } from './read-test-report.ts'
import { testFilesOfGit } from './test-files.ts'
import type { TestResult } from './test-result.ts'

/** What came of a check. */
export interface Outcome {
  check: Check
  count: Count
  output: string
  /** Of its tests; none where it runs none. */
  results: TestResult[]
  seconds: number
}

/** Where the reports of the last run lie. */
export const reportFolder = '.cache/test-reports'
export const reportOf = (project: string, name: string) => join(project, reportFolder, `${name}.json`)

function execute({ command, env }: Check, project: string, report: string): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      cwd: project,
      env: { ...process.env, FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1', TEST_REPORT: report, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: string) => (output += chunk)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('close', (code) => done({ code, output }))
  })
}

/** Runs a check to its end. A file of tests that git lists and that did not run is a failure of it. */
export async function runCheck(check: Check, project: string): Promise<Outcome> {
  const report = reportOf(project, check.name)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const started = performance.now()
  const { code, output } = await execute(check, project, report)
  const seconds = (performance.now() - started) / 1000
  if (check.tests === undefined) return { check, count: countTests(null, code === 0), output, results: [], seconds }
  const results = readTestReport(report, check.tests === 'browser' ? 'playwright' : 'node')
  const count = countTests(results, code === 0)
  const lost = check.isPart ? [] : filesThatDidNotRun(results, testFilesOfGit(check.tests, project), project)
  return {
    check,
    count: { ...count, failed: count.failed + lost.length },
    output: [output, ...lost.map((path) => `${path} is there, and none of its tests ran.\n`)].join(''),
    results,
    seconds,
  }
}
