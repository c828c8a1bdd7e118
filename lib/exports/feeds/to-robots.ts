/** What robots may read → `robots.txt` (RFC 9309): everything but some paths. */
import type { SiteUrls } from '../../words/site-urls.ts'

export interface Robots {
  urls: SiteUrls
  /** Paths of the host, with the base path, that nobody shall list. */
  disallow: readonly string[]
  sitemap: string
}

/** Robots ask for it at the root of the host only: a site under a base path leaves it to whoever owns the root. */
export function toRobots({ urls, disallow, sitemap }: Robots): string {
  const rules = disallow.length > 0 ? disallow.map((path) => `Disallow: ${path}`) : ['Disallow:']
  return ['User-agent: *', ...rules, '', `Sitemap: ${urls.file(sitemap)}`, ''].join('\n')
}
