/**
 * `npm start` makes the pages in three runs, the most wanted first, and serves the site after the first of them: which are left
 * for a later one.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { recordsOfHome } from '../../catalogue/home.ts'

/** Fewer are made at once: a record that was just corrected, and what it changes. */
const few = 40

const isOfDocument = (path: string) => /\/(?:p|read)$/.test(path)
const isOfFirst = (path: string) => !/^(?:talks|speakers|events|series)\//.test(path)

/**
 * @param pages `PAGES`: "first", the pages of topics, the list, and what the home page leads to; "records", all but documents page by
 *   page and articles; else all
 * @param missing paths of pages that are to be made, without their language: "talks/curve-mds", "talks/curve-mds/p"
 * @returns those of them that wait
 */
export function pagesLater(pages: string | undefined, missing: readonly string[], catalogue: Catalogue): string[] {
  if (missing.length <= few) return []
  if (pages === 'records') return missing.filter(isOfDocument)
  if (pages !== 'first') return []
  const { latest, begun } = recordsOfHome(catalogue)
  const ofHome = new Set([...latest, ...begun].map((id) => `talks/${id}`))
  const places = new Set(begun.flatMap((id) => [`talks/${id}/p`, `talks/${id}/read`]))
  return missing.filter((path) => !isOfFirst(path) && !ofHome.has(path) && !places.has(path))
}
