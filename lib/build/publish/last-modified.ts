/** The day on which each file of the project was last changed, from Git; none where its history is not there. */
import { spawnSync } from 'node:child_process'

const mark = '\u0001'

/** Whether the checkout lacks its history: every file would have the day of the last commit. */
export function isShallow(folder: string): boolean {
  const { stdout } = spawnSync('git', ['rev-parse', '--is-shallow-repository'], { cwd: folder, encoding: 'utf8' })
  return stdout.trim() === 'true'
}

/** @returns `data/materials/curve-mds.yaml` → "2026-11-22T18:01:40+00:00" */
export function lastModified(folder: string): Map<string, string> {
  const { status, stdout } = spawnSync(
    'git',
    ['-c', 'core.quotePath=false', 'log', `--format=${mark}%cI`, '--name-only', '--', 'data'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  )
  const days = new Map<string, string>()
  if (status !== 0 || isShallow(folder)) return days
  let day = ''
  for (const line of stdout.split('\n')) {
    if (line.startsWith(mark)) day = line.slice(1)
    else if (line !== '' && !days.has(line)) days.set(line, day)
  }
  return days
}
