/** A list of talks → Atom (RFC 4287). */
import { speakerName } from '../../words/describe.ts'
import { languageTag } from '../../words/locale.ts'
import { feedEntries, type Feed, type FeedEntry } from './feed.ts'
import { mediaType } from '../media-type.ts'
import { emptyElement, parentElement, textElement, xmlDocument } from '../xml.ts'

/** The original: as a file to load where its bytes are known, else as a page about the same thing. */
function originalLink({ links, format, bytes, fileRole }: FeedEntry['talk']): string[] {
  const type = mediaType(format)
  if (fileRole === 'original' && links.download !== null && bytes !== null) {
    return [emptyElement('link', { rel: 'enclosure', href: links.download, type, length: bytes })]
  }
  return links.view === null ? [] : [emptyElement('link', { rel: 'related', href: links.view })]
}

function formatEntry({ talk, url, title, summary, modified, published, topics }: FeedEntry, { locale }: Feed): string {
  return parentElement('entry', {}, [
    textElement('id', url),
    textElement('title', title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: languageTag[locale], href: url }),
    ...originalLink(talk),
    ...(published === null ? [] : [textElement('published', published)]),
    textElement('updated', modified),
    ...talk.speakers.map((speaker) => parentElement('author', {}, [textElement('name', speakerName(speaker, locale))])),
    ...topics.map((term) => emptyElement('category', { term })),
    ...(summary === null ? [] : [textElement('summary', summary)]),
  ])
}

/** @throws when the feed has no talk. */
export function toAtom(feed: Feed): string {
  const { urls, locale, title, description, path, pagePath, siteName } = feed
  const { entries, updated } = feedEntries(feed)
  const self = urls.page(locale, path)
  const head = [
    textElement('id', self),
    textElement('title', title),
    textElement('subtitle', description),
    textElement('updated', updated),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: urls.page(locale, pagePath) }),
    parentElement('author', {}, [textElement('name', siteName), textElement('uri', urls.page(locale, '/'))]),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag[locale] }
  return xmlDocument(parentElement('feed', attributes, [...head, ...entries.map((entry) => formatEntry(entry, feed))]))
}
