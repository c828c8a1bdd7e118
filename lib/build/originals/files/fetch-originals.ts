/**
 * wanted originals → verified files in the cache. A file whose hash is wrong is kept aside as `<file>.wrong` and never used.
 */
import { constants } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { downloadFile, UnreachableHost, type DownloadLimits } from './download-file.ts'
import { errorCode, errorText } from './file-error.ts'
import { runInLanes } from '../../tools/run-in-lanes.ts'
import { verifyFile, type Verdict } from './verify-file.ts'
import { originalPath, type WantedOriginal } from './wanted-originals.ts'

export interface Outcome {
  original: WantedOriginal
  /** kept: lay in the cache. fetched: arrived now. absent: the folder to copy from lacks it. unreachable: no network, or not its host. */
  state: 'kept' | 'fetched' | 'absent' | 'wrong' | 'failed' | 'unreachable'
  /** Why it can't be used; empty where it can. */
  reason: string
}

/** Brings a file to `part`, or goes on from what lies there. @throws Error with the reason */
type Way = (part: string) => Promise<'obtained' | 'absent'>

/** The ways to an original, in the order in which to try them. */
export type WaysTo = (original: WantedOriginal) => Way[]

const atOnce = 4

/** An address as people read it: "…/2022/题目.pdf", not "%E9%A2%98…"; as it is where that says nothing. */
function readable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Its links: the pinned one, then the mirror. A host that could not be reached once is not asked again. */
export function waysByLink(limits: DownloadLimits): WaysTo {
  const unreachable = new Map<string, UnreachableHost>()
  return ({ urls, bytes }) =>
    urls.map((url) => async (part) => {
      const known = unreachable.get(new URL(url).host)
      if (known) throw known
      try {
        await downloadFile(url, part, bytes, limits)
        return 'obtained'
      } catch (error) {
        if (!(error instanceof UnreachableHost)) throw new Error(`${readable(url)} ${errorText(error)}`)
        unreachable.set(error.host, error)
        throw error
      }
    })
}

/** A folder laid out as owner/name/path. */
export function wayFromFolder(folder: string): WaysTo {
  return (original) => [
    async (part) => {
      try {
        await copyFile(originalPath(folder, original), part, constants.COPYFILE_FICLONE)
        return 'obtained'
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return 'absent'
        throw error
      }
    },
  ]
}

async function verdictOn(path: string, original: WantedOriginal): Promise<Verdict | null> {
  try {
    return await verifyFile(path, original)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function obtainVerified(original: WantedOriginal, part: string, way: Way): Promise<Verdict | 'absent'> {
  const resumed = (await verdictOn(part, original)) !== null
  if ((await way(part)) === 'absent') return 'absent'
  const verdict = await verifyFile(part, original)
  if (verdict.sound || !resumed) return verdict
  // What lay there may be the wrong half: once more, from the start.
  await rm(part)
  await way(part)
  return verifyFile(part, original)
}

/** A link that gives another file does not keep the next one from being tried: the mirror may hold the right one. */
async function fetchOne(original: WantedOriginal, cache: string, waysTo: WaysTo): Promise<Omit<Outcome, 'original'>> {
  const path = originalPath(cache, original)
  const part = `${path}.part`
  const lying = await verdictOn(path, original)
  if (lying?.sound) return { state: 'kept', reason: '' }
  if (lying) await rename(path, `${path}.wrong`)
  await mkdir(dirname(path), { recursive: true })
  const failure: Omit<Outcome, 'original'> = { state: 'failed', reason: 'the record has no link to the file itself' }
  const reasons: string[] = []
  const hosts = new Set<string>()
  for (const way of waysTo(original)) {
    const verdict = await obtainVerified(original, part, way).catch((error: unknown) => {
      if (!(error instanceof UnreachableHost)) return errorText(error)
      hosts.add(error.host)
      return `${error.host} ${error.message}`
    })
    if (verdict === 'absent') return { state: 'absent', reason: '' }
    if (typeof verdict === 'string') {
      reasons.push(verdict)
    } else if (verdict.sound) {
      await rename(part, path)
      await rm(`${path}.wrong`, { force: true })
      return { state: 'fetched', reason: '' }
    } else {
      await rename(part, `${path}.wrong`)
      failure.state = 'wrong'
      reasons.push(`${verdict.reason}; kept aside as ${path}.wrong`)
    }
  }
  if (hosts.size > 0 && hosts.size === reasons.length) failure.state = 'unreachable'
  return { ...failure, reason: reasons.join('; ') || failure.reason }
}

/**
 * Four at a time. One that fails does not stop the others.
 * @param report called after each, with its outcome
 */
export async function fetchOriginals(
  wanted: readonly WantedOriginal[],
  cache: string,
  waysTo: WaysTo,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  // Two records of one file: it is fetched once, and each verifies it when it is read.
  const files = [...new Map(wanted.map((original) => [original.location, original])).values()]
  return runInLanes(files, atOnce, async (original) => {
    const result = await fetchOne(original, cache, waysTo).catch((error: unknown) => ({
      state: 'failed' as const,
      reason: errorText(error),
    }))
    const outcome: Outcome = { original, ...result }
    report(outcome)
    return outcome
  })
}

/** One cause, one line: hosts that can't be reached, and how many files that concerns. */
export function unreachableLines(outcomes: readonly Outcome[]): string[] {
  const reasons = outcomes.filter(({ state }) => state === 'unreachable').map(({ reason }) => reason)
  return [...new Set(reasons)].map((reason) => {
    const files = reasons.filter((other) => other === reason).length
    return `${reason}: ${files} files were not fetched. Is there a network? HTTPS_PROXY names a proxy, ORIGINALS_URL a mirror.`
  })
}
