/** catalogue and originals at hand → the text of every page and section, by record. */
import { join } from 'node:path'
import type { TextQuality } from '../../catalogue/kinds.ts'
import { articleSchema, type Article } from './text/extract-markdown.ts'
import { pdfTextSchema, type PdfText } from './text/extract-pdf.ts'
import { recogniseOriginals } from './recognise-all.ts'
import type { SeenText } from './ocr/seen-text.ts'
import { dropRunningLines } from './text/drop-running-lines.ts'
import { checkFolder } from './files/find-original.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'
import { processOriginals, type Failure, type Job } from './worker/process-originals.ts'
import { sourceVersion } from '../tools/source-version.ts'
import { listWanted, type RecordFile } from './files/wanted-originals.ts'

export interface OriginalPage {
  /** Counted from 1. */
  page: number
  /** Empty where it stands in pictures alone. */
  text: string
  /** What was read in the page's pictures, line by line; absent where there is nothing. */
  seen?: string
}

export interface OriginalTexts {
  /** By record; `pages` are those that have text, their own or in pictures. */
  documents: Record<string, { quality: TextQuality; pageCount: number; pages: OriginalPage[] }>
  /** By record. */
  articles: Record<string, Article>
  /** Originals that lie there and can't be used, with a line that says why. */
  failures: Failure[]
  /** How many there would be with every original at hand. */
  wanted: { documents: number; articles: number }
}

async function documentJob(cache: string): Promise<Job<PdfText>> {
  const version = await sourceVersion(join(import.meta.dirname, 'text/extract-pdf.ts'))
  return {
    name: 'Text of documents',
    schema: pdfTextSchema,
    cacheFile: (sha256) => join(cache, 'text', `${sha256}-${version}.json`),
    task: (path) => ({ kind: 'document', path }),
  }
}

async function articleJob(cache: string): Promise<Job<Article>> {
  const version = await sourceVersion(join(import.meta.dirname, 'text/extract-markdown.ts'))
  return {
    name: 'Text of articles',
    schema: articleSchema,
    cacheFile: (sha256) => join(cache, 'text', `${sha256}-${version}.json`),
    task: (path) => ({ kind: 'article', path }),
  }
}

/** The lines of a picture that each page of a document shows, such as a logo with a name, stand on the first alone. */
function seenTexts({ pages }: SeenText): string[] {
  return dropRunningLines(pages.map((lines) => lines.map(({ text }) => text))).map((lines) => lines.join('\n'))
}

/** Pages without text are left out. */
function numberPages(pages: readonly string[], seen: readonly string[]): OriginalPage[] {
  return pages.flatMap((text, index) => {
    const own = seen[index] ?? ''
    if (text === '' && own === '') return []
    return [{ page: index + 1, text, ...(own === '' ? {} : { seen: own }) }]
  })
}

/**
 * Deterministic for the same originals. Nothing is read with TEXT=off.
 * @param report called with lines of progress
 * @throws Error where the folder of originals can't be read, or what the file system throws about the cache
 */
export async function extractOriginals(
  catalogue: { talks: readonly RecordFile[] },
  settings: OriginalsSettings,
  report: (progress: string) => void,
): Promise<OriginalTexts> {
  const originals = listWanted(catalogue)
  const documents = originals.filter(({ format }) => format === 'pdf')
  const articles = originals.filter(({ format }) => format === 'markdown')
  const wanted = { documents: documents.length, articles: articles.length }
  if (!settings.text) return { documents: {}, articles: {}, failures: [], wanted }
  if (settings.folder !== null) await checkFolder(settings.folder)

  const read = await processOriginals(documents, await documentJob(settings.cache), settings, report)
  const pictures =
    settings.recogniser === null
      ? { processed: [], failures: [] }
      : await recogniseOriginals(documents, settings.recogniser, settings, report)
  const seen = new Map(pictures.processed.map(({ original: { id }, result }) => [id, seenTexts(result)]))
  const readArticles = await processOriginals(articles, await articleJob(settings.cache), settings, report)
  return {
    documents: Object.fromEntries(
      read.processed.map(({ original: { id }, result: { quality, pages } }) => {
        return [id, { quality, pageCount: pages.length, pages: numberPages(pages, seen.get(id) ?? []) }]
      }),
    ),
    articles: Object.fromEntries(readArticles.processed.map(({ original: { id }, result }) => [id, result])),
    failures: [...read.failures, ...pictures.failures, ...readArticles.failures],
    wanted,
  }
}
