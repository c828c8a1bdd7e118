/** How the exports name the pages and files of the published site: absolute, under whatever origin and base path it has. */
import type { Locale } from './locale.ts'

export interface SiteUrls {
  /** `page('en', '/talks/raft-in-curve/')` → "https://example.org/base/en/talks/raft-in-curve/" */
  page: (locale: Locale, path: string) => string
  /** `file('/data/talks.csv')` → "https://example.org/base/data/talks.csv" */
  file: (path: string) => string
}

/**
 * @param origin such as "https://example.org"
 * @param basePath "" or such as "/storage-talks"
 */
export function siteUrls(origin: string, basePath: string): SiteUrls {
  const absolute = (path: string): string => new URL(`${basePath}${path}`, origin).href
  return {
    page: (locale, path) => absolute(`${locale === 'zh' ? '' : '/en'}${path}`),
    file: absolute,
  }
}

export function talkPath(id: string): string {
  return `/talks/${id}/`
}

export function speakerPath(id: string): string {
  return `/speakers/${id}/`
}

export function eventPath(id: string): string {
  return `/events/${id}/`
}

export function seriesPath(id: string): string {
  return `/series/${id}/`
}

/** @param id bare, or with its facet in front: "raft", "component:raft". */
export function topicPath(id: string): string {
  return `/topics/${id.slice(id.indexOf(':') + 1)}/`
}

/** The Markdown twin of a record, one for both languages. */
export function markdownPath(id: string): string {
  return `/talks/${id}/index.md`
}

/** Where each kind of page has its card; the site as a whole has one too. */
export type CardFolder = 'talks' | 'speakers' | 'events' | 'topics'
export const siteCardPath = '/og/site.png'

/** The picture that stands for a page where it is shared, in px. */
export const cardSize = { width: 1200, height: 630 } as const

export function cardPath(folder: CardFolder, id: string): string {
  return `/og/${folder}/${id}.png`
}
