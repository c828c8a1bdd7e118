/**
 * The pages as Next exports them → `.cache/export`: a program of its own, since Next builds in no other. With them comes
 * all of `public/`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const shownOfFailure = 4000

/** "Generating static pages using 2 workers (335/671)" → "335 of 671" */
const progress = /\((\d+\/\d+)\)(?![\s\S]*\(\d+\/\d+\))/

/** @param environment of Next. @returns how many pages there are. @throws with the end of what Next printed */
export async function exportPages(
  project: string,
  environment: Readonly<Partial<Record<string, string>>>,
  report: (progress: string) => void,
): Promise<string> {
  const next = join(project, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const read = (chunk: Buffer) => {
    printed += chunk.toString()
    const counted = progress.exec(chunk.toString())?.[1]
    if (counted !== undefined) report(counted.replace('/', ' of '))
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const code = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  if (code !== 0) throw new Error(`Next could not make the pages:\n${printed.slice(-shownOfFailure)}`)
  const exported = join(project, '.cache/export')
  rmSync(exported, { recursive: true, force: true })
  mkdirSync(join(project, '.cache'), { recursive: true })
  renameSync(join(project, 'out'), exported)
  const total = [...printed.matchAll(/\((\d+)\/\1\)/g)].at(-1)?.[1]
  return `${total ?? 'no'} pages`
}
