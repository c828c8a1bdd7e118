/**
 * Pages → sitemaps: each page once in each language, and each naming the others (`hreflang`), as search engines demand.
 * One file as long as it may be one, else an index of several.
 */
import { languageTag, locales } from '../../words/locale.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { emptyElement, parentElement, textElement, xmlDocument } from '../xml.ts'

export interface SitemapPage {
  /** Without the language: "/talks/raft-in-curve/". */
  path: string
  /** "2024-05-01" or an instant; null where it is unknown. */
  lastModified: string | null
}

/** https://www.sitemaps.org/protocol.html */
const maxUrls = 50_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The page in each language, and in the default one for readers of any other. */
function alternates(path: string, urls: SiteUrls): string[] {
  const link = (hreflang: string, href: string): string => emptyElement('xhtml:link', { rel: 'alternate', hreflang, href })
  const translations = locales.map((locale) => link(languageTag[locale], urls.page(locale, path)))
  return [...translations, link('x-default', urls.page('zh', path))]
}

function pageElements({ path, lastModified }: SitemapPage, urls: SiteUrls): string[] {
  const shared = [...(lastModified === null ? [] : [textElement('lastmod', lastModified)]), ...alternates(path, urls)]
  return locales.map((locale) => parentElement('url', {}, [textElement('loc', urls.page(locale, path)), ...shared]))
}

function urlSet(elements: readonly string[]): string {
  return xmlDocument(parentElement('urlset', { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, elements))
}

/**
 * Files by name, "sitemap.xml" always among them.
 * @param most how many addresses one file may hold
 */
export function toSitemap(pages: readonly SitemapPage[], urls: SiteUrls, most: number = maxUrls): Map<string, string> {
  const elements = pages.flatMap((page) => pageElements(page, urls))
  if (elements.length <= most) return new Map([['sitemap.xml', urlSet(elements)]])
  const parts = new Map<string, string>()
  for (let from = 0; from < elements.length; from += most) {
    parts.set(`sitemap-${parts.size + 1}.xml`, urlSet(elements.slice(from, from + most)))
  }
  const index = [...parts.keys()].map((name) => parentElement('sitemap', {}, [textElement('loc', urls.file(`/${name}`))]))
  return new Map([['sitemap.xml', xmlDocument(parentElement('sitemapindex', { xmlns: namespace }, index))], ...parts])
}
