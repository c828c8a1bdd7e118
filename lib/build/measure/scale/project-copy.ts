/** Copies of the project, to build without touching what is committed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../../../..')

/** Links where the file system can, as a copy of tens of thousands of small files takes a minute. */
function takeModules(folder: string): void {
  const from = join(project, 'node_modules')
  if (spawnSync('cp', ['-al', from, folder], { stdio: 'ignore' }).status !== 0)
    cpSync(from, join(folder, 'node_modules'), { recursive: true })
}

/**
 * Copies what Git knows or would add.
 *
 * @param folder is made.
 * @param leaveOut paths that are not copied.
 * @throws where the project is no checkout.
 */
export function copyProject(folder: string, leaveOut: RegExp | null = null): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  })
  const wanted = listed.split('\0').filter((path) => path !== '' && !leaveOut?.test(path))
  for (const path of wanted.filter((name) => existsSync(join(project, name)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(project, path), join(folder, path))
  }
  takeModules(folder)
}
