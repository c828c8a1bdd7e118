/**
 * wanted originals → verified files in the cache. A file whose hash is wrong is kept aside as `<file>.wrong` and never used.
 */
import { constants } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { downloadFile, type DownloadLimits } from './download-file.ts'
import { errorCode, errorText } from './file-error.ts'
import { runInLanes } from './run-in-lanes.ts'
import { verifyFile, type Verdict } from './verify-file.ts'
import { originalPath, type WantedOriginal } from './wanted-originals.ts'

export interface Outcome {
  original: WantedOriginal
  /** kept: lay in the cache. fetched: arrived now. absent: the folder to copy from lacks it. */
  state: 'kept' | 'fetched' | 'absent' | 'wrong' | 'failed'
  /** Why it can't be used; empty where it can. */
  reason: string
}

/** Brings the file to `part`, or goes on from what lies there. @throws Error with the reason */
export type Obtain = (original: WantedOriginal, part: string) => Promise<'obtained' | 'absent'>

const atOnce = 4

/** From its links, one after the other. */
export function obtainByLink(limits: DownloadLimits): Obtain {
  return async ({ urls, bytes }, part) => {
    const reasons: string[] = []
    for (const url of urls) {
      try {
        await downloadFile(url, part, bytes, limits)
        return 'obtained'
      } catch (error) {
        reasons.push(`${url} ${errorText(error)}`)
      }
    }
    throw new Error(reasons.join('; ') || 'the record has no link to the file itself')
  }
}

/** From a folder laid out as owner/name/path. */
export function obtainFromFolder(folder: string): Obtain {
  return async (original, part) => {
    try {
      await copyFile(originalPath(folder, original), part, constants.COPYFILE_FICLONE)
      return 'obtained'
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'absent'
      throw error
    }
  }
}

async function verdictOn(path: string, original: WantedOriginal): Promise<Verdict | null> {
  try {
    return await verifyFile(path, original)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function fetchOne(original: WantedOriginal, cache: string, obtain: Obtain): Promise<Omit<Outcome, 'original'>> {
  const path = originalPath(cache, original)
  const part = `${path}.part`
  const lying = await verdictOn(path, original)
  if (lying?.sound) return { state: 'kept', reason: '' }
  if (lying) await rename(path, `${path}.wrong`)
  await mkdir(dirname(path), { recursive: true })
  const resumed = (await verdictOn(part, original)) !== null
  if ((await obtain(original, part)) === 'absent') return { state: 'absent', reason: '' }
  let verdict = await verifyFile(part, original)
  if (!verdict.sound && resumed) {
    // What an earlier run left may be the wrong half: once more, from the start.
    await rm(part)
    await obtain(original, part)
    verdict = await verifyFile(part, original)
  }
  await rename(part, verdict.sound ? path : `${path}.wrong`)
  return verdict.sound
    ? { state: 'fetched', reason: '' }
    : { state: 'wrong', reason: `${verdict.reason}; kept aside as ${path}.wrong` }
}

/**
 * Four at a time. One that fails does not stop the others.
 * @param report called after each, with its outcome
 */
export async function fetchOriginals(
  wanted: readonly WantedOriginal[],
  cache: string,
  obtain: Obtain,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  // Two records of one file: it is fetched once, and each verifies it when it is read.
  const files = [...new Map(wanted.map((original) => [original.location, original])).values()]
  return runInLanes(files, atOnce, async (original) => {
    const result = await fetchOne(original, cache, obtain).catch((error: unknown) => ({
      state: 'failed' as const,
      reason: errorText(error),
    }))
    const outcome: Outcome = { original, ...result }
    report(outcome)
    return outcome
  })
}
