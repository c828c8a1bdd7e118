/**
 * The text of the originals → what the site and the search load of it, in files of whole documents.
 */
import type { Talk } from '../../../catalogue/catalogue.ts'
import type { OriginalTexts } from '../../originals/extract-all.ts'
import { searchedPages } from '../../../search/corpus/page-corpus.ts'
import type { ArticleText, DocumentText, PageTexts, TextCoverage } from '../../../search/corpus/search-data.ts'

export interface OriginalTextFiles {
  /** In the order of the records. */
  files: PageTexts[]
  coverage: TextCoverage
}

/** Of JSON; whatever the compression, none passes 150 KB then. */
export const maxBytes = 150_000

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** Cuts a list into runs of at most `most` bytes; an item that alone has more is a run of its own. */
function cutByBytes<Item>(items: readonly Item[], most: number): Item[][] {
  const runs: Item[][] = []
  let room = 0
  for (const item of items) {
    const bytes = bytesOf(item) + 1
    if (bytes > room) {
      runs.push([])
      room = most
    }
    runs.at(-1)?.push(item)
    room -= bytes
  }
  return runs
}

/** A section without headings can be a whole book: in pieces under the same heading, ended at a line where there is one. */
function cutSection([anchor, heading, text]: ArticleText['sections'][number], most: number): ArticleText['sections'] {
  // No character takes more than six bytes of JSON.
  const characters = Math.max(1, Math.floor(most / 6))
  if (text.length <= characters) return [[anchor, heading, text]]
  const pieces = text.match(new RegExp(`[^]{1,${characters}}(?:\\n|$)|[^]{1,${characters}}`, 'gu')) ?? []
  return pieces.map((piece) => [anchor, heading, piece.trimEnd()])
}

/** A text that is too long for one file, in parts that are not; a single page is never cut, its length is bounded. */
function cutText(text: DocumentText | ArticleText, most: number): (DocumentText | ArticleText)[] {
  if (bytesOf(text) <= most) return [text]
  return 'pages' in text
    ? cutByBytes(text.pages, most).map((pages) => ({ ...text, pages }))
    : cutByBytes(
        text.sections.flatMap((section) => cutSection(section, most)),
        most,
      ).map((sections) => ({ ...text, sections }))
}

type Source = Pick<Talk, 'id' | 'silentPages'> & { links: Pick<Talk['links'], 'view'> }

function textOf({ id, links, silentPages }: Source, { documents, articles }: OriginalTexts): DocumentText | ArticleText | null {
  const document = documents[id]
  if (document) {
    const pages = document.pages.map(({ page, text, seen }): DocumentText['pages'][number] =>
      seen === undefined ? [page, text] : [page, text, seen],
    )
    return { ...document, pages, ...(silentPages.length > 0 ? { silent: silentPages } : {}) }
  }
  const article = articles[id]
  return article
    ? { source: links.view, sections: article.sections.map(({ anchor, heading, text }) => [anchor, heading, text]) }
    : null
}

/** Text of a document counts as searched where it is to be trusted, or was read in its pictures. */
export function isSearched(text: DocumentText | ArticleText): boolean {
  return 'pages' in text ? searchedPages(text).length > 0 : text.sections.length > 0
}

/** @param talks the files keep their order. */
export function buildPageTexts(talks: readonly Source[], originals: OriginalTexts, most = maxBytes): OriginalTextFiles {
  const texts = talks.flatMap((talk) => {
    const text = textOf(talk, originals)
    return text ? [{ id: talk.id, text }] : []
  })
  const parts = texts.flatMap(({ id, text }) =>
    cutText(text, most).map((part): [string, DocumentText | ArticleText] => [id, part]),
  )
  const searched = texts.filter(({ text }) => isSearched(text))
  const count = (key: 'pages' | 'sections') => searched.filter(({ text }) => key in text).length
  return {
    files: cutByBytes(parts, most).map((run) => Object.fromEntries(run)),
    coverage: {
      documents: { searched: count('pages'), wanted: originals.wanted.documents },
      articles: { searched: count('sections'), wanted: originals.wanted.articles },
    },
  }
}
