/** `npm start`: the site on this machine, once what has changed is built. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { readSettings } from '../originals/files/originals-settings.ts'
import { checkBuiltSite, readBuiltCatalogue } from '../publish/built-site.ts'
import { isCurrent, runSteps, type Environment, type Step } from '../run-steps.ts'
import { localSteps, steps } from '../steps.ts'
import { runCommand } from '../tools/command.ts'
import { checkSiteAddress } from '../tools/site-address.ts'
import { choosePort } from './choose-port.ts'
import { tellLackingOriginals } from './lacking-originals.ts'
import { serveExport, stopServing } from './serve.ts'

const project = resolve(import.meta.dirname, '../../..')

const command = {
  call: 'npm start --',
  does: 'Serves the site on this machine; what is missing or has changed is built first, most pages of records while it is served.',
  options: {
    all: { type: 'boolean', does: 'builds pictures for sharing and compressed copies too, as `npm run build` does' },
    'no-build': { type: 'boolean', does: 'serves out/ as it is' },
  },
  notes: [
    'PORT (4173, or the next that is free) and HOST (127.0.0.1) say where; BASE_PATH under which path.',
    'ORIGINALS_DIR, TEXT, THUMBNAILS and OCR say what of originals is shown.',
  ],
} as const

/** What readers on this machine do not need is left out; types are looked at by `npm run check`. */
const local: Environment = { ...process.env, CARDS: 'off', TYPES: 'checked' }

const isBuilt = (environment: Environment) => localSteps.every((step) => isCurrent(project, step, environment))

/** Builds what is missing or has changed. @returns whether the rest is still to be made */
async function build(all: boolean): Promise<boolean> {
  const run = (chosen: readonly Step[], environment: Environment) =>
    runSteps(chosen, { project, environment, fresh: false, output: process.stdout })
  if (all) await run(steps, process.env)
  if (all || isBuilt(process.env) || isBuilt(local)) return false
  await run(localSteps, { ...local, PAGES: 'first' })
  return true
}

/** Makes the rest while the site is served, and says when it is there. */
function makeRest(): { isRunning: () => boolean; stop: () => void } {
  const begun = performance.now()
  const program = ['--import', 'tsx', resolve(import.meta.dirname, 'make-rest.ts')]
  // A group of its own, since Next is yet another program.
  const child = spawn(process.execPath, program, {
    cwd: project,
    env: { ...process.env, ...local },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  let [isRunning, isStopped] = [true, false]
  child.once('close', (status) => {
    isRunning = false
    if (isStopped) return
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stdout.write(
      status === 0 ? `They are there, ${seconds} s later.\n` : 'They could not be made; `npm run build` says why.\n',
    )
  })
  return {
    isRunning: () => isRunning,
    stop: () => {
      isStopped = true
      if (isRunning && child.pid !== undefined) process.kill(-child.pid)
    },
  }
}

await runCommand(command, async (values) => {
  checkSiteAddress(process.env)
  const [host, basePath, out] = [process.env.HOST ?? '127.0.0.1', process.env.BASE_PATH ?? '', resolve(project, 'out')]
  const port = await choosePort(process.env.PORT, host)
  const rest = values['no-build'] !== true && (await build(values.all === true)) ? makeRest() : null
  checkBuiltSite(out, basePath)
  const lacking = tellLackingOriginals(readBuiltCatalogue(out), readSettings(process.env))
  if (lacking !== null) process.stdout.write(`${lacking}\n`)
  const server = await serveExport({ folder: out, basePath, port, host, ...(rest && { isGrowing: rest.isRunning }) })
  process.stdout.write(`存储讲义 Storage Talks: http://${host}:${port}${basePath}/\n`)
  if (rest) process.stdout.write('The other pages are being made meanwhile: records, then slides and articles.\n')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      rest?.stop()
      void stopServing(server)
    })
  }
})
