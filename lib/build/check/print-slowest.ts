/** `npm run slowest`: the ten slowest tests of the last `npm run check`, of each of its runs. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { runCommand } from '../tools/command.ts'
import { checks } from './checks.ts'
import { slowestTests } from './count-tests.ts'
import { readTestReport } from './read-test-report.ts'
import { reportOf } from './run-check.ts'

const project = resolve(import.meta.dirname, '../../..')
const command = {
  call: 'npm run slowest --',
  does: 'The ten slowest tests of the last `npm run check`, of each of its runs.',
  options: {},
} as const

await runCommand(command, () => {
  const ran = checks.filter(({ name, tests }) => tests !== undefined && existsSync(reportOf(project, name)))
  if (ran.length === 0) throw new Error('No report of a run: `npm run check` writes them.')
  for (const { name, title, tests } of ran) {
    const results = readTestReport(reportOf(project, name), tests === 'browser' ? 'playwright' : 'node')
    process.stdout.write(`${title}\n${slowestTests(results, 10, project).join('\n')}\n`)
  }
})
