/**
 * Catalogue → every file that programs read beside the pages: data, citations, Markdown twins, feeds, sitemap, and what a
 * browser needs to offer the site as an app or a search engine. By path under the site's root, in order.
 */
import type { Catalogue, CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { pagesWithLines } from '../../catalogue/lines.ts'
import { newestFirst, talksOfEvent, talksOfSpeaker, talksOfTopic } from '../../catalogue/questions.ts'
import { listParts, pathOfPart } from '../../catalogue/list-parts.ts'
import { seriesOf } from '../../catalogue/series.ts'
import { exportData } from '../../exports/data/export-data.ts'
import type { PagePictures } from '../../catalogue/page-pictures.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { toAtom } from '../../exports/feeds/to-atom.ts'
import { toBibtex } from '../../exports/citations/to-bibtex.ts'
import { toCsl } from '../../exports/citations/to-csl.ts'
import { toJsonFeed } from '../../exports/feeds/to-json-feed.ts'
import { embedPath, embedStylePath, toEmbed, toEmbedStyle, type ThemeColours } from '../../exports/twins/to-embed.ts'
import { toLlmsTxt } from '../../exports/twins/to-llms-txt.ts'
import { toManifest } from '../../exports/feeds/to-manifest.ts'
import { toMarkdown } from '../../exports/twins/to-markdown.ts'
import { oembedPath, toOembed } from '../../exports/twins/to-oembed.ts'
import { toOpenSearch } from '../../exports/feeds/to-opensearch.ts'
import { toRis } from '../../exports/citations/to-ris.ts'
import { toRobots } from '../../exports/feeds/to-robots.ts'
import { toSitemap, type SitemapPage } from '../../exports/feeds/to-sitemap.ts'
import { renderSVG } from 'uqr'
import { manifestIcons } from './draw-icons.ts'
import { locales, type Locale } from '../../words/locale.ts'
import { getMessages } from '../../words/messages.ts'
import { readPath } from '../../words/read-path.ts'
import { slidePath } from '../../words/slide-path.ts'

export interface ExportContext {
  catalogue: Catalogue
  urls: SiteUrls
  /** By record: the pictures of its pages. */
  pictures: Readonly<Record<string, PagePictures>>
  /** Ids of the articles that are read here. */
  articles: ReadonlySet<string>
  /** Files under /data/ that the pipeline wrote, which `datapackage.json` describes too. */
  written: ReadonlyMap<string, string>
  colours: ThemeColours
  /** Whether cards were drawn. */
  cards: boolean
}

/** Stands in where Git does not tell when a record was changed; feeds demand an instant. */
const unknownChange = '1970-01-01'
const feedLength = 50

/**
 * Where Git does not tell, as in a shallow clone, the record's date; of a month its first day, since no instant can say a month, and
 * readers sort by what they get: `unknownChange` would put the record in 1970.
 */
function changeOf({ updated, date }: Talk): string {
  return updated ?? (date === null ? unknownChange : new Date(date).toISOString().slice(0, 10))
}

/** Whatever its date, a record that came last is news; of those that came together the newest is first. */
function newsOf(catalogue: Catalogue): Talk[] {
  const time = ({ added }: Talk) => Date.parse(added ?? unknownChange)
  return newestFirst(catalogue).sort((a, b) => time(b) - time(a))
}

/** A QR code that survives a fold or a stain (level M), as WeChat's readers expect; the standard demands four light modules around. */
function qrCode(url: string): string {
  return renderSVG(url, { ecc: 'M', border: 4 })
}

function recordFiles({ catalogue: { talks, topics }, urls }: ExportContext): [string, string][] {
  return talks.flatMap((talk): [string, string][] => [
    [`talks/${talk.id}/index.md`, toMarkdown(talk, urls, topics)],
    [`talks/${talk.id}/cite.bib`, toBibtex([talk], urls)],
    [`talks/${talk.id}/cite.ris`, toRis([talk], urls)],
    [`talks/${talk.id}/cite.json`, `${JSON.stringify([toCsl(talk, urls)], null, 2)}\n`],
    ...locales.map((locale): [string, string] => [
      `talks/${talk.id}/qr${locale === 'zh' ? '' : '-en'}.svg`,
      qrCode(urls.page(locale, `/talks/${talk.id}/`)),
    ]),
  ])
}

function embedFiles({ catalogue: { talks, topics }, urls, colours, cards }: ExportContext): [string, string][] {
  const style: [string, string] = [embedStylePath.slice(1), toEmbedStyle(colours)]
  const perTalk = locales.flatMap((locale) => {
    const file = (path: string) => `${locale === 'zh' ? '' : 'en'}${path}`.replace(/^\//, '')
    return talks.flatMap((talk): [string, string][] => [
      [`${file(embedPath(talk.id))}index.html`, toEmbed(talk, urls, locale, topics)],
      [file(oembedPath(talk.id)), toOembed(talk, urls, locale, cards)],
    ])
  })
  return [style, ...perTalk]
}

/** @param all records, what came last first */
function feedFiles(
  { catalogue, urls }: ExportContext,
  all: readonly Talk[],
  locale: Locale,
  topic: CatalogueTopic | null,
): [string, string][] {
  const { site } = getMessages(locale)
  const talks = (topic === null ? all : talksOfTopic(all, topic, catalogue.topics)).slice(0, feedLength)
  if (talks.length === 0) return []
  const folder = topic === null ? '/' : `/topics/${topic.id}/`
  const feed = {
    urls,
    locale,
    title: topic === null ? site.name : `${topic[locale]} · ${site.name}`,
    description: topic === null ? site.description : topic.intro[locale],
    pagePath: folder,
    siteName: site.name,
    talks,
    topics: catalogue.topics,
    lastModified: changeOf,
  }
  const prefix = `${locale === 'zh' ? '' : 'en/'}${folder.slice(1)}`
  return [
    [`${prefix}feed.xml`, toAtom({ ...feed, path: `${folder}feed.xml` })],
    [`${prefix}feed.json`, toJsonFeed({ ...feed, path: `${folder}feed.json` })],
  ]
}

/** When the last of some records was changed, and with it every page that lists them; null where Git does not tell. */
function lastChange(talks: readonly Talk[]): string | null {
  const changes = talks.flatMap(({ updated }) => updated ?? [])
  return changes.reduce<string | null>((a, b) => (a !== null && Date.parse(a) >= Date.parse(b) ? a : b), null)
}

function sitemapPages({ catalogue: { talks, topics, speakers, events }, pictures, articles }: ExportContext): SitemapPage[] {
  const listing = (path: string, listed: readonly Talk[]): SitemapPage => ({ path, lastModified: lastChange(listed) })
  return [
    ...['/', '/topics/', '/speakers/', '/events/', '/series/', '/timeline/', '/data/'].map((path) => listing(path, talks)),
    ...listParts(newestFirst({ talks })).map((part, index) => listing(pathOfPart(index), part)),
    { path: '/about/', lastModified: null },
    ...talks.flatMap((talk) => [
      listing(`/talks/${talk.id}/`, [talk]),
      ...(articles.has(talk.id) ? [listing(readPath(talk.id), [talk])] : []),
      ...(pictures[talk.id]?.pages.map((_, index) => index + 1) ?? pagesWithLines(talk)).map((page) =>
        listing(slidePath(talk.id, page), [talk]),
      ),
    ]),
    ...topics.map((topic) => listing(`/topics/${topic.id}/`, talksOfTopic(talks, topic, topics))),
    ...speakers.flatMap(({ id }) => {
      const own = talksOfSpeaker(talks, id)
      return own.length > 0 ? [listing(`/speakers/${id}/`, own)] : []
    }),
    ...events.flatMap(({ id }) => {
      const own = talksOfEvent(talks, id)
      return own.length > 0 ? [listing(`/events/${id}/`, own)] : []
    }),
    ...seriesOf(talks).map((series) => listing(`/series/${series.id}/`, series.talks)),
  ]
}

function siteFiles(context: ExportContext): [string, string][] {
  const { catalogue, urls } = context
  return [
    ...toSitemap(sitemapPages(context), urls),
    ['robots.txt', toRobots({ urls, disallow: [], sitemap: '/sitemap.xml' })],
    ['llms.txt', toLlmsTxt(catalogue, urls)],
    ...locales.flatMap((locale): [string, string][] => {
      const { site } = getMessages(locale)
      const prefix = locale === 'zh' ? '' : 'en/'
      const manifest = {
        urls,
        locale,
        name: site.name,
        shortName: site.name,
        description: site.description,
        themeColor: '#0b5f66',
        backgroundColor: '#fbfaf7',
        icons: manifestIcons,
      }
      const opensearch = {
        urls,
        locale,
        shortName: site.name,
        description: site.tagline,
        path: '/opensearch.xml',
        icons: [
          { path: '/icon.svg', width: 32, type: 'image/svg+xml' },
          { path: '/icons/icon-192.png', width: 192, type: 'image/png' },
        ],
      }
      return [
        [`${prefix}manifest.webmanifest`, toManifest(manifest)],
        [`${prefix}opensearch.xml`, toOpenSearch(opensearch)],
      ]
    }),
  ]
}

/** What pages and browsers ask for; the same context gives the same bytes. */
export function makeFirstExports(context: ExportContext): Map<string, string> {
  const { catalogue, urls, written } = context
  const data = [...exportData(catalogue, urls, written)].map(([name, content]): [string, string] => [`data/${name}`, content])
  return new Map([...data, ...siteFiles(context)])
}

/** All of them; the same context gives the same bytes. */
export function makeExports(context: ExportContext): Map<string, string> {
  const { catalogue } = context
  const news = newsOf(catalogue)
  const feeds = locales.flatMap((locale) =>
    [null, ...catalogue.topics].flatMap((topic) => feedFiles(context, news, locale, topic)),
  )
  return new Map([...makeFirstExports(context), ...recordFiles(context), ...embedFiles(context), ...feeds])
}
