import { relative } from 'node:path'
import type { TestResult } from './test-result.ts'

export interface Count {
  passed: number
  failed: number
}

const having = (results: readonly TestResult[], status: TestResult['status']) =>
  results.filter((result) => result.status === status).length

/**
 * Tests of a step by what its runner reported; one for a step that runs none (`results` is null). A step that failed counts
 * at least one failure, whatever it reported, and so does one that reported nothing.
 */
export function countTests(results: readonly TestResult[] | null, succeeded: boolean): Count {
  if (results === null) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const count = { passed: having(results, 'passed'), failed: having(results, 'failed') }
  const isWell = succeeded && count.passed > 0
  return isWell ? count : { ...count, failed: Math.max(count.failed, 1) }
}

/** Of the files that git lists, those none of whose tests was reported. */
export function filesThatDidNotRun(results: readonly TestResult[], listed: readonly string[], project: string): string[] {
  const ran = new Set(results.map(({ file }) => relative(project, file).replaceAll('\\', '/')))
  return listed.filter((path) => !ran.has(path))
}

/** Tests that one run or several left out, and none ran. */
export function testsLeftOut(runs: readonly (readonly TestResult[])[], project: string): string[] {
  const nameOf = ({ file, name }: TestResult) => `${relative(project, file).replaceAll('\\', '/')}: ${name}`
  const all = runs.flat()
  const ran = new Set(all.filter(({ status }) => status !== 'skipped').map(nameOf))
  return [...new Set(all.map(nameOf))].filter((name) => !ran.has(name))
}

/** @returns a line a test, the slowest first. */
export function slowestTests(results: readonly TestResult[], number: number, project: string): string[] {
  return results
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, number)
    .map(
      ({ name, file, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${relative(project, file)}: ${name}`,
    )
}
