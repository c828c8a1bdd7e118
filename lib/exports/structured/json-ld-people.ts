/** Speakers and events → things of schema.org. Their ids are the same on the pages of both languages. */
import type { EventLeaf, EventSeriesLeaf, IdReference, PersonLeaf } from 'schema-dts'
import type { Catalogue, Talk } from '../../catalogue/catalogue.ts'
import { eventName, speakerName } from '../../words/describe.ts'
import type { Locale } from '../../words/locale.ts'
import { eventPath, speakerPath, talkPath, type SiteUrls } from '../../words/site-urls.ts'

export interface PageContext {
  urls: SiteUrls
  locale: Locale
}

type TalkSpeaker = Talk['speakers'][number]
type TalkEvent = NonNullable<Talk['event']>

export function workId(id: string, urls: SiteUrls): string {
  return `${urls.page('zh', talkPath(id))}#work`
}

/** The other names of the same thing, or nothing. */
export function otherNames(name: string, others: readonly (string | null)[]): { alternateName?: string[] } {
  const names = [...new Set(others)].flatMap((other) => (other === null || other === name ? [] : [other]))
  return names.length > 0 ? { alternateName: names } : {}
}

/** A speaker as one record names him: with the organisation and title of that day. */
export function personOfTalk(speaker: TalkSpeaker, { urls, locale }: PageContext): PersonLeaf {
  const name = speakerName(speaker, locale)
  const path = speakerPath(speaker.id)
  return {
    '@type': 'Person',
    '@id': `${urls.page('zh', path)}#person`,
    name,
    ...otherNames(name, [speaker.name, speaker.nameEn]),
    url: urls.page(locale, path),
    ...(speaker.org !== null && { affiliation: { '@type': 'Organization', name: speaker.org } }),
    ...(speaker.jobTitle !== null && { jobTitle: speaker.jobTitle }),
  }
}

/** For the page of a speaker. */
export function personJsonLd(speaker: Catalogue['speakers'][number], { urls, locale }: PageContext): PersonLeaf {
  const { id, name, zh, en, aliases, org } = speaker
  const shown = (locale === 'zh' ? zh : en) ?? name
  return {
    '@type': 'Person',
    '@id': `${urls.page('zh', speakerPath(id))}#person`,
    name: shown,
    ...otherNames(shown, [name, zh, en, ...aliases]),
    url: urls.page(locale, speakerPath(id)),
    ...(org !== null && { affiliation: { '@type': 'Organization', name: org } }),
  }
}

function whereabouts(
  { city, online }: { city: string | null; online: boolean | null },
  url: string,
): Pick<EventLeaf, 'location' | 'eventAttendanceMode'> {
  if (online === true) {
    return { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode', location: { '@type': 'VirtualLocation', url } }
  }
  return city === null ? {} : { location: { '@type': 'Place', name: city, address: city } }
}

/** A month is no day: search engines refuse it. */
function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date)
}

/**
 * The part of an event at which a talk was given. Null where the day or the place is unknown: search engines refuse an
 * event without either.
 */
export function eventOfTalk(event: TalkEvent, talkId: string, { urls, locale }: PageContext): EventLeaf | null {
  const name = eventName(event, locale)
  const url = urls.page(locale, eventPath(event.id))
  const place = whereabouts(event, url)
  if (event.date === null || !isDay(event.date) || place.location === undefined) return null
  return {
    '@type': 'Event',
    name,
    ...otherNames(name, [event.name, event.nameEn]),
    url,
    startDate: event.date,
    ...place,
    superEvent: { '@id': `${urls.page('zh', eventPath(event.id))}#event` },
    workFeatured: { '@id': workId(talkId, urls) },
  }
}

/** For the page of an event; one of several days is a series. Null where no day or no place is known. */
export function eventJsonLd(
  event: Catalogue['events'][number],
  talks: readonly Talk[],
  { urls, locale }: PageContext,
): EventLeaf | EventSeriesLeaf | null {
  const own = talks.flatMap((talk) => (talk.event?.id === event.id ? [{ id: talk.id, date: talk.event.date }] : []))
  const days = [...new Set(own.flatMap(({ date }) => date ?? []))].filter(isDay).sort()
  const [first] = days
  const last = days.at(-1)
  const name = event[locale]
  const url = urls.page(locale, eventPath(event.id))
  const place = whereabouts(event, url)
  if (first === undefined || place.location === undefined) return null
  const featured: IdReference[] = own.map(({ id }) => ({ '@id': workId(id, urls) }))
  return {
    '@type': days.length > 1 ? 'EventSeries' : 'Event',
    '@id': `${urls.page('zh', eventPath(event.id))}#event`,
    name,
    ...otherNames(name, [event.zh, event.en]),
    url,
    startDate: first,
    ...(last !== first && { endDate: last }),
    ...place,
    workFeatured: featured,
  }
}
