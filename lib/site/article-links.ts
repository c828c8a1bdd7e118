/** Where the links of an article lead: within it, to our record of what they name, or out to the source. */
import 'server-only'
import type { Talk } from '../catalogue/catalogue.ts'
import { href as pageHref, type Locale } from '../words/locale.ts'
import { readPath } from '../words/read-path.ts'
import { forgeFile, sourceLink } from '../words/source-link.ts'
import { getArticle } from './articles.ts'
import { getTalks } from './catalogue.ts'

export interface ArticleLink {
  href: string
  /** Out of the site. */
  leaves: boolean
}

let records: ReadonlyMap<string, string> | undefined

/** By repository and path, the id of the record that an original has. */
function recordOf(repo: string, path: string): string | undefined {
  records ??= new Map(
    getTalks().flatMap((talk) => (talk.repo === null || talk.path === null ? [] : [[`${talk.repo} ${talk.path}`, talk.id]])),
  )
  return records.get(`${repo} ${path}`)
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    // Written as it is meant, with a sign of percent in it.
    return fragment
  }
}

/** The anchor of a heading, which the forge finds whatever its case, or a place that the author named. */
function placeIn(id: string, fragment: string): string | null {
  const [written, ids] = [decoded(fragment), getArticle(id)?.ids]
  return [written, written.toLowerCase(), `name:${written}`].find((place) => ids?.has(place)) ?? null
}

/**
 * @param href as the article has it
 * @returns null where it leads nowhere that is known
 */
export function articleLink(href: string, { id, links }: Talk, locale: Locale): ArticleLink | null {
  if (href.startsWith('#')) {
    const place = placeIn(id, href.slice(1))
    return place === null ? null : { href: `#${encodeURIComponent(place)}`, leaves: false }
  }
  const source = sourceLink(href, links.view)
  const file = source === null ? null : forgeFile(source)
  const record = file === null ? undefined : recordOf(file.repo, file.path)
  if (source === null || record === undefined) return source === null ? null : { href: source, leaves: true }
  const place = placeIn(record, new URL(source).hash.slice(1))
  const path = getArticle(record) === null ? `/talks/${record}/` : readPath(record, place)
  return { href: pageHref(locale, path), leaves: false }
}

/** Where a picture is seen: always at its source, from which this site takes none. */
export function pictureLink(href: string, { links }: Talk): string | null {
  return sourceLink(href, links.view)
}
