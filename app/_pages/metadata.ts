/** What each kind of page says of itself to search engines and to those who share it. */
import type { Metadata } from 'next'
import { getAllSeries, getCatalogue, getSeries, getTalks, getTopic } from '../../lib/site/catalogue.ts'
import { talksOfEvent, talksOfSpeaker, talksOfTopic } from '../../lib/catalogue/questions.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { pageMetadata } from './frame.tsx'
import { getSpeakerName } from './speakers.tsx'

/** @param lead says how many there are, as `{n}`, where `n` is given */
function indexMetadata(locale: Locale, path: string, { title, lead }: { title: string; lead: string }, n = 0): Metadata {
  return pageMetadata({ locale, path, title, description: fill(lead, { n }) })
}

/** How many records there are, and titles of the first, as many as fit a description. */
function metadataOfTalks(locale: Locale, path: string, title: string, talks: readonly Talk[]): Metadata {
  const count = plural(getMessages(locale).topics.records, talks.length, locale)
  const titles = talks.slice(0, 3).map((talk) => titleIn(talk, locale).title)
  const description = `${title} · ${count} · ${titles.join(locale === 'zh' ? '、' : '; ')}`
  return pageMetadata({ locale, path, title, description })
}

/** The feed of a topic, and after it that of the site. */
function feeds(title: string, path: string, locale: Locale) {
  const { name } = getMessages(locale).site
  const both = (file: string) => [
    { url: href(locale, `${path}${file}`), title: `${title} · ${name}` },
    { url: href(locale, `/${file}`), title: name },
  ]
  return { 'application/atom+xml': both('feed.xml'), 'application/feed+json': both('feed.json') }
}

export function homeMetadata(locale: Locale): Metadata {
  return pageMetadata({ locale, path: '/', title: null, description: getMessages(locale).site.description })
}

/** @param id number of the page of the list, from 1. */
export function talksMetadata(id: string, locale: Locale): Metadata {
  const { title, lead } = getMessages(locale).list
  const page = id === '1' ? { path: '/talks/', title } : { path: `/list/${id}/`, title: `${title} ${id}` }
  return indexMetadata(locale, page.path, { title: page.title, lead }, getCatalogue().talks.length)
}

export function aboutMetadata(locale: Locale): Metadata {
  const { about } = getMessages(locale)
  return pageMetadata({ locale, path: '/about/', title: about.title, description: about.whatText[0] ?? about.title })
}

export function topicsMetadata(locale: Locale): Metadata {
  return indexMetadata(locale, '/topics/', getMessages(locale).topics, getCatalogue().topics.length)
}

export function speakersMetadata(locale: Locale): Metadata {
  return indexMetadata(locale, '/speakers/', getMessages(locale).speakers, getCatalogue().speakers.length)
}

export function eventsMetadata(locale: Locale): Metadata {
  return indexMetadata(locale, '/events/', getMessages(locale).events, getCatalogue().events.length)
}

export function seriesIndexMetadata(locale: Locale): Metadata {
  return indexMetadata(locale, '/series/', getMessages(locale).series, getAllSeries().length)
}

export function timelineMetadata(locale: Locale): Metadata {
  const { timelinePage, site } = getMessages(locale)
  const { title } = timelinePage
  return pageMetadata({ locale, path: '/timeline/', title, description: `${title} · ${site.tagline}` })
}

export function savedMetadata(locale: Locale): Metadata {
  return { ...indexMetadata(locale, '/saved/', getMessages(locale).saved), robots: { index: false } }
}

export function offlineMetadata(locale: Locale): Metadata {
  return { ...indexMetadata(locale, '/offline/', getMessages(locale).offline), robots: { index: false } }
}

export function dataMetadata(locale: Locale): Metadata {
  return indexMetadata(locale, '/data/', getMessages(locale).data)
}

export function topicMetadata(id: string, locale: Locale): Metadata {
  const topic = getTopic(id)
  if (!topic) return {}
  const path = `/topics/${id}/`
  const records = talksOfTopic(getTalks(), topic, getCatalogue().topics).length
  const count = plural(getMessages(locale).topics.records, records, locale)
  const metadata = pageMetadata({ locale, path, title: topic[locale], description: `${topic.intro[locale]} · ${count}` })
  return records === 0
    ? metadata
    : { ...metadata, alternates: { ...metadata.alternates, types: feeds(topic[locale], path, locale) } }
}

export function speakerMetadata(id: string, locale: Locale): Metadata {
  return metadataOfTalks(locale, `/speakers/${id}/`, getSpeakerName(id, locale), talksOfSpeaker(getTalks(), id))
}

export function eventMetadata(id: string, locale: Locale): Metadata {
  const event = getCatalogue().events.find((entry) => entry.id === id)
  return event ? metadataOfTalks(locale, `/events/${id}/`, event[locale], talksOfEvent(getTalks(), id)) : {}
}

export function seriesMetadata(id: string, locale: Locale): Metadata {
  const series = getSeries(id)
  return series ? metadataOfTalks(locale, `/series/${id}/`, series[locale], series.talks) : {}
}
