/** catalogue and originals at hand → the text of every page and section, by record. */
import { join } from 'node:path'
import { articleSchema, type ArticleSection } from './extract-markdown.ts'
import { documentTextSchema } from './extract-pdf.ts'
import { checkFolder } from './find-original.ts'
import type { TextQuality } from './judge-text.ts'
import type { OriginalsSettings } from './originals-settings.ts'
import { processOriginals, type Failure } from './process-originals.ts'
import { sourceVersion } from './source-version.ts'
import { listWanted, type RecordFile } from './wanted-originals.ts'

export interface OriginalTexts {
  /** By record: the pages that have text, from page 1; all pages count in `pageCount`. */
  documents: Record<string, { quality: TextQuality; pageCount: number; pages: { page: number; text: string }[] }>
  /** By record. */
  articles: Record<string, { sections: ArticleSection[] }>
  /** Originals that lie there and can't be used, with a line that says why. */
  failures: Failure[]
  /** How many there would be with every original at hand. */
  wanted: { documents: number; articles: number }
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
  const wanted = listWanted(catalogue)
  const documents = wanted.filter(({ format }) => format === 'pdf')
  const articles = wanted.filter(({ format }) => format === 'markdown')
  const texts: OriginalTexts = {
    documents: {},
    articles: {},
    failures: [],
    wanted: { documents: documents.length, articles: articles.length },
  }
  if (!settings.text) return texts
  if (settings.folder !== null) await checkFolder(settings.folder)

  const documentVersion = await sourceVersion('extract-pdf.ts')
  const ofDocuments = await processOriginals(
    documents,
    {
      name: 'Text of documents',
      schema: documentTextSchema,
      cacheFile: (sha256) => join(settings.cache, 'text', `${sha256}-${documentVersion}.json`),
      task: (path) => ({ kind: 'document', path }),
    },
    settings,
    report,
  )
  const articleVersion = await sourceVersion('extract-markdown.ts')
  const ofArticles = await processOriginals(
    articles,
    {
      name: 'Text of articles',
      schema: articleSchema,
      cacheFile: (sha256) => join(settings.cache, 'text', `${sha256}-${articleVersion}.json`),
      task: (path) => ({ kind: 'article', path }),
    },
    settings,
    report,
  )

  for (const { original, result } of ofDocuments.processed) {
    const pages = result.pages.map((text, index) => ({ page: index + 1, text })).filter(({ text }) => text !== '')
    texts.documents[original.id] = { quality: result.quality, pageCount: result.pages.length, pages }
  }
  for (const { original, result } of ofArticles.processed) texts.articles[original.id] = result
  texts.failures = [...ofDocuments.failures, ...ofArticles.failures]
  return texts
}
