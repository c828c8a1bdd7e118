/** The pages of documents that can be shown: those with a picture, and where there are no pictures those with a text. */
import 'server-only'
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

/** Null where the original is not at hand, is no PDF, or has neither pictures nor text. */
export function getSlides(id: string): Slides | null {
  const pictures = getPagePictures(id) ?? null
  const found = getPageText(id)
  const text = found && 'pages' in found ? found : null
  const pages = pictures ? pictures.pages.map((_, index) => index + 1) : (text?.pages.map(([page]) => page) ?? [])
  return pages.length === 0 ? null : { pages, pictures, text }
}

/** Every page of every document, as the routes want it. */
export function slideParams(): { id: string; n: string }[] {
  return getCatalogue().talks.flatMap(({ id }) => getSlides(id)?.pages.map((page) => ({ id, n: String(page) })) ?? [])
}

/** A page's text to read; null where there is none, or it is garbled. */
export function textOfSlide({ text }: Slides, page: number): string | null {
  if (text?.quality !== 'good') return null
  return text.pages.find(([number]) => number === page)?.[1] ?? null
}
