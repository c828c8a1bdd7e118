/** The site's search → an OpenSearch 1.1 description, by which browsers offer it as a search engine of their own. */
import { languageTag, type Locale } from '../../words/locale.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { emptyElement, parentElement, textElement, xmlDocument } from '../xml.ts'

export interface OpenSearch {
  urls: SiteUrls
  locale: Locale
  /** At most 16 characters; more is an error of the format. */
  shortName: string
  description: string
  /** Path of this file under its language, such as "/opensearch.xml". */
  path: string
  /** Square icons of the site: path and width in pixels. */
  icons: readonly { path: string; width: number; type: string }[]
}

const maxShortName = 16
const maxDescription = 1024

/** @throws when a text is longer than the format allows. */
export function toOpenSearch({ urls, locale, shortName, description, path, icons }: OpenSearch): string {
  if ([...shortName].length > maxShortName) throw new Error(`ShortName “${shortName}” has more than ${maxShortName} characters`)
  if ([...description].length > maxDescription) throw new Error(`Description has more than ${maxDescription} characters`)
  const type = 'application/opensearchdescription+xml'
  return xmlDocument(
    parentElement('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', shortName),
      textElement('Description', description),
      textElement('InputEncoding', 'UTF-8'),
      textElement('OutputEncoding', 'UTF-8'),
      textElement('Language', languageTag[locale]),
      ...icons.map(({ path: icon, width, type: media }) =>
        textElement('Image', urls.file(icon), { width, height: width, type: media }),
      ),
      emptyElement('Url', { type: 'text/html', method: 'get', template: `${urls.page(locale, '/')}?q={searchTerms}` }),
      emptyElement('Url', { type, rel: 'self', template: urls.page(locale, path) }),
    ]),
  )
}
