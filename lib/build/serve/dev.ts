/**
 * `npm run dev`: the site while you work on it. Makes the data, starts Next, and watches: a record, a dump, a message, the search or
 * a page's script that changes is made anew, and the next look at a page shows it. What is wrong with it is told here, and the site
 * stays as it was.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { basePath } from '../../words/locale.ts'
import { projectFolder } from '../publish/settings.ts'
import { runSteps } from '../run-steps.ts'
import { stepsOfDev } from '../steps.ts'
import { runCommand, UsageError } from '../tools/command.ts'
import { readRemembered } from '../tools/read-remembered.ts'
import { createQueue, watchSources, type Step } from './watch-sources.ts'

/** One run at a time in a folder: two would write the same files. */
const runningFile = join(projectFolder, '.cache/dev.json')

/** Without them no page can be drawn. */
const madeForNext = ['public/data/catalogue.json', 'public/data/search/manifest.json', 'public/scripts', '.cache/articles']

const runningSchema = z.object({ pid: z.number(), url: z.string() })
type Running = z.infer<typeof runningSchema>

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function findRunning(): Running | null {
  const running = readRemembered(runningFile, runningSchema)
  return running && isAlive(running.pid) ? running : null
}

/** Whether something listens on a port already, on any address of this machine. */
async function isTaken(port: number): Promise<boolean> {
  const probe = createServer()
  try {
    probe.listen(port)
    await once(probe, 'listening')
    return false
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return true
    throw error
  } finally {
    probe.close()
  }
}

/** Runs steps of the build in a process of their own, as their code may have changed. They say themselves what is wrong. */
async function makeAnew(steps: readonly Step[]): Promise<void> {
  const chosen = steps.flatMap((step) => ['--only', step])
  const program = ['--import', 'tsx', 'lib/build/build.ts', ...chosen]
  const child = spawn(process.execPath, program, { cwd: projectFolder, stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code === 0) process.stdout.write(`${steps.join(' and ')} made anew.\n`)
  else process.stderr.write('The site shows what it showed before; mend it and save again.\n')
}

const command = {
  call: 'npm run dev --',
  does: 'Serves the site while you work on it, and makes anew what changes.',
  options: { port: { type: 'string', short: 'p', value: 'PORT', does: 'instead of PORT, or 3000' } },
} as const

function readPort(asked: string | undefined): number {
  const given = asked ?? process.env.PORT ?? '3000'
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(`${given} is no port; say one of 1 to 65535.`)
  return port
}

async function main(values: { port?: string }): Promise<void> {
  const port = readPort(values.port)
  const running = findRunning()
  if (running) throw new Error(`npm run dev runs here already, as process ${running.pid}: ${running.url}`)
  if (await isTaken(port))
    throw new Error(`Port ${port} is taken by another program. Take another: npm run dev -- -p ${port + 1}`)
  mkdirSync(join(projectFolder, '.cache'), { recursive: true })
  const url = `http://localhost:${port}${basePath}/`
  writeFileSync(runningFile, JSON.stringify({ pid: process.pid, url } satisfies Running))
  process.once('exit', () => rmSync(runningFile, { force: true }))
  const makeData = () =>
    runSteps(stepsOfDev, { project: projectFolder, environment: process.env, fresh: false, output: process.stdout })
  const wasMade = madeForNext.every((path) => existsSync(join(projectFolder, path)))
  if (!wasMade) await makeData()
  const next = join(projectFolder, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'dev', '-p', String(port)], { cwd: projectFolder, stdio: 'inherit' })
  const closed = once(server, 'close') as Promise<[number | null]>
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal))
  // What has changed meanwhile, the next look at a page shows.
  if (wasMade) {
    await makeData().catch((error: unknown) => {
      server.kill()
      throw error
    })
  }
  const make = createQueue(makeAnew)
  const watchers = watchSources(projectFolder, (steps) => void make(steps))
  const [code] = await closed
  for (const watcher of watchers) watcher.close()
  process.exit(code ?? 0)
}

await runCommand(command, main)
