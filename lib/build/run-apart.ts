/** A step of the build in a program of its own, beside those that run here: it needs nothing that they leave. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** "   5.8 s  Scripts of the pages: page 9283 bytes" → "5.8", "page 9283 bytes" */
const told = /^ *([\d.]+) s {2}[^:\n]+: (.*)$/m

const shownOfFailure = 4000

export interface ApartOptions {
  project: string
  environment: Readonly<Partial<Record<string, string>>>
  fresh: boolean
}

export interface Apart {
  /** To be called where the result is needed: what the step said, and how long it took. @throws with the end of what it printed */
  ended: () => Promise<string>
  /** Nobody needs it any more. */
  stop: () => void
}

/** Begins at once. */
export function runApart(step: string, { project, environment, fresh }: ApartOptions): Apart {
  const program = ['--import', 'tsx', join(import.meta.dirname, 'build.ts'), '--only', step, ...(fresh ? ['--fresh'] : [])]
  const child = spawn(process.execPath, program, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const closed = new Promise<number | null>((done) => child.once('close', done))
  const ended = async () => {
    const status = await closed
    const [, seconds, said] = told.exec(printed) ?? []
    if (status !== 0 || said === undefined) throw new Error(printed.trim().slice(-shownOfFailure))
    return `${said} (${seconds} s, beside the steps before)`
  }
  return { ended, stop: () => child.kill() }
}
