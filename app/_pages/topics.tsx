import { notFound } from 'next/navigation'
import { OwnLanguageList } from '../../components/parts/own-language.tsx'
import { facets } from '../../lib/catalogue/kinds.ts'
import { getCatalogue, getTalks, getTopic } from '../../lib/site/catalogue.ts'
import { talksOfTopic } from '../../lib/catalogue/questions.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import { href, languageTag, otherLocale, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { TalkList, TitledPage } from './index-list.tsx'

export function TopicsPage({ locale }: { locale: Locale }) {
  const { topics: words, facets: facetNames } = getMessages(locale)
  const { topics } = getCatalogue()
  return (
    <TitledPage lead={fill(words.lead, { n: topics.length })} locale={locale} path="/topics/" title={words.title}>
      {facets.map((facet) => (
        <section className="mb-10" key={facet}>
          <h2 className="mb-3 text-xl">{facetNames[facet]}</h2>
          <ul className="grid gap-x-10 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
            {topics
              .filter((topic) => topic.facet === facet)
              .map((topic) => (
                <li className="row" key={topic.id}>
                  <a className="font-medium hover:text-accent" href={href(locale, `/topics/${topic.id}/`)}>
                    {topic[locale]}{' '}
                    <span className="text-sm text-faint tabular-nums">{talksOfTopic(getTalks(), topic).length}</span>
                  </a>
                  <p className="text-sm text-soft">{topic.intro[locale]}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </TitledPage>
  )
}

/** Not found where there is no such topic. */
export function TopicPage({ id, locale }: { id: string; locale: Locale }) {
  const topic = getTopic(id)
  if (!topic) notFound()
  const { topics: words } = getMessages(locale)
  const talks = talksOfTopic(getTalks(), topic)
  const other = otherLocale(locale)
  return (
    <TitledPage lead={topic.intro[locale]} locale={locale} path={`/topics/${id}/`} title={topic[locale]}>
      <div className="meta mb-6">
        {topic[other] !== topic[locale] && <span lang={languageTag[other]}>{topic[other]}</span>}
        <span>
          {words.aliases}
          {locale === 'zh' ? '：' : ': '}
          <OwnLanguageList locale={locale} texts={topic.aliases} />
        </span>
        <span>{plural(words.records, talks.length, locale)}</span>
        <a className="link" href={`${href(locale, '/')}?${topic.facet}=${id}`}>
          {words.search}
        </a>
        {talks.length > 0 && (
          <a className="link" href={href(locale, `/topics/${id}/feed.xml`)} type="application/atom+xml">
            {words.subscribe}
          </a>
        )}
      </div>
      {talks.length === 0 ? <p className="text-soft">{words.none}</p> : <TalkList locale={locale} talks={talks} />}
    </TitledPage>
  )
}
