import { notFound } from 'next/navigation'
import { OwnLanguageList } from '../../components/parts/own-language.tsx'
import { ReadingGuide } from '../../components/record/reading-guide.tsx'
import type { CatalogueTopic, Talk } from '../../lib/catalogue/catalogue.ts'
import { levels } from '../../lib/catalogue/kinds.ts'
import { relatedTopics, talksOfTopic } from '../../lib/catalogue/questions.ts'
import { partsOf } from '../../lib/catalogue/topic-tree.ts'
import { getCatalogue, getTalks, getTopic } from '../../lib/site/catalogue.ts'
import { plural } from '../../lib/words/fill.ts'
import { href, languageTag, otherLocale, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { FoldedTalkList } from './folded-list.tsx'
import { TitledPage } from './index-list.tsx'

interface TopicProps {
  topic: CatalogueTopic
  talks: readonly Talk[]
  locale: Locale
}

function TopicFacts({ topic, talks, locale }: TopicProps) {
  const { topics: words } = getMessages(locale)
  const [other, colon] = [otherLocale(locale), locale === 'zh' ? '：' : ': ']
  const whole = topic.parent === null ? undefined : getTopic(topic.parent)
  return (
    <div className="meta mb-8">
      {topic[other] !== topic[locale] && <span lang={languageTag[other]}>{topic[other]}</span>}
      {topic.aliases.length > 0 && (
        <span>
          {words.aliases}
          {colon}
          <OwnLanguageList locale={locale} texts={topic.aliases} />
        </span>
      )}
      {whole && (
        <span>
          {words.partOf}
          {colon}
          <a className="link" href={href(locale, `/topics/${whole.id}/`)}>
            {whole[locale]}
          </a>
        </span>
      )}
      <span>{plural(words.records, talks.length, locale)}</span>
      <a className="link" href={`${href(locale, '/')}?${topic.facet}=${topic.id}`}>
        {words.search}
      </a>
      {talks.length > 0 && (
        <a className="link" href={href(locale, `/topics/${topic.id}/feed.xml`)} type="application/atom+xml">
          {words.subscribe}
        </a>
      )}
    </div>
  )
}

/** Topics as chips, each with the number of its records. */
function TopicChips({ title, topics, locale }: { title: string; topics: readonly CatalogueTopic[]; locale: Locale }) {
  if (topics.length === 0) return null
  return (
    <section className="mb-12">
      <h2 className="mb-3 text-xl">{title}</h2>
      <p className="flex flex-wrap gap-2">
        {topics.map((topic) => (
          <a className="chip" href={href(locale, `/topics/${topic.id}/`)} key={topic.id}>
            {topic[locale]}{' '}
            <span className="text-faint tabular-nums">{talksOfTopic(getTalks(), topic, getCatalogue().topics).length}</span>
          </a>
        ))}
      </p>
    </section>
  )
}

/** Every record, by level, from the introduction on; within a level in the order given. */
function TalksByLevel({ topic, talks, locale }: TopicProps) {
  const { topics: words, levels: names } = getMessages(locale)
  const groups = [...levels, null]
    .map((level) => ({ level, listed: talks.filter((talk) => talk.level === level) }))
    .filter(({ listed }) => listed.length > 0)
  return (
    <section className="mb-12">
      <h2 className="text-xl">{words.all}</h2>
      {groups.map(({ level, listed }) => (
        <section className="mt-5" key={level}>
          <h3 className="mb-1 text-sm font-medium text-faint">
            {level === null ? words.noLevel : names[level]} <span className="tabular-nums">{listed.length}</span>
          </h3>
          <FoldedTalkList
            locale={locale}
            search={`${topic.facet}=${topic.id}${level === null ? '' : `&level=${level}`}`}
            talks={listed}
          />
        </section>
      ))}
    </section>
  )
}

/** What it is, what to read of it, and all there is. Not found where there is no such topic. */
export function TopicPage({ id, locale }: { id: string; locale: Locale }) {
  const topic = getTopic(id)
  if (!topic) notFound()
  const { topics: words } = getMessages(locale)
  const { topics } = getCatalogue()
  const talks = talksOfTopic(getTalks(), topic, topics)
  const lead = (topic.about ?? topic.intro)[locale]
  return (
    <TitledPage lead={lead} locale={locale} path={`/topics/${id}/`} title={topic[locale]}>
      <TopicFacts locale={locale} talks={talks} topic={topic} />
      <ReadingGuide locale={locale} stops={topic.reading} />
      <TopicChips locale={locale} title={words.parts} topics={partsOf(topics, id)} />
      {talks.length === 0 ? (
        <p className="text-soft">{words.none}</p>
      ) : (
        <TalksByLevel locale={locale} talks={talks} topic={topic} />
      )}
      <TopicChips locale={locale} title={words.related} topics={relatedTopics(getTalks(), topic, topics)} />
    </TitledPage>
  )
}
