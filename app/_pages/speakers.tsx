import { notFound } from 'next/navigation'
import { OwnLanguage, OwnLanguageList } from '../../components/parts/own-language.tsx'
import { getCatalogue, getTalks } from '../../lib/site/catalogue.ts'
import { talksOfSpeaker } from '../../lib/catalogue/questions.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { nameFor } from '../../lib/words/name-for.ts'
import { speakerSubject } from '../../lib/site/page-structured-data.ts'
import { FoldedTalkList } from './folded-list.tsx'
import { TitledPage } from './index-list.tsx'

type SpeakerEntry = ReturnType<typeof getCatalogue>['speakers'][number]

function nameIn({ name, en }: SpeakerEntry, locale: Locale): string {
  return locale === 'en' ? (en ?? name) : name
}

/** Only speakers of some record have a page. */
export function speakersWithTalks(): SpeakerEntry[] {
  return getCatalogue().speakers.filter(({ id }) => talksOfSpeaker(getTalks(), id).length > 0)
}

export function getSpeakerName(id: string, locale: Locale): string {
  const speaker = getCatalogue().speakers.find((entry) => entry.id === id)
  return speaker ? nameIn(speaker, locale) : id
}

export function SpeakersPage({ locale }: { locale: Locale }) {
  const { speakers: words, topics } = getMessages(locale)
  const speakers = speakersWithTalks()
  return (
    <TitledPage lead={fill(words.lead, { n: speakers.length })} locale={locale} path="/speakers/" title={words.title}>
      <ul className="grid gap-x-10 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {speakers.map((speaker) => (
          <li className="row" key={speaker.id}>
            <a className="font-medium hover:text-accent" href={href(locale, `/speakers/${speaker.id}/`)}>
              <OwnLanguage locale={locale} text={nameIn(speaker, locale)} />
            </a>
            <p className="meta">
              {speaker.org !== null && (
                <span>
                  <OwnLanguage locale={locale} text={nameFor(speaker.org, locale)} />
                </span>
              )}
              <span>{plural(topics.records, talksOfSpeaker(getTalks(), speaker.id).length, locale)}</span>
            </p>
          </li>
        ))}
      </ul>
    </TitledPage>
  )
}

/** Not found where there is no such speaker. */
export function SpeakerPage({ id, locale }: { id: string; locale: Locale }) {
  const speaker = getCatalogue().speakers.find((entry) => entry.id === id)
  if (!speaker) notFound()
  const { speakers: words, topics } = getMessages(locale)
  const talks = talksOfSpeaker(getTalks(), id)
  const others = [speaker.zh, speaker.en, ...speaker.aliases]
    .flatMap((name) => name ?? [])
    .filter((name) => name !== nameIn(speaker, locale))
  return (
    <TitledPage about={speakerSubject(speaker, locale)} locale={locale} path={`/speakers/${id}/`} title={nameIn(speaker, locale)}>
      <div className="meta mb-6">
        {speaker.org !== null && (
          <span>
            <OwnLanguage locale={locale} text={nameFor(speaker.org, locale)} />
          </span>
        )}
        {others.length > 0 && (
          <span>
            {words.also} <OwnLanguageList locale={locale} texts={[...new Set(others)]} />
          </span>
        )}
        <span>{plural(topics.records, talks.length, locale)}</span>
      </div>
      <FoldedTalkList locale={locale} search={`speaker=${id}`} talks={talks} />
    </TitledPage>
  )
}
