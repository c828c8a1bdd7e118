/** A series → a page of schema.org that holds its records in their order. */
import type { CollectionPageLeaf, IdReference } from 'schema-dts'
import type { Series } from '../../catalogue/series.ts'
import { languageTag } from '../../words/locale.ts'
import { seriesPath } from '../../words/site-urls.ts'
import { otherNames, workId, type PageContext } from './json-ld-people.ts'

/** For the page of a series. */
export function seriesJsonLd(series: Series, { urls, locale }: PageContext): CollectionPageLeaf {
  const name = series[locale]
  const url = urls.page(locale, seriesPath(series.id))
  return {
    '@type': 'CollectionPage',
    '@id': url,
    name,
    ...otherNames(name, [series.zh, series.en]),
    url,
    inLanguage: languageTag[locale],
    isPartOf: { '@id': `${urls.page('zh', '/')}#website` },
    hasPart: series.talks.map(({ id }): IdReference => ({ '@id': workId(id, urls) })),
  }
}
