import type { ReactNode } from 'react'
import { getTopic } from '../../lib/site/catalogue.ts'
import { eventName, formatDate, formatExtent, speakerName } from '../../lib/words/describe.ts'
import { isAtLatest, shortDate } from '../../lib/words/short-date.ts'
import { href } from '../../lib/words/locale.ts'
import { nameFor } from '../../lib/words/name-for.ts'
import { getSlides } from '../../lib/site/slides.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { SeriesPlace } from './series-place.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** On paper three stand in a row, and one that is `wide` in a row of its own. */
function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'print:col-span-3' : undefined}>
      <dt className="text-sm text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The library card: who, when, where, how long, about what. Unknown is said, not left out. */
export function TalkFacts({ talk, locale, messages }: TalkPartProps) {
  const { talk: words } = messages
  const { speakers, event, date, dateSource, topics, videos, parts, otherTitles, collection, level, language } = talk
  const text = getSlides(talk).text
  const extent = formatExtent(talk, locale, messages)
  const authors = speakers.length > 0 && speakers.every(({ role }) => role === 'author')
  return (
    <dl className="mt-6 grid gap-4 text-sm lg:text-base print:grid-cols-3 print:gap-2">
      <Fact name={authors ? words.authors : words.speakers}>
        {speakers.length === 0 && <span className="text-faint">{words.unknownSpeaker}</span>}
        {speakers.map((speaker) => (
          <span className="block" key={speaker.id}>
            <a className="link" href={href(locale, `/speakers/${speaker.id}/`)}>
              <OwnLanguage locale={locale} text={speakerName(speaker, locale)} />
            </a>
            {speaker.org !== null && (
              <span className="text-soft">
                {locale === 'zh' ? '（' : ' ('}
                <OwnLanguage locale={locale} text={nameFor(speaker.org, locale)} />
                {locale === 'zh' ? '）' : ')'}
              </span>
            )}
          </span>
        ))}
      </Fact>
      {event && (
        <Fact name={words.event}>
          <a className="link" href={href(locale, `/events/${event.id}/`)}>
            <OwnLanguage locale={locale} text={eventName(event, locale)} />
          </a>
        </Fact>
      )}
      <Fact name={words.date}>
        {date === null ? (
          <span className="text-faint">{words.dateUnknown}</span>
        ) : (
          <>
            <time dateTime={date}>{shortDate(formatDate(date, locale), isAtLatest(talk))}</time>
            {dateSource !== null && <span className="block text-sm text-faint">{words.dateSources[dateSource]}</span>}
          </>
        )}
      </Fact>
      <Fact name={words.kind}>
        {messages.kinds[talk.kind]}
        {level !== null && <span className="text-soft"> · {messages.levels[level]}</span>}
      </Fact>
      <Fact name={words.size}>{extent === '' ? <span className="text-faint">{words.fileUnknown}</span> : extent}</Fact>
      {text && <Fact name={messages.slide.quality}>{messages.slide.qualities[text.quality]}</Fact>}
      {language !== null && <Fact name={words.language}>{messages.languages[language]}</Fact>}
      {topics.length > 0 && (
        <Fact name={words.topics} wide>
          <span className="flex flex-wrap gap-x-3 gap-y-1">
            {topics
              .flatMap((topic) => getTopic(topic) ?? [])
              .map((topic) => (
                <a className="link" href={href(locale, `/topics/${topic.id}/`)} key={topic.id}>
                  {topic[locale]}
                </a>
              ))}
          </span>
        </Fact>
      )}
      {collection && (
        <Fact name={words.collection}>
          <SeriesPlace collection={collection} locale={locale} messages={messages} talk={talk} />
        </Fact>
      )}
      {otherTitles.length > 0 && (
        <Fact name={words.otherTitles}>
          {otherTitles.map((title) => (
            <bdi className="block text-soft" key={title}>
              <OwnLanguage locale={locale} text={title} />
            </bdi>
          ))}
        </Fact>
      )}
      {parts.length > 0 && (
        <Fact name={words.parts}>
          {parts.map(({ title, url }) => (
            <a className="link block" href={url} key={url} rel="noreferrer">
              <OwnLanguage locale={locale} text={title} />
            </a>
          ))}
        </Fact>
      )}
      {videos.length > 0 && (
        <Fact name={words.videos}>
          {videos.map(({ url, scope }) => (
            <a className="link block" href={url} key={url} rel="noreferrer">
              {words.videoScopes[scope]}
            </a>
          ))}
        </Fact>
      )}
    </dl>
  )
}
