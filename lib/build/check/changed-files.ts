import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The last commit that the branch shares with `main` (or `CHECK_SINCE`); where there is no such branch, the last commit. */
function start(project: string): string {
  for (const branch of [process.env.CHECK_SINCE ?? 'main', 'origin/main']) {
    const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', branch], { cwd: project, encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return 'HEAD'
}

/** Files that differ from where the branch began, or are not committed yet, sorted. @throws where the folder is no checkout. */
export function changedFiles(project: string): string[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter(Boolean)
  return [...git('diff', '--name-only', '-z', start(project)), ...git('ls-files', '-z', '--others', '--exclude-standard')]
    .filter((path) => existsSync(join(project, path)))
    .sort()
}
