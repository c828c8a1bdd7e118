/** A stop of a reading guide → where it can be read. */
import type { CatalogueTopic, Talk } from '../catalogue/catalogue.ts'
import { href, type Locale } from './locale.ts'
import { readPath } from './read-path.ts'
import { slidePath } from './slide-path.ts'

export interface ReadingPlace {
  link: string
  /** Leads to another site. */
  leaves: boolean
}

/**
 * Our page of a slide; the section of an article, here or else at its source; else our page of the document.
 *
 * @param hasArticle whether the text of the article is read here
 */
export function readingPlace(
  { id, links: { view } }: { id: string; links: Pick<Talk['links'], 'view'> },
  { page, anchor }: Pick<CatalogueTopic['reading'][number], 'page' | 'anchor'>,
  hasArticle: boolean,
  locale: Locale,
): ReadingPlace {
  const here = (path: string) => ({ link: href(locale, path), leaves: false })
  if (page !== null) return here(slidePath(id, page))
  if (anchor !== null && hasArticle) return here(readPath(id, anchor))
  if (anchor === null || view === null) return here(`/talks/${id}/`)
  return { link: `${view}#${encodeURIComponent(anchor)}`, leaves: true }
}
