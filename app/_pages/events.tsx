import { notFound } from 'next/navigation'
import { OwnLanguage } from '../../components/parts/own-language.tsx'
import { citedDate } from '../../lib/exports/citations/to-csl.ts'
import { getCatalogue, getTalks } from '../../lib/site/catalogue.ts'
import { talksOfEvent } from '../../lib/catalogue/questions.ts'
import { formatSpan } from '../../lib/words/describe.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { nameFor } from '../../lib/words/name-for.ts'
import { eventSubject } from '../../lib/site/page-structured-data.ts'
import { SeriesLink, TalkList, TitledPage } from './index-list.tsx'

type EventEntry = ReturnType<typeof getCatalogue>['events'][number]

function EventMeta({ event, locale }: { event: EventEntry; locale: Locale }) {
  const { events: words, topics } = getMessages(locale)
  const talks = talksOfEvent(getTalks(), event.id)
  const held =
    formatSpan(
      talks.flatMap((talk) => talk.event?.date ?? []),
      locale,
    ) ?? lastDay(event)?.slice(0, 4)
  return (
    <p className="meta">
      {held !== undefined && <span>{held}</span>}
      {event.city !== null && (
        <span>
          <OwnLanguage locale={locale} text={nameFor(event.city, locale)} />
        </span>
      )}
      {event.online === true && <span>{words.online}</span>}
      <span>{plural(topics.records, talks.length, locale)}</span>
    </p>
  )
}

/** When it was held last, as far as a day or a year is known: "2023-10-17", "2017". */
function lastDay({ id }: EventEntry): string | undefined {
  return talksOfEvent(getTalks(), id)
    .flatMap((talk) => citedDate(talk) ?? [])
    .sort()
    .at(-1)
}

/** The last first; at the end those of which no year is known. */
export function eventsWithTalks(): EventEntry[] {
  const held = getCatalogue().events.filter(({ id }) => talksOfEvent(getTalks(), id).length > 0)
  return held.sort((a, b) => (lastDay(b) ?? '').localeCompare(lastDay(a) ?? ''))
}

export function EventsPage({ locale }: { locale: Locale }) {
  const { events: words } = getMessages(locale)
  const events = eventsWithTalks()
  return (
    <TitledPage
      lead={
        <>
          {fill(words.lead, { n: events.length })} · <SeriesLink locale={locale} />
        </>
      }
      locale={locale}
      path="/events/"
      title={words.title}
    >
      <ul className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        {events.map((event) => (
          <li className="row" key={event.id}>
            <a className="font-medium hover:text-accent" href={href(locale, `/events/${event.id}/`)}>
              <OwnLanguage locale={locale} text={event[locale]} />
            </a>
            <EventMeta event={event} locale={locale} />
          </li>
        ))}
      </ul>
    </TitledPage>
  )
}

/** Not found where there is no such event. */
export function EventPage({ id, locale }: { id: string; locale: Locale }) {
  const event = getCatalogue().events.find((entry) => entry.id === id)
  if (!event) notFound()
  return (
    <TitledPage
      about={eventSubject(event, locale)}
      lead={<EventMeta event={event} locale={locale} />}
      locale={locale}
      path={`/events/${id}/`}
      title={event[locale]}
    >
      <TalkList locale={locale} talks={talksOfEvent(getTalks(), id)} />
    </TitledPage>
  )
}
