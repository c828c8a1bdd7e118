/** Next's build as a program of its own, since it builds in no other. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface NextToRun {
  project: string
  environment: Readonly<Partial<Record<string, string>>>
  /** The hash of the code that makes pages, which is Next's name for the build: its own is another each time, and so would be the bytes. */
  code: string
}

/** Where Next writes, from the project; the site in `out/` stays where it is, and may be served meanwhile. */
export const exportFolder = '.cache/export-made'

const shownOfFailure = 4000

/** "Generating static pages using 2 workers (335/671)" → "335 of 671" */
const progress = /\((\d+\/\d+)\)(?![\s\S]*\(\d+\/\d+\))/

/** @returns an error that ends as Next's own words do */
export function failureOf(what: string, printed: string): Error {
  return new Error(`Next could not ${what}:\n${printed.slice(-shownOfFailure)}`)
}

/** @returns what Next printed, and its exit code */
export async function runNext(
  mode: 'compile' | 'generate',
  { project, environment, code }: NextToRun,
  report: (progress: string) => void = () => {},
): Promise<{ printed: string; status: number | null }> {
  const next = join(project, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build', '--experimental-build-mode', mode], {
    cwd: project,
    env: { ...process.env, ...environment, BUILD_ID: code, EXPORT_TO: exportFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Whoever ends this program ends Next, which would be in the way of the next build.
  const stop = () => {
    child.kill()
    process.exit(1)
  }
  process.once('SIGTERM', stop)
  let printed = ''
  const read = (chunk: Buffer) => {
    printed += chunk.toString()
    const counted = progress.exec(chunk.toString())?.[1]
    if (counted !== undefined) report(counted.replace('/', ' of '))
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const status = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  process.off('SIGTERM', stop)
  return { printed, status }
}
