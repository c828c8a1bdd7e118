/** `npm start`: the site on this machine, once what has changed is built. */
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
  does: 'Serves the site on this machine; what is missing or has changed is built first.',
  options: {
    all: { type: 'boolean', does: 'builds pictures for sharing and compressed copies too, as `npm run build` does' },
    'no-build': { type: 'boolean', does: 'serves out/ as it is' },
  },
  notes: [
    'PORT (4173, or the next that is free) and HOST (127.0.0.1) say where; BASE_PATH under which path.',
    'ORIGINALS_DIR, TEXT, THUMBNAILS and OCR say what of originals is shown.',
  ],
} as const

/** A whole build that is current is served as it is; else what readers on this machine do not need is left out. */
function chooseSteps(all: boolean): { chosen: readonly Step[]; environment: Environment } {
  if (all) return { chosen: steps, environment: process.env }
  if (localSteps.every((step) => isCurrent(project, step, process.env))) return { chosen: [], environment: process.env }
  // Types are looked at by `npm run check`.
  return { chosen: localSteps, environment: { ...process.env, CARDS: 'off', TYPES: 'checked' } }
}

await runCommand(command, async (values) => {
  checkSiteAddress(process.env)
  const [host, basePath, out] = [process.env.HOST ?? '127.0.0.1', process.env.BASE_PATH ?? '', resolve(project, 'out')]
  const port = await choosePort(process.env.PORT, host)
  if (values['no-build'] !== true) {
    const { chosen, environment } = chooseSteps(values.all === true)
    if (chosen.length > 0) await runSteps(chosen, { project, environment, fresh: false, output: process.stdout })
  }
  checkBuiltSite(out, basePath)
  const lacking = tellLackingOriginals(readBuiltCatalogue(out), readSettings(process.env))
  if (lacking !== null) process.stdout.write(`${lacking}\n`)
  const server = await serveExport({ folder: out, basePath, port, host })
  process.stdout.write(`存储讲义 Storage Talks: http://${host}:${port}${basePath}/\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopServing(server))
})
