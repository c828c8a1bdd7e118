/**
 * catalogue and originals at hand → pictures of every page, in the cache and, linked, below `public/pages`:
 * `<first 12 digits of the sha256>/<page>-s.webp` (480 pixels wide) and `…-l.webp` (1280).
 */
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PagePictures } from '../../catalogue/page-pictures.ts'
import { picturesSchema } from './worker/draw-pdf.ts'
import { errorCode } from './files/file-error.ts'
import { checkFolder } from './files/find-original.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'
import { processOriginals, type Failure } from './worker/process-originals.ts'
import { runInLanes } from '../tools/run-in-lanes.ts'
import { sourceVersion } from '../tools/source-version.ts'
import { listWanted, type RecordFile } from './files/wanted-originals.ts'

export interface DrawnPages {
  /** By record. */
  documents: Record<string, PagePictures>
  failures: Failure[]
}

const filesAtOnce = 8

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    // Another disk, or a file system without links.
    await copyFile(from, to)
  }
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Makes `to` hold the pictures of `from` and nothing else. */
async function publish(from: string, to: string, pages: number): Promise<void> {
  const names = Array.from({ length: pages }, (_, index) => [`${index + 1}-s.webp`, `${index + 1}-l.webp`]).flat()
  await mkdir(to, { recursive: true })
  await runInLanes(names, filesAtOnce, (name) => linkOrCopy(join(from, name), join(to, name)))
}

/**
 * Draws what the cache lacks. Pictures of an earlier build that this one does not have are taken away, all with THUMBNAILS=off.
 * @param output such as `public/pages`
 * @param report called with lines of progress
 * @throws Error where the folder of originals can't be read, or what the file system throws
 */
export async function drawPages(
  catalogue: { talks: readonly RecordFile[] },
  settings: OriginalsSettings,
  output: string,
  report: (progress: string) => void,
): Promise<DrawnPages> {
  if (settings.thumbnails && settings.folder !== null) await checkFolder(settings.folder)
  const wanted = settings.thumbnails ? listWanted(catalogue).filter(({ format }) => format === 'pdf') : []
  const version = await sourceVersion(join(import.meta.dirname, 'worker/draw-pdf.ts'))
  const cacheOf = (sha256: string) => join(settings.cache, 'pages', `${sha256}-${version}`)
  const { processed, failures } = await processOriginals(
    wanted,
    {
      name: 'Pictures of documents',
      schema: picturesSchema,
      cacheFile: (sha256) => join(cacheOf(sha256), 'pictures.json'),
      task: (path, sha256) => ({ kind: 'pictures', path, folder: cacheOf(sha256) }),
    },
    settings,
    report,
  )
  // Linked pictures of another version would stay under their names: each build begins with an empty folder.
  for (const name of await listFolder(output)) await rm(join(output, name), { recursive: true })
  const documents: DrawnPages['documents'] = {}
  for (const { original, sha256, result } of processed) {
    const folder = sha256.slice(0, 12)
    await publish(cacheOf(sha256), join(output, folder), result.pages.length)
    documents[original.id] = { folder, ...result }
  }
  return { documents, failures }
}
