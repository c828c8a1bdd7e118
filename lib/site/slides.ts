/**
 * The pages of documents that have an address of their own: all that can be shown, and all that we say something of, so
 * that a link to one holds in every build, with originals or without.
 */
import 'server-only'
import type { Talk } from '../catalogue/catalogue.ts'
import { pagesWithLines } from '../catalogue/lines.ts'
import type { PagePictures } from '../catalogue/page-pictures.ts'
import type { DocumentText } from '../search/corpus/search-data.ts'
import { getCatalogue } from './catalogue.ts'
import { getPagePictures } from './page-pictures.ts'
import { getPageText } from './page-texts.ts'

export interface Slides {
  /** In order, counted from 1. */
  pages: number[]
  pictures: PagePictures | null
  text: DocumentText | null
}

/** Pages, pictures and text are none where there are none. */
export function getSlides(talk: Talk): Slides {
  const pictures = getPagePictures(talk.id) ?? null
  const found = getPageText(talk.id)
  const text = found && 'pages' in found ? found : null
  const shown = pictures?.pages.map((_, index) => index + 1) ?? text?.pages.map(([page]) => page) ?? []
  const pages = [...new Set([...shown, ...pagesWithLines(talk)])].sort((a, b) => a - b)
  return { pages, pictures, text }
}

/** Every page of every document, as the routes want it. */
export function slideParams(): { id: string; n: string }[] {
  return getCatalogue().talks.flatMap((talk) => getSlides(talk).pages.map((page) => ({ id: talk.id, n: String(page) })))
}

/** Whether pictures or text of an original are shown. */
export function showsOriginal({ pictures, text }: Slides): boolean {
  return pictures !== null || text !== null
}

/** A page's text to read; null where there is none, or it is garbled. */
export function textOfSlide({ text }: Slides, page: number): string | null {
  if (text?.quality !== 'good') return null
  return text.pages.find(([number]) => number === page)?.[1] || null
}

/** What was read in a page's pictures; null where nothing was. */
export function seenInSlide({ text }: Slides, page: number): string | null {
  return text?.pages.find(([number]) => number === page)?.[2] ?? null
}
