/**
 * `npm run dev`: the site while you work on it. Makes the data, starts Next, and watches: a record, a dump, a message, the search or
 * a page's script that changes is made anew, and the next look at a page shows it. What is wrong with it is told here, and the site
 * stays as it was.
 *
 *   npm run dev -- [-p PORT]      or PORT=3001 npm run dev; 3000 otherwise
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { basePath } from '../../words/locale.ts'
import { projectFolder } from '../publish/settings.ts'
import { createQueue, watchSources, type Step } from './watch-sources.ts'

const scripts: Record<Step | 'pictures', string> = {
  data: 'lib/build/pipeline/run.ts',
  pictures: 'lib/build/originals/run-draw.ts',
  exports: 'lib/build/publish/write-exports.ts',
  scripts: 'lib/build/publish/write-scripts.ts',
}

/** One run at a time in a folder: two would write the same files. */
const runningFile = join(projectFolder, '.cache/dev.json')

interface Running {
  pid: number
  url: string
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function findRunning(): Running | null {
  if (!existsSync(runningFile)) return null
  const running = JSON.parse(readFileSync(runningFile, 'utf8')) as Running
  return isAlive(running.pid) ? running : null
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

/** Runs a step of the build to its end. @returns whether it succeeded; it has said itself what is wrong */
async function runStep(step: keyof typeof scripts): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', scripts[step]], { cwd: projectFolder, stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  return code === 0
}

async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (await runStep(step)) continue
    process.stderr.write('The site shows what it showed before; mend it and save again.\n')
    return
  }
  process.stdout.write(`${steps.join(' and ')} made anew.\n`)
}

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } })
  const given = values.port ?? process.env.PORT ?? '3000'
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${given} is no port; say one of 1 to 65535.`)
  return port
}

async function main(): Promise<void> {
  const port = readPort()
  const running = findRunning()
  if (running) throw new Error(`npm run dev runs here already, as process ${running.pid}: ${running.url}`)
  if (await isTaken(port))
    throw new Error(`Port ${port} is taken by another program. Take another: npm run dev -- -p ${port + 1}`)
  mkdirSync(join(projectFolder, '.cache'), { recursive: true })
  const url = `http://localhost:${port}${basePath}/`
  writeFileSync(runningFile, JSON.stringify({ pid: process.pid, url } satisfies Running))
  process.once('exit', () => rmSync(runningFile, { force: true }))
  for (const step of ['data', 'pictures', 'exports'] as const) {
    if (await runStep(step)) continue
    process.exitCode = 1
    return
  }
  const next = join(projectFolder, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'dev', '-p', String(port)], { cwd: projectFolder, stdio: 'inherit' })
  const make = createQueue(runSteps)
  const watchers = watchSources(projectFolder, (steps) => void make(steps))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal))
  const [code] = (await once(server, 'close')) as [number | null]
  for (const watcher of watchers) watcher.close()
  process.exit(code ?? 0)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
