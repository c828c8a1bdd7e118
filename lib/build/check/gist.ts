import { relative } from 'node:path'
import type { TestResult } from './test-result.ts'

const linesAtEnd = 40

/** What a step that failed told, in short: a line for each test that failed, then the last 40 lines that it printed. */
export function gist(output: string, results: readonly TestResult[], project: string): string {
  const failed = results.filter(({ status }) => status === 'failed')
  return [
    ...failed.map(({ file, name }) => `✘ ${relative(project, file)}: ${name}`),
    ...output.trimEnd().split('\n').slice(-linesAtEnd),
  ].join('\n')
}
