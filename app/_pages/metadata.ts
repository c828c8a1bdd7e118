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

export { talkMetadata } from './talk.tsx'

/** Titles of the first records, as many as fit a description. */
function someTitles(talks: readonly Talk[], locale: Locale): string {
  return talks
    .slice(0, 3)
    .map((talk) => titleIn(talk, locale).title)
    .join(locale === 'zh' ? '、' : '; ')
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

/** @param number of the page of the list, from 1. */
export function talksMetadata(locale: Locale, number = 1): Metadata {
  const { list } = getMessages(locale)
  const description = fill(list.lead, { n: getCatalogue().talks.length })
  const page =
    number === 1 ? { path: '/talks/', title: list.title } : { path: `/list/${number}/`, title: `${list.title} ${number}` }
  return pageMetadata({ locale, ...page, description })
}

export function aboutMetadata(locale: Locale): Metadata {
  const { about } = getMessages(locale)
  return pageMetadata({ locale, path: '/about/', title: about.title, description: about.whatText[0] ?? about.title })
}

export function topicsMetadata(locale: Locale): Metadata {
  const { topics } = getMessages(locale)
  return pageMetadata({
    locale,
    path: '/topics/',
    title: topics.title,
    description: fill(topics.lead, { n: getCatalogue().topics.length }),
  })
}

export function speakersMetadata(locale: Locale): Metadata {
  const { speakers } = getMessages(locale)
  return pageMetadata({
    locale,
    path: '/speakers/',
    title: speakers.title,
    description: fill(speakers.lead, { n: getCatalogue().speakers.length }),
  })
}

export function eventsMetadata(locale: Locale): Metadata {
  const { events } = getMessages(locale)
  return pageMetadata({
    locale,
    path: '/events/',
    title: events.title,
    description: fill(events.lead, { n: getCatalogue().events.length }),
  })
}

export function seriesIndexMetadata(locale: Locale): Metadata {
  const { series } = getMessages(locale)
  return pageMetadata({
    locale,
    path: '/series/',
    title: series.title,
    description: fill(series.lead, { n: getAllSeries().length }),
  })
}

export function timelineMetadata(locale: Locale): Metadata {
  const { timelinePage, site } = getMessages(locale)
  return pageMetadata({
    locale,
    path: '/timeline/',
    title: timelinePage.title,
    description: `${timelinePage.title} · ${site.tagline}`,
  })
}

export function savedMetadata(locale: Locale): Metadata {
  const { saved } = getMessages(locale)
  return { ...pageMetadata({ locale, path: '/saved/', title: saved.title, description: saved.lead }), robots: { index: false } }
}

export function offlineMetadata(locale: Locale): Metadata {
  const { offline } = getMessages(locale)
  return {
    ...pageMetadata({ locale, path: '/offline/', title: offline.title, description: offline.lead }),
    robots: { index: false },
  }
}

export function dataMetadata(locale: Locale): Metadata {
  const { data } = getMessages(locale)
  return pageMetadata({ locale, path: '/data/', title: data.title, description: data.lead })
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
  const talks = talksOfSpeaker(getTalks(), id)
  const title = getSpeakerName(id, locale)
  const count = plural(getMessages(locale).topics.records, talks.length, locale)
  return pageMetadata({
    locale,
    path: `/speakers/${id}/`,
    title,
    description: `${title} · ${count} · ${someTitles(talks, locale)}`,
  })
}

export function eventMetadata(id: string, locale: Locale): Metadata {
  const event = getCatalogue().events.find((entry) => entry.id === id)
  if (!event) return {}
  const talks = talksOfEvent(getTalks(), id)
  const count = plural(getMessages(locale).topics.records, talks.length, locale)
  return pageMetadata({
    locale,
    path: `/events/${id}/`,
    title: event[locale],
    description: `${event[locale]} · ${count} · ${someTitles(talks, locale)}`,
  })
}

export function seriesMetadata(id: string, locale: Locale): Metadata {
  const series = getSeries(id)
  if (!series) return {}
  const count = plural(getMessages(locale).topics.records, series.talks.length, locale)
  return pageMetadata({
    locale,
    path: `/series/${id}/`,
    title: series[locale],
    description: `${series[locale]} · ${count} · ${someTitles(series.talks, locale)}`,
  })
}
