/** What the site lacks where originals are not at hand, and how to get it, in one line. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OriginalsSettings } from '../originals/files/originals-settings.ts'
import { listWanted, originalPath, type RecordFile } from '../originals/files/wanted-originals.ts'

/** "233 MB" */
const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`

/** @returns null where nothing is lacking, or nothing of originals is wanted */
export function tellLackingOriginals(
  catalogue: { talks: readonly RecordFile[] },
  { cache, folder, text, thumbnails }: OriginalsSettings,
): string | null {
  if (!text && !thumbnails) return null
  const folders = [join(cache, 'originals'), ...(folder === null ? [] : [folder])]
  const wanted = listWanted(catalogue)
  const lacking = wanted.filter((original) => !folders.some((one) => existsSync(originalPath(one, original))))
  if (lacking.length === 0) return null
  const bytes = lacking.reduce((sum, original) => sum + (original.bytes ?? 0), 0)
  const what = [...(text ? ['search in the text'] : []), ...(thumbnails ? ['pictures of the pages'] : [])].join(', and no ')
  const how = `\`npm run originals\` fetches ${lacking.length === 1 ? '1 file' : `${lacking.length} files`}, at least ${megabytes(bytes)}`
  return `No ${what} of ${lacking.length} of ${wanted.length} originals, which are not at hand: ${how}.`
}
