/** catalogue and originals at hand → where words stand on each page, a file a document: `public/page-words/<folder of its pictures>.json`. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PagePictures } from '../../catalogue/page-pictures.ts'
import { runsOf, type PageWords, type PlacedLine } from '../../catalogue/page-words.ts'
import type { OriginalTexts } from './extract-all.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'
import { listWanted, type RecordFile } from './files/wanted-originals.ts'
import type { SeenLineOfPage } from './ocr/seen-text.ts'
import { recogniseOriginals } from './recognise-all.ts'
import { placesSchema } from './text/place-pdf.ts'
import { processOriginals } from './worker/process-originals.ts'
import { sourceVersion } from '../tools/source-version.ts'

/** A line read in a picture: a run goes from half a character before the middle of its first to half a one after its last's; all of a line that runs up or down are as wide as that. */
export function placeSeen({ text, box: [left, top, right, bottom], middles }: SeenLineOfPage): PlacedLine {
  const half = 500 / Math.max(1, text.length)
  const across = (share: number) => Math.round((left + (Math.min(1000, Math.max(0, share)) / 1000) * (right - left)) / 10)
  const edges = runsOf(text).flatMap(([start, end]) => [
    across((middles?.[start] ?? 0) - half),
    across((middles?.[end - 1] ?? 1000) + half),
  ])
  return [text, Math.round(top / 10), Math.round(bottom / 10), edges]
}

/**
 * What lies there from an earlier build is taken away.
 * @param pictures of the documents that have some
 * @param texts of the same catalogue: places of garbled words are of no use
 * @param output such as `public/page-words`
 * @throws what the file system throws
 */
export async function writePageWords(
  catalogue: { talks: readonly RecordFile[] },
  settings: OriginalsSettings,
  pictures: Readonly<Record<string, PagePictures>>,
  texts: Pick<OriginalTexts, 'documents'>,
  output: string,
  report: (progress: string) => void,
): Promise<void> {
  const wanted = settings.text ? listWanted(catalogue).filter(({ id }) => pictures[id]) : []
  const version = await sourceVersion(join(import.meta.dirname, 'text/place-pdf.ts'))
  const { processed } = await processOriginals(
    wanted,
    {
      name: 'Places of words',
      schema: placesSchema,
      cacheFile: (sha256) => join(settings.cache, 'text', `${sha256}-${version}-places.json`),
      task: (path) => ({ kind: 'places', path }),
    },
    settings,
    report,
  )
  const seen =
    settings.recogniser === null ? [] : (await recogniseOriginals(wanted, settings.recogniser, settings, report)).processed
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  const seenOf = new Map(seen.map(({ original: { id }, result }) => [id, result.pages]))
  for (const { original, result } of processed) {
    const isGarbled = texts.documents[original.id]?.quality === 'garbled'
    const words: PageWords = {}
    for (const [index, lines] of result.pages.entries()) {
      const placed = [...(isGarbled ? [] : lines), ...(seenOf.get(original.id)?.[index] ?? []).map(placeSeen)]
      if (placed.length > 0) words[index + 1] = placed
    }
    await writeFile(join(output, `${pictures[original.id]?.folder ?? ''}.json`), JSON.stringify(words))
  }
}
