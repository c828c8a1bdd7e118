export interface Count {
  passed: number
  failed: number
}

const patterns = {
  node: { passed: /^(?:ℹ|#) pass (\d+)$/m, failed: /^(?:ℹ|#) fail (\d+)$/m },
  playwright: { passed: /^\s+(\d+) passed\b/m, failed: /^\s+(\d+) failed$/m },
} as const

function number(pattern: RegExp, output: string): number {
  return Number(pattern.exec(output)?.[1] ?? 0)
}

/**
 * Tests that a runner's closing lines report (node:test or Playwright); one for any other step. A step that failed counts at
 * least one failure, whatever it printed.
 */
export function counted(output: string, succeeded: boolean): Count {
  const count = Object.values(patterns).reduce<Count>(
    (sum, { passed, failed }) => ({ passed: sum.passed + number(passed, output), failed: sum.failed + number(failed, output) }),
    { passed: 0, failed: 0 },
  )
  if (succeeded) return { passed: Math.max(count.passed, 1), failed: count.failed }
  return { passed: count.passed, failed: Math.max(count.failed, 1) }
}

const failed = /^\s*(?:not ok \d+ - |[✘✖] )/
const linesAtEnd = 40

/** What a step that failed printed, in short: a line for each test that failed (node:test or Playwright), then its last 40 lines. */
export function gist(output: string): string {
  const lines = output.trimEnd().split('\n')
  const before = lines.slice(0, -linesAtEnd).filter((line) => failed.test(line))
  return [...before, ...lines.slice(-linesAtEnd)].join('\n')
}
