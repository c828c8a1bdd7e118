/** Structured data of pages, from the exports, under the site's own address. */
import 'server-only'
import type { Talk } from '../catalogue/catalogue.ts'
import { toJsonLdScript } from '../exports/structured/json-ld-script.ts'
import { breadcrumbs, websiteJsonLd } from '../exports/structured/json-ld-site.ts'
import { metaTags, type MetaTag } from '../exports/structured/meta-tags.ts'
import { siteUrls, talkPath } from '../words/site-urls.ts'
import { embedCode } from '../exports/twins/to-embed.ts'
import { talkPageJsonLd } from '../exports/structured/to-json-ld.ts'
import { oembedPath } from '../exports/twins/to-oembed.ts'
import { cardOfPage } from './cards.ts'
import { getCatalogue } from './catalogue.ts'
import { titleIn } from '../words/describe.ts'
import { basePath, type Locale } from '../words/locale.ts'
import { getMessages } from '../words/messages.ts'
import { siteUrl } from '../words/site-url.ts'

const urls = siteUrls(siteUrl, basePath)

export function talkMetaTags(talk: Talk, locale: Locale): MetaTag[] {
  return metaTags(talk, urls, locale, getCatalogue().topics)
}

/** Absolute address of the answer that says how to embed the record. */
export function talkOembed({ id }: Talk, locale: Locale): string {
  return urls.page(locale, oembedPath(id))
}

export function talkEmbedCode(talk: Talk, locale: Locale): string {
  return embedCode(talk, urls, locale)
}

/** Content of the page's JSON-LD script, safe inside HTML. */
export function talkStructuredData(talk: Talk, locale: Locale): string {
  const image = cardOfPage(talkPath(talk.id))?.url
  return toJsonLdScript(
    talkPageJsonLd(talk, { urls, locale, topics: getCatalogue().topics, ...(image !== undefined && { image }) }),
  )
}

export function siteStructuredData(locale: Locale): string {
  return toJsonLdScript([websiteJsonLd({ urls, locale })])
}

/** The way from the home page to a part of a document: one of its pages, its text. */
export function partStructuredData(talk: Talk, part: { name: string; path: string }, locale: Locale): string {
  const { site } = getMessages(locale)
  const trail = breadcrumbs([
    { name: site.name, url: urls.page(locale, '/') },
    { name: titleIn(talk, locale).title, url: urls.page(locale, talkPath(talk.id)) },
    { name: part.name, url: urls.page(locale, part.path) },
  ])
  return toJsonLdScript([trail])
}
