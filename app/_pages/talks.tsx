import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { byDate, getCatalogue } from '../../lib/site/catalogue.ts'
import { fill } from '../../lib/site/fill.ts'
import type { Locale } from '../../lib/site/locale.ts'
import { getMessages } from '../../lib/site/messages/messages.ts'
import { TalkList, TitledPage } from './index-list.tsx'

/** Every record, by year, as plain links: what is always there, with or without a search. */
export function TalksPage({ locale }: { locale: Locale }) {
  const { list } = getMessages(locale)
  const talks = [...getCatalogue().talks].sort(byDate)
  const yearOf = ({ date }: Talk) => date?.slice(0, 4) ?? null
  const years = [...new Set(talks.map(yearOf))].map((year) => ({ year, some: talks.filter((talk) => yearOf(talk) === year) }))
  return (
    <TitledPage lead={fill(list.lead, { n: talks.length })} locale={locale} path="/talks/" title={list.title}>
      <nav aria-label={list.title} className="mb-8 flex flex-wrap gap-2">
        {years.map(({ year, some }) => (
          <a className="chip" href={`#${year ?? 'undated'}`} key={year}>
            {year ?? list.undated} <span className="text-faint tabular-nums">{some.length}</span>
          </a>
        ))}
      </nav>
      {years.map(({ year, some }) => (
        <section className="border-t border-line py-5" id={year ?? 'undated'} key={year}>
          <h2 className="mb-2 text-lg font-semibold tabular-nums">{year ?? list.undated}</h2>
          <TalkList locale={locale} talks={some} />
        </section>
      ))}
    </TitledPage>
  )
}
