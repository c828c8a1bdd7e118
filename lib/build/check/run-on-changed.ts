/**
 * Lint and format of what differs from the branch that changes start from (`main`, or `CHECK_SINCE`), and of what is not
 * committed yet: for `npm run check:quick`.
 *
 *   npx tsx lib/build/check/run-on-changed.ts lint|format
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../../..')
const tools = {
  lint: { command: ['eslint', '--no-warn-ignored'], files: /\.(?:[cm]?[jt]s|tsx)$/ },
  format: { command: ['prettier', '--check', '--log-level', 'warn', '--ignore-unknown'], files: /./ },
} as const

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\0')
    .filter(Boolean)

/** The last commit that the branch shares with `main`; where there is no such branch, the last commit. */
function start(): string {
  for (const branch of [process.env.CHECK_SINCE ?? 'main', 'origin/main']) {
    const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', branch], { cwd: project, encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return 'HEAD'
}

const [name] = process.argv.slice(2)
if (name !== 'lint' && name !== 'format') throw new Error('Say which: npx tsx lib/build/check/run-on-changed.ts lint|format')
const { command, files } = tools[name]
const changed = [...git('diff', '--name-only', '-z', start()), ...git('ls-files', '-z', '--others', '--exclude-standard')]
  .filter((path) => files.test(path) && existsSync(join(project, path)))
  .sort()
process.stdout.write(`${changed.length} files changed\n`)
if (changed.length > 0) {
  const [program, ...options] = command
  // In pieces, as systems limit how long a command may be.
  for (let from = 0; from < changed.length; from += 200) {
    const { status } = spawnSync('npx', [program, ...options, '--', ...changed.slice(from, from + 200)], {
      cwd: project,
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
}
