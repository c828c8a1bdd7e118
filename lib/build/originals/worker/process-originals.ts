/** Originals → what is made of each, from the cache or by a worker; one that fails does so alone. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { errorCode } from '../files/file-error.ts'
import { findOriginal } from '../files/find-original.ts'
import type { OriginalsSettings } from '../files/originals-settings.ts'
import { runInLanes } from '../../tools/run-in-lanes.ts'
import { runTask, type WithoutPage } from './run-task.ts'
import { startWorker, TaskFailure, usualWorkerLimits, type WorkerLimits } from './start-worker.ts'
import type { WantedOriginal } from '../files/wanted-originals.ts'
import type { WorkerTask } from './worker-task.ts'

/** What to make of an original. */
export interface Job<Result> {
  /** For the report: "Text of documents". */
  name: string
  schema: z.ZodType<Result>
  /** Where the result is kept, which names everything that it depends on. */
  cacheFile: (sha256: string) => string
  task: (path: string, sha256: string) => WorkerTask
  /** Whether a result that is kept will do, or is to be made again; unless it is said, it will do. */
  willDo?: (result: Result) => boolean
  /** Run before the first task, if there is any. @throws Error where none can be done */
  prepare?: () => Promise<void>
  /** Unless it is said, a task fails with any of its pages. */
  withoutPage?: WithoutPage
  /** After how many pages, of all documents, progress is told too; unless it is said, after each tenth of the files only. */
  tellPages?: number
}

export interface Processed<Result> {
  original: WantedOriginal
  sha256: string
  result: Result
}

export interface Failure {
  /** The record. */
  id: string
  reason: string
}

const workersAtOnce = 2
const filesAtOnce = 8

/** Null where there is none, or it is damaged: then it is made again. */
async function readCached<Result>(path: string, schema: z.ZodType<Result>): Promise<Result | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === null) return null
    throw error
  }
}

async function writeCached(path: string, result: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.${process.pid}.tmp`, JSON.stringify(result))
  await rename(`${path}.${process.pid}.tmp`, path)
}

/** Tells after so many pages; a page is told of once more where its document is begun anew. */
function countPages(name: string, every: number, report: (progress: string) => void): (page: number) => void {
  let done = 0
  return (page) => {
    if (page === 0) return
    done += 1
    if (done % every === 0) report(`${name}: ${done} pages`)
  }
}

/** Tells of every tenth. */
function countTenths(name: string, total: number, report: (progress: string) => void): () => void {
  let done = 0
  return () => {
    done += 1
    if (Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total)) report(`${name}: ${done} of ${total}`)
  }
}

interface Outcomes<Result> {
  /** By sha256. */
  results: Map<string, Result>
  /** Why there is none, by sha256. */
  reasons: Map<string, string>
}

/** @param paths of the files, by sha256 */
async function processFiles<Result>(
  paths: ReadonlyMap<string, string>,
  job: Job<Result>,
  report: (progress: string) => void,
  limits: WorkerLimits,
): Promise<Outcomes<Result>> {
  const { results, reasons }: Outcomes<Result> = { results: new Map(), reasons: new Map() }
  for (const sha256 of paths.keys()) {
    const cached = await readCached(job.cacheFile(sha256), job.schema)
    if (cached !== null && (job.willDo?.(cached) ?? true)) results.set(sha256, cached)
  }
  const missing = [...paths].filter(([sha256]) => !results.has(sha256))
  if (missing.length > 0) await job.prepare?.()
  const count = countTenths(job.name, missing.length, report)
  const onPage = countPages(job.name, job.tellPages ?? Infinity, report)
  const workers = Array.from({ length: workersAtOnce }, () => startWorker(limits))
  try {
    await runInLanes(missing, workersAtOnce, async ([sha256, path], lane) => {
      const worker = workers[lane]
      if (!worker) throw new Error(`There is no worker ${lane}.`)
      try {
        const result = job.schema.parse(await runTask(worker, job.task(path, sha256), job.withoutPage ?? null, onPage))
        await writeCached(job.cacheFile(sha256), result)
        results.set(sha256, result)
      } catch (error) {
        if (!(error instanceof TaskFailure)) throw error
        reasons.set(sha256, error.message)
      }
      count()
    })
  } finally {
    for (const worker of workers) worker.close()
  }
  return { results, reasons }
}

/**
 * In the order of the originals; those that lie nowhere are in neither list.
 * @throws what the file system throws about the cache
 */
export async function processOriginals<Result>(
  originals: readonly WantedOriginal[],
  job: Job<Result>,
  settings: OriginalsSettings,
  report: (progress: string) => void,
  limits: WorkerLimits = usualWorkerLimits,
): Promise<{ processed: Processed<Result>[]; failures: Failure[] }> {
  const found = await runInLanes(originals, filesAtOnce, async (original) => ({
    original,
    place: await findOriginal(original, settings),
  }))
  // Two records of one file share what is made of it.
  const paths = new Map(found.flatMap(({ place }) => (place.state === 'found' ? [[place.sha256, place.path] as const] : [])))
  const { results, reasons } = await processFiles(paths, job, report, limits)
  return {
    processed: found.flatMap(({ original, place }) => {
      if (place.state !== 'found') return []
      const result = results.get(place.sha256)
      return result === undefined ? [] : [{ original, sha256: place.sha256, result }]
    }),
    failures: found.flatMap(({ original: { id, location }, place }) => {
      if (place.state === 'refused') return [{ id, reason: place.reason }]
      const reason = place.state === 'found' ? reasons.get(place.sha256) : undefined
      return reason === undefined ? [] : [{ id, reason: `${location} ${reason}` }]
    }),
  }
}
