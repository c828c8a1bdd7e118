/**
 * Lint and format of what changed since `main`: for `npm run check:quick`.
 *
 *   npx tsx lib/build/check/run-on-changed.ts lint|format
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { changedFiles } from './changed-files.ts'

const project = resolve(import.meta.dirname, '../../..')
const tools = {
  lint: { command: ['oxlint', '--no-error-on-unmatched-pattern'], files: /\.(?:[cm]?[jt]s|tsx)$/ },
  format: { command: ['oxfmt', '--check', '--no-error-on-unmatched-pattern'], files: /./ },
} as const
/** Systems limit how long a command may be. */
const mostAtOnce = 200

const [name] = process.argv.slice(2)
if (name !== 'lint' && name !== 'format') throw new Error('Say which: npx tsx lib/build/check/run-on-changed.ts lint|format')
const { command, files } = tools[name]
const changed = changedFiles(project).filter((path) => files.test(path))
process.stdout.write(`${changed.length} files changed\n`)
for (let from = 0; from < changed.length; from += mostAtOnce) {
  const { status } = spawnSync('npx', [...command, '--', ...changed.slice(from, from + mostAtOnce)], {
    cwd: project,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
