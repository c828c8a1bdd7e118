/** A list of talks → JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { speakerName } from '../../words/describe.ts'
import { languageTag } from '../../words/locale.ts'
import { feedEntries, type Feed, type FeedEntry } from './feed.ts'
import { mediaType } from '../media-type.ts'
import { speakerPath } from '../../words/site-urls.ts'

/** The format demands a media type of every attachment. */
function attachments({ links, format, bytes, fileRole }: FeedEntry['talk']): { attachments?: object[] } {
  const type = mediaType(format)
  if (fileRole !== 'original' || links.download === null || type === null) return {}
  return { attachments: [{ url: links.download, mime_type: type, ...(bytes !== null && { size_in_bytes: bytes }) }] }
}

function formatItem({ talk, url, title, summary, modified, published, topics }: FeedEntry, { urls, locale }: Feed): object {
  const authors = talk.speakers.map((speaker) => ({
    name: speakerName(speaker, locale),
    url: urls.page(locale, speakerPath(speaker.id)),
  }))
  return {
    id: url,
    url,
    ...(talk.links.view !== null && { external_url: talk.links.view }),
    title,
    content_text: summary ?? title,
    ...(summary !== null && { summary }),
    ...(published !== null && { date_published: published }),
    date_modified: modified,
    ...(authors.length > 0 && { authors }),
    ...(topics.length > 0 && { tags: topics }),
    language: languageTag[locale],
    ...attachments(talk),
  }
}

/** @throws when the feed has no talk. */
export function toJsonFeed(feed: Feed): string {
  const { urls, locale, title, description, path, pagePath, siteName } = feed
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: urls.page(locale, pagePath),
    feed_url: urls.page(locale, path),
    description,
    authors: [{ name: siteName, url: urls.page(locale, '/') }],
    language: languageTag[locale],
    items: feedEntries(feed).entries.map((entry) => formatItem(entry, feed)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
