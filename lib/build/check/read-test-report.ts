/** What a runner wrote for programs → the tests that ended: lines of `node-test-report.mjs`, or Playwright's JSON. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter'
import type { TestResult } from './test-result.ts'

export type Runner = 'node' | 'playwright'

const statuses = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' } as const

function specsIn(suite: JSONReportSuite, path: readonly string[]): { spec: JSONReportSpec; name: string }[] {
  return [
    ...suite.specs.map((spec) => ({ spec, name: [...path, spec.title].join(' › ') })),
    ...(suite.suites ?? []).flatMap((inner) => specsIn(inner, [...path, inner.title])),
  ]
}

function fromPlaywright(text: string): TestResult[] {
  const { suites, config } = JSON.parse(text) as JSONReport
  return suites
    .flatMap((file) => specsIn(file, []))
    .flatMap(({ spec, name }) =>
      spec.tests.map(({ status, results }) => ({
        name,
        file: join(config.rootDir, spec.file),
        status: statuses[status],
        ...(status === 'flaky' && { isFlaky: true as const }),
        milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
      })),
    )
}

const fromNode = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TestResult)

/** Tests that a run reported; none where it ended before it could write its report. */
export function readTestReport(path: string, runner: Runner): TestResult[] {
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  return runner === 'node' ? fromNode(text) : fromPlaywright(text)
}
