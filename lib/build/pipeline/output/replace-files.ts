/**
 * Several files of a folder, replaced as one: whatever stops the process, the folder holds the old version, or the new
 * one with some moves still to do, which the next run does first.
 *
 *   .writing-4711/   the new files, numbered, until the last byte of them is on the disk
 *   .replacing/      the same folder under another name: from this one rename on, the new version counts
 *
 * The moves are made in one go, some microseconds each: only a power cut just then would show until the next run.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const writing = '.writing-'
const replacing = '.replacing'
const planFile = 'plan.json'

/** Where each numbered file belongs, and which files go, relative to the folder. */
const planSchema = z.object({ files: z.array(z.string()), remove: z.array(z.string()) })

export interface Replacement {
  /** Path, relative to the folder → content; moved in this order. */
  files: ReadonlyMap<string, string>
  /** Paths of files that are no longer named; those that are not there are no matter. */
  remove: readonly string[]
}

/** Thrown when the new version counts but could not be moved to its place. */
export class UnfinishedError extends Error {
  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`${reason}\nThe new files lie complete in ${join(folder, replacing)}; the next run moves them to their places.`, {
      cause,
    })
    this.name = 'UnfinishedError'
  }
}

/**
 * Does what an earlier run left undone.
 * @param beforeStep called before each change; for tests that stop the process there.
 * @throws UnfinishedError when a file can't be moved.
 */
export function finishReplacing(folder: string, beforeStep: () => void = () => {}): void {
  const staging = join(folder, replacing)
  const planPath = join(staging, planFile)
  try {
    if (existsSync(planPath)) {
      const plan = planSchema.parse(JSON.parse(readFileSync(planPath, 'utf8')))
      const moves = [
        ...plan.files.map((path, index) => ({ from: join(staging, String(index)), to: join(folder, path) })),
        ...plan.remove.map((path, index) => ({ from: join(folder, path), to: join(staging, `removed-${index}`) })),
      ].filter(({ from }) => existsSync(from))
      for (const { to } of moves) mkdirSync(dirname(to), { recursive: true })
      for (const { from, to } of moves) {
        beforeStep()
        renameSync(from, to)
      }
    }
    beforeStep()
    rmSync(staging, { recursive: true, force: true })
  } catch (error) {
    throw new UnfinishedError(folder, error)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** What killed runs were writing; a run beside this one is left alone. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(writing)) continue
    const pid = Number(name.slice(writing.length))
    if (pid === process.pid || !isRunning(pid)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function writeThrough(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A folder in a file's place would stop the moves halfway. */
function checkPlaces(folder: string, paths: Iterable<string>): void {
  for (const path of paths) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${place} is a folder; a file has to go there`)
  }
}

/** Keeps a second name for a file that will be replaced: freeing megabytes would make its rename a hundred times as long. */
function keepOld(place: string, staging: string, index: number): void {
  if (!existsSync(place)) return
  try {
    linkSync(place, join(staging, `kept-${index}`))
  } catch {
    // A file system without hard links: the rename takes its time.
  }
}

/**
 * @throws what the file system throws; the old version is then as it was.
 * @throws UnfinishedError when the new version counts but is not in its place.
 */
export async function replaceFiles(
  folder: string,
  { files, remove }: Replacement,
  beforeStep: () => void = () => {},
): Promise<void> {
  await mkdir(folder, { recursive: true })
  finishReplacing(folder)
  await removeAbandoned(folder)
  const staging = join(folder, `${writing}${process.pid}`)
  try {
    checkPlaces(folder, files.keys())
    await mkdir(staging)
    for (const [index, [path, content]] of [...files].entries()) {
      beforeStep()
      await writeThrough(join(staging, String(index)), content)
      keepOld(join(folder, path), staging, index)
    }
    beforeStep()
    await writeThrough(join(staging, planFile), JSON.stringify({ files: [...files.keys()], remove }))
    beforeStep()
    finishReplacing(folder)
    await rename(staging, join(folder, replacing))
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    throw error
  }
  finishReplacing(folder, beforeStep)
}
