/** When each file of the project came and was last changed, from Git; none where its history is not there. */
import { spawnSync } from 'node:child_process'

const mark = '\u0001'

/** Instants, as Git writes them: "2026-11-22T18:01:40+00:00". */
export interface FileHistory {
  added: string
  changed: string
}

/** Whether the checkout lacks its history: every file would have the day of the last commit. */
export function isShallow(folder: string): boolean {
  const { stdout } = spawnSync('git', ['rev-parse', '--is-shallow-repository'], { cwd: folder, encoding: 'utf8' })
  return stdout.trim() === 'true'
}

/** @returns by path, "data/materials/curve-mds.yaml", the history of each file of `data/` */
export function readHistory(folder: string): Map<string, FileHistory> {
  const { status, stdout } = spawnSync(
    'git',
    ['-c', 'core.quotePath=false', 'log', `--format=${mark}%cI`, '--name-only', '--', 'data'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  )
  const files = new Map<string, FileHistory>()
  if (status !== 0 || isShallow(folder)) return files
  let instant = ''
  // The newest commit comes first.
  for (const line of stdout.split('\n')) {
    if (line.startsWith(mark)) instant = line.slice(1)
    else if (line !== '') files.set(line, { changed: files.get(line)?.changed ?? instant, added: instant })
  }
  return files
}
