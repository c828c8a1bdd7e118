/** Where the verified original of a record lies: ORIGINALS_DIR first, then the cache. */
import { access, constants, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, errorText } from './file-error.ts'
import type { OriginalsSettings } from './originals-settings.ts'
import { verifyFile } from './verify-file.ts'
import { originalPath, type WantedOriginal } from './wanted-originals.ts'

export type FoundOriginal =
  | { state: 'found'; path: string; sha256: string }
  /** It lies nowhere. */
  | { state: 'absent' }
  /** It lies somewhere, but can't be read or is not what the record says. */
  | { state: 'refused'; reason: string }

async function findIn(folder: string, original: WantedOriginal): Promise<FoundOriginal> {
  const path = originalPath(folder, original)
  try {
    const verdict = await verifyFile(path, original)
    return verdict.sound
      ? { state: 'found', path, sha256: verdict.sha256 }
      : { state: 'refused', reason: `${original.location} ${verdict.reason}` }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { state: 'absent' }
    return { state: 'refused', reason: `${original.location} can't be read: ${errorText(error)}` }
  }
}

/** A wrong file in one place does not hide a sound one in the other. */
export async function findOriginal(original: WantedOriginal, { folder, cache }: OriginalsSettings): Promise<FoundOriginal> {
  const first: FoundOriginal = folder === null ? { state: 'absent' } : await findIn(folder, original)
  if (first.state === 'found') return first
  const second = await findIn(join(cache, 'originals'), original)
  return second.state === 'absent' ? first : second
}

/** @throws Error where the folder that was asked for is missing or closed to us: better than a site without text */
export async function checkFolder(folder: string): Promise<void> {
  try {
    await readdir(folder)
    await access(folder, constants.X_OK)
  } catch (error) {
    throw new Error(`The folder of originals, ${folder}, can't be read: ${errorText(error)}`)
  }
}
