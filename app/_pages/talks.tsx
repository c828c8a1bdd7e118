import { notFound } from 'next/navigation'
import { ListFilter } from '../../components/parts/list-filter.tsx'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { listParts, listYears, pathOfPart, yearAnchor, type ListYear } from '../../lib/catalogue/list-parts.ts'
import { byYear } from '../../lib/catalogue/by-year.ts'
import { getTalks } from '../../lib/site/catalogue.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { FoldedTalkList } from './folded-list.tsx'
import { SeriesLink, TitledPage } from './index-list.tsx'

export function listPageCount(): number {
  return listParts(getTalks()).length
}

/** Years as chips, each leading to where the list comes to it. */
export function YearChips({ years, locale }: { years: readonly ListYear[]; locale: Locale }) {
  const { list } = getMessages(locale)
  return (
    <nav aria-label={list.years} className="mb-8 flex flex-wrap gap-2" data-keep-filter="">
      {years.map(({ year, count, path }) => (
        <a className="chip" href={href(locale, path)} key={year}>
          {year ?? list.undated} <span className="text-faint tabular-nums">{count}</span>
        </a>
      ))}
    </nav>
  )
}

/** Every record, by year, as plain links: what is always there, with or without a search. @param number of the page, from 1. */
export function TalksPage({ locale, number = 1 }: { locale: Locale; number?: number }) {
  const messages = getMessages(locale)
  const { list } = messages
  const parts = listParts(getTalks())
  const talks = parts[number - 1]
  if (!talks) notFound()
  return (
    <TitledPage
      lead={
        <>
          {fill(list.lead, { n: getTalks().length })} · <SeriesLink locale={locale} />
        </>
      }
      locale={locale}
      path={pathOfPart(number - 1)}
      title={list.title}
    >
      <YearChips locale={locale} years={listYears(parts)} />
      <ListFilter locale={locale} messages={messages} />
      <div data-filtered="">
        {byYear(talks).map(({ year, talks: some }) => (
          <section className="border-t border-line py-5" id={yearAnchor(year)} key={year}>
            <h2 className="mb-2 text-lg font-semibold tabular-nums">{year ?? list.undated}</h2>
            <FoldedTalkList locale={locale} talks={some} />
          </section>
        ))}
      </div>
      {parts.length > 1 && <ListPages locale={locale} number={number} parts={parts} />}
    </TitledPage>
  )
}

/** "2026–2023": the years of the dated records. */
function spanOf(talks: readonly Talk[]): string | null {
  const years = byYear(talks).flatMap(({ year }) => year ?? [])
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined || first === last ? (first ?? null) : `${first}–${last}`
}

interface ListPagesProps {
  locale: Locale
  number: number
  parts: readonly (readonly Talk[])[]
}

function ListPages({ locale, number, parts }: ListPagesProps) {
  const { list } = getMessages(locale)
  return (
    <nav aria-label={list.pages} className="mt-8 flex flex-wrap gap-2" data-keep-filter="">
      {parts.map((talks, index) => (
        <a
          aria-current={index + 1 === number ? 'page' : undefined}
          className="chip tabular-nums aria-[current]:text-accent"
          href={href(locale, pathOfPart(index))}
          key={index}
        >
          {spanOf(talks) ?? list.undated}
        </a>
      ))}
    </nav>
  )
}
