/** Originals at hand → the text in their pictures, by record; from the cache, or read by a recogniser in worker processes. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OriginalsSettings } from './files/originals-settings.ts'
import type { WantedOriginal } from './files/wanted-originals.ts'
import { errorCode, errorText } from './files/file-error.ts'
import { compileProgram } from '../tools/compile-program.ts'
import { installPackages } from '../tools/install-packages.ts'
import { sourceVersion } from '../tools/source-version.ts'
import { processOriginals, type Failure, type Processed } from './worker/process-originals.ts'
import { startWorker, TaskFailure, type WorkerLimits } from './worker/start-worker.ts'
import { seenTextSchema, type SeenText } from './ocr/seen-text.ts'

/** A page full of small print takes 34 s on one core and 2 GB; a machine may be busy with other things. */
export const recogniserLimits: WorkerLimits = { task: 4 * 3_600_000, page: 120_000, memory: 512, resident: 3072 }

const tellPages = 25

/** When a file was written last, in milliseconds; null where there is none. */
async function timeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** What was read in a picture depends on these: how it is read, and with which models and runtime. */
async function versionOf(recogniser: string): Promise<string> {
  const lock = await readFile(join(dirname(recogniser), 'engine/package-lock.json'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  })
  const source = await sourceVersion(recogniser)
  return createHash('sha256').update(`${source} ${lock}`).digest('hex').slice(0, 12)
}

const withoutIt = 'without OCR=on (--ocr) all else is done'

/** Installs what a recogniser keeps in a folder of its own beside it, where that is not done yet. @throws Error where npm can't */
async function installEngine(recogniser: string): Promise<void> {
  const folder = join(dirname(recogniser), 'engine')
  const [wanted, installed] = await Promise.all([
    timeOf(join(folder, 'package-lock.json')),
    timeOf(join(folder, 'node_modules/.package-lock.json')),
  ])
  if (wanted === null || (installed !== null && installed >= wanted)) return
  try {
    installPackages(folder)
  } catch (error) {
    throw new Error(`Text in pictures can't be read: ${errorText(error)} Try again with a network, or ${withoutIt}.`, {
      cause: error,
    })
  }
}

/** What a worker can load. */
const programOf = (recogniser: string) => (recogniser.endsWith('.ts') ? compileProgram(recogniser) : Promise.resolve(recogniser))

/** @throws Error where the recogniser does not start: better than a site that lacks what was asked for */
async function startOnce(recogniser: string, limits: WorkerLimits): Promise<void> {
  const worker = startWorker(limits)
  try {
    await worker.run({ kind: 'start', recogniser: await programOf(recogniser) })
  } catch (error) {
    if (!(error instanceof TaskFailure)) throw error
    const reason = error.message.replace(/^can't be read: |^has a page that (?=takes)/, '').replace('a document may', 'it may')
    const remedy = `\nDelete ${join(dirname(recogniser), 'engine/node_modules')} to have it installed anew; ${withoutIt}.`
    throw new Error(`Text in pictures can't be read, for what reads it does not start: ${reason}${remedy}`, { cause: error })
  } finally {
    worker.close()
  }
}

/**
 * A page that could not be read is left out, and so it stays: each build would take as long to find that out.
 * @param recogniser a `RecogniserModule`
 * @param again tries once more what was left out: the machine may have been busy
 * @throws Error where it does not start, or what the file system throws about the cache
 */
export async function recogniseOriginals(
  documents: readonly WantedOriginal[],
  recogniser: string,
  settings: OriginalsSettings,
  report: (progress: string) => void,
  { again = false, limits = recogniserLimits }: { again?: boolean; limits?: WorkerLimits } = {},
): Promise<{ processed: Processed<SeenText>[]; failures: Failure[] }> {
  const reader = await versionOf(recogniser)
  const version = await sourceVersion(join(import.meta.dirname, 'ocr/read-pictures.ts'))
  const program = await programOf(recogniser)
  const folder = join(settings.cache, 'ocr')
  const { processed, failures } = await processOriginals(
    documents,
    {
      name: 'Text in pictures',
      prepare: async () => {
        report('Text in pictures: starting what reads it')
        await installEngine(recogniser)
        await startOnce(recogniser, limits)
      },
      schema: seenTextSchema,
      willDo: ({ leftOut }) => !again || leftOut.length === 0,
      cacheFile: (sha256) => join(folder, `${sha256}-${version}-${reader}.json`),
      task: (path) => ({ kind: 'seen', path, recogniser: program, cache: join(folder, `pictures-${reader}`), leftOut: [] }),
      withoutPage: (task, page, reason) =>
        task.kind === 'seen' ? { ...task, leftOut: [...task.leftOut, { page, reason }] } : task,
      tellPages,
    },
    settings,
    report,
    limits,
  )
  const leftOut = processed.flatMap(({ original: { id, location }, result }) =>
    result.leftOut.map(({ page, reason }) => ({
      id,
      reason: `pictures on page ${page} of ${location} are not read: it ${reason}`,
    })),
  )
  return { processed, failures: [...failures, ...leftOut] }
}
