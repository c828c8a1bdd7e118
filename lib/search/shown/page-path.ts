import { readPath } from '../../words/read-path.ts'
import { slidePath } from '../../words/slide-path.ts'
import { formatAsked } from './asked.ts'
import type { PageHit, PageHits } from './present-pages.ts'

/** Where a hit on a page of a record leads, without the language; what was searched goes along. */
export function pagePath(id: string, { page, anchor }: Pick<PageHit, 'page' | 'anchor'>, matches: PageHits): string {
  const asked = formatAsked(matches)
  if (matches.lead === 'pages') return `${slidePath(id, page)}${asked}`
  return matches.lead === 'sections' ? readPath(id, anchor, asked) : `/talks/${id}/${asked}#s${page}`
}
