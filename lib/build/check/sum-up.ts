import type { Check } from './checks.ts'
import { filesThatDidNotRun, testsLeftOut } from './count-tests.ts'
import { gist } from './gist.ts'
import type { Outcome } from './run-check.ts'

/** A check that was not made. */
export interface Untested {
  check: Check
  /** Why, and how to get it. */
  reason: string
}

const namesOfFlaky = ({ results }: Outcome) => results.filter(({ isFlaky }) => isFlaky).map(({ name }) => name)
const namesOfSkipped = ({ results }: Outcome) => results.filter(({ status }) => status === 'skipped').map(({ name }) => name)

/** Tests of the browser may be left out by one run if another makes them; of the others each is told of. */
function skippedByAll(
  outcomes: readonly Outcome[],
  browserFiles: readonly string[],
  project: string,
): { inBrowser: string[]; elsewhere: string[] } {
  const runs = outcomes.filter(({ check }) => check.tests === 'browser').map(({ results }) => results)
  const isWhole = runs.length > 1
  return {
    inBrowser: isWhole ? [...testsLeftOut(runs, project), ...filesThatDidNotRun(runs.flat(), browserFiles, project)] : [],
    elsewhere: outcomes.filter(({ check }) => check.tests !== 'browser').flatMap(namesOfSkipped),
  }
}

/**
 * The end of a run: the gist of what failed, what passed only at its second attempt, what was not tested and how to get it, and alone on the last line the count.
 *
 * @param browserFiles every file of browser tests, of which the runs together must have made each
 * @returns `failed`: checks that failed or were not made, and tests.
 */
export function sumUp(
  outcomes: readonly Outcome[],
  untested: readonly Untested[],
  browserFiles: readonly string[],
  project: string,
): { text: string; failed: number } {
  const { inBrowser, elsewhere } = skippedByAll(outcomes, browserFiles, project)
  const passed = outcomes.reduce((sum, { count }) => sum + count.passed, 0)
  const failed = outcomes.reduce((sum, { count }) => sum + count.failed, 0) + untested.length + inBrowser.length
  const text = [
    ...outcomes
      .filter(({ count }) => count.failed > 0)
      .map(({ check, output, results }) => `\n── Failed: ${check.title}\n${gist(output, results, project)}\n`),
    ...outcomes.flatMap(namesOfFlaky).map((name) => `\nPassed only when it was run again: ${name}\n`),
    ...inBrowser.map((name) => `\nNo run of the browser tests made this one: ${name}\n`),
    ...elsewhere.map((name) => `\nSkipped here: ${name}\n`),
    ...untested.map(({ check, reason }) => `\nNot tested: ${check.title}. ${reason}\n`),
    `\n${passed} passed, ${failed} failed\n`,
  ]
  return { text: text.join(''), failed }
}
