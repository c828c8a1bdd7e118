import { facets } from '../../lib/catalogue/kinds.ts'
import { getCatalogue, getTalks } from '../../lib/site/catalogue.ts'
import { talksOfTopic } from '../../lib/catalogue/questions.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { TitledPage } from './index-list.tsx'

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
                    <span className="text-sm text-faint tabular-nums">{talksOfTopic(getTalks(), topic, topics).length}</span>
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
