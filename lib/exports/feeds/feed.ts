/** A list of talks to subscribe to: what the Atom feed and the JSON feed of it have in common. */
import type { CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { topicsOfTalk } from '../../catalogue/questions.ts'
import { titleIn } from '../../words/describe.ts'
import type { Locale } from '../../words/locale.ts'
import { talkPath, type SiteUrls } from '../../words/site-urls.ts'

export interface Feed {
  urls: SiteUrls
  locale: Locale
  title: string
  description: string
  /** Path of the feed under its language, such as "/topics/raft/feed.xml". */
  path: string
  /** Path of the page that shows the same list, such as "/topics/raft/". */
  pagePath: string
  /** Name of the site, which speaks where a record names nobody. */
  siteName: string
  /** In the order in which readers shall see them; at least one. */
  talks: readonly Talk[]
  topics: readonly CatalogueTopic[]
  /** When the record was last changed: a day, "2024-05-01", or an instant. */
  lastModified: (talk: Talk) => string
}

export interface FeedEntry {
  talk: Talk
  url: string
  title: string
  summary: string | null
  /** An instant, as both formats demand. */
  modified: string
  /** Null where the day is unknown, since an instant can't say so. */
  published: string | null
  topics: string[]
}

/** "2024-05-01" → "2024-05-01T12:00:00Z", which is that day from Hawaii to Sydney; an instant stays as it is. */
function toInstant(date: string): string {
  return date.includes('T') ? date : `${date}T12:00:00Z`
}

/** @throws when the feed has no talk, or one no time: neither format allows a feed or an entry without that of its last change. */
export function feedEntries({ talks, urls, locale, topics, lastModified }: Feed): { entries: FeedEntry[]; updated: string } {
  const entries = talks.map((talk) => ({
    talk,
    url: urls.page(locale, talkPath(talk.id)),
    title: titleIn(talk, locale).title,
    summary: talk.summary?.[locale] ?? null,
    modified: toInstant(lastModified(talk)),
    published: talk.date?.length === 10 ? toInstant(talk.date) : null,
    topics: topicsOfTalk(talk, topics).map((topic) => topic[locale]),
  }))
  const instants = entries.map(({ modified }) => ({ modified, time: Date.parse(modified) }))
  const [first] = instants
  if (!first || instants.some(({ time }) => Number.isNaN(time))) {
    throw new Error('A feed needs a talk, and each talk the time of its last change')
  }
  const latest = instants.reduce((a, b) => (b.time > a.time ? b : a), first)
  return { entries, updated: latest.modified }
}
