/** Structured data of pages other than a record's and the home page: the way to the page, and what it is about. */
import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonLdObject } from 'schema-dts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Series } from '../catalogue/series.ts'
import { eventJsonLd, personJsonLd } from '../exports/structured/json-ld-people.ts'
import { seriesJsonLd } from '../exports/structured/json-ld-series.ts'
import { toJsonLdScript } from '../exports/structured/json-ld-script.ts'
import { aboutPageJsonLd, breadcrumbs, datasetJsonLd, type DataDownload } from '../exports/structured/json-ld-site.ts'
import { siteUrls } from '../words/site-urls.ts'
import { getCatalogue, getTalks } from './catalogue.ts'
import { talksOfEvent } from '../catalogue/questions.ts'
import { basePath, type Locale } from '../words/locale.ts'
import { getMessages } from '../words/messages.ts'
import { siteUrl } from '../words/site-url.ts'

const urls = siteUrls(siteUrl, basePath)

export interface PageSubject {
  locale: Locale
  /** Without language: "/speakers/chen-wei/". */
  path: string
  title: string
  /** What the page is about, beside the way to it. */
  about?: JsonLdObject
}

/** Content of the page's JSON-LD script, safe inside HTML. */
export function pageStructuredData({ locale, path, title, about }: PageSubject): string {
  const { site, series } = getMessages(locale)
  const sections: Readonly<Record<string, string>> = {
    topics: site.topics,
    speakers: site.speakers,
    events: site.events,
    series: series.title,
  }
  const [section = '', id] = path.split('/').filter(Boolean)
  const parent = id === undefined ? undefined : sections[section]
  const trail = breadcrumbs([
    { name: site.name, url: urls.page(locale, '/') },
    ...(parent === undefined ? [] : [{ name: parent, url: urls.page(locale, `/${section}/`) }]),
    { name: title, url: urls.page(locale, path) },
  ])
  return toJsonLdScript(about === undefined ? [trail] : [about, trail])
}

export function speakerSubject(speaker: Catalogue['speakers'][number], locale: Locale): JsonLdObject {
  return personJsonLd(speaker, { urls, locale })
}

export function eventSubject(event: Catalogue['events'][number], locale: Locale): JsonLdObject | undefined {
  return eventJsonLd(event, talksOfEvent(getTalks(), event.id), { urls, locale }) ?? undefined
}

export function seriesSubject(series: Series, locale: Locale): JsonLdObject {
  return seriesJsonLd(series, { urls, locale })
}

export function aboutSubject(locale: Locale): JsonLdObject {
  return aboutPageJsonLd({ urls, locale })
}

interface DataPackage {
  resources: { path: string; mediatype: string; bytes: number; hash: string }[]
}

/** The catalogue and the files that `datapackage.json` describes; `npm run dev` writes none. */
export function dataSubject(locale: Locale): JsonLdObject | undefined {
  const path = join(process.cwd(), 'public/data/datapackage.json')
  if (!existsSync(path)) return undefined
  const { resources } = JSON.parse(readFileSync(path, 'utf8')) as DataPackage
  const downloads = resources.map(({ path: name, mediatype, bytes, hash }): DataDownload => ({
    name,
    mediaType: mediatype,
    bytes,
    sha256: hash.replace(/^sha256:/, ''),
  }))
  return datasetJsonLd(getCatalogue(), downloads, { urls, locale })
}
