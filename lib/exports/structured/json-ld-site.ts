/** The site as a whole → things of schema.org: its search, the way to a page, and the data that can be downloaded. */
import type {
  AboutPageLeaf,
  BreadcrumbListLeaf,
  DataCatalogLeaf,
  DatasetLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { dataLicence } from '../../catalogue/data-licence.ts'
import { languageTag, otherLocale } from '../../words/locale.ts'
import { getMessages } from '../../words/messages.ts'
import type { PageContext } from './json-ld-people.ts'

export interface Crumb {
  name: string
  /** Absolute. */
  url: string
}

/** From the home page to the page itself. */
export function breadcrumbs(trail: readonly Crumb[]): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
  }
}

export function websiteJsonLd({ urls, locale }: PageContext): WebSiteLeaf {
  const home = urls.page(locale, '/')
  const { name, otherName, description } = getMessages(locale).site
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': `${urls.page('zh', '/')}#website`,
    name,
    alternateName: otherName,
    description,
    url: home,
    inLanguage: languageTag[locale],
    workTranslation: {
      '@type': 'WebSite',
      url: urls.page(otherLocale(locale), '/'),
      inLanguage: languageTag[otherLocale(locale)],
    },
    potentialAction: search,
  }
}

/** For the page about the site itself. */
export function aboutPageJsonLd({ urls, locale }: PageContext): AboutPageLeaf {
  const { site, about } = getMessages(locale)
  return {
    '@type': 'AboutPage',
    '@id': urls.page(locale, '/about/'),
    name: about.title,
    description: site.description,
    url: urls.page(locale, '/about/'),
    inLanguage: languageTag[locale],
    isPartOf: { '@id': `${urls.page('zh', '/')}#website` },
  }
}

export interface DataDownload {
  /** File under /data/. */
  name: string
  mediaType: string
  bytes: number
  sha256: string
}

/** "2017-10/2024-06": from the earliest record to the latest. */
function coverage({ talks }: Catalogue): { temporalCoverage?: string } {
  const dates = talks.flatMap(({ date }) => date ?? []).sort()
  const [first] = dates
  return first === undefined ? {} : { temporalCoverage: `${first}/${dates.at(-1)}` }
}

/** For the data page: the catalogue as a set of data, in every format that is offered. */
export function datasetJsonLd(
  catalogue: Catalogue,
  downloads: readonly DataDownload[],
  { urls, locale }: PageContext,
): DataCatalogLeaf {
  const { name, description } = getMessages(locale).site
  const page = urls.page(locale, '/data/')
  const id = urls.page('zh', '/data/')
  const dataset: DatasetLeaf = {
    '@type': 'Dataset',
    '@id': `${id}#dataset`,
    name,
    description,
    url: page,
    inLanguage: ['zh', 'en'],
    isAccessibleForFree: true,
    license: dataLicence.path,
    ...(catalogue.version !== null && { version: catalogue.version }),
    ...(catalogue.updated !== null && { dateModified: catalogue.updated }),
    ...coverage(catalogue),
    keywords: catalogue.topics.filter(({ facet }) => facet === 'product').map((topic) => topic[locale]),
    creator: { '@type': 'Organization', name, url: urls.page(locale, '/') },
    distribution: downloads.map(({ name: file, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name: file,
      contentUrl: urls.file(`/data/${file}`),
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256,
    })),
  }
  return { '@type': 'DataCatalog', '@id': `${id}#catalogue`, name, description, url: page, dataset }
}
