/**
 * `npm run check`: every check, side by side as far as the cores carry, each with its output once it ends; at last the gist of
 * what failed, what was not tested, and one line that counts them all. A check that runs tests contributes their number, any
 * other counts as one, and so does one that could not be made.
 */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { checks, install as installation, quickChecks, type Check } from './checks.ts'
import { chooseChecks } from './choose-checks.ts'
import { runCommand, UsageError } from '../tools/command.ts'
import { runCheck, type Outcome } from './run-check.ts'
import { runSideBySide } from './run-side-by-side.ts'
import { testFilesOfGit } from './test-files.ts'
import { sumUp, type Untested } from './sum-up.ts'
import { whyNoBrowser } from './why-no-browser.ts'

const command = {
  call: 'npm run check --',
  does: 'Makes every check, and counts at the end what passed and what failed.',
  options: {
    only: { type: 'string', multiple: true, value: 'NAME', does: 'one of them and what it rests on; it can be said again' },
    quick: { type: 'boolean', does: 'what tells most in a minute: `npm run check:quick`' },
    install: { type: 'boolean', does: 'also installs what browser tests need, where it is missing: `npm test`' },
  },
  notes: [`Checks: ${checks.map(({ name }) => name).join(', ')}.`],
} as const
const project = resolve(import.meta.dirname, '../../..')
const say = (text: string) => void process.stdout.write(text)

/** Makes the checks. @returns how many failed, or could not be made. */
async function make(chosen: readonly Check[]): Promise<number> {
  const untested: Untested[] = []
  const outcomes: Outcome[] = []
  const leftOut = await runSideBySide(chosen, Math.max(2, availableParallelism()), async (check) => {
    // Only now, since it may have been installed meanwhile.
    const reason = check.needsChromium === true ? whyNoBrowser() : null
    if (reason !== null) {
      untested.push({ check, reason })
      return false
    }
    say(`… ${check.title}\n`)
    const outcome = await runCheck(check, project)
    outcomes.push(outcome)
    say(`\n── ${check.title}: ${outcome.seconds.toFixed(0)} s\n${outcome.output}`)
    return outcome.count.failed === 0
  })
  for (const check of chosen.filter(({ name }) => leftOut.includes(name))) {
    untested.push({ check, reason: `It rests on what failed: ${check.after?.join(', ') ?? ''}.` })
  }
  const { text, failed } = sumUp(outcomes, untested, testFilesOfGit('browser', project), project)
  say(text)
  return failed
}

/** @throws UsageError for a name that is none */
function choose(quick: boolean, only: readonly string[]): readonly Check[] {
  try {
    return chooseChecks(quick ? quickChecks : checks, only)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

await runCommand(command, async ({ quick, only, install }) => {
  const chosen = choose(quick === true, only ?? [])
  process.exitCode = (await make(install === true ? [installation, ...chosen] : chosen)) === 0 ? 0 : 1
})
