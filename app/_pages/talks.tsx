import { notFound } from 'next/navigation'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { getCatalogue, getTalks } from '../../lib/site/catalogue.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { SeriesLink, TalkList, TitledPage } from './index-list.tsx'

/** A page of more takes long to load, and nobody reads to its end. */
const talksPerPage = 500

export function listPageCount(): number {
  return Math.max(1, Math.ceil(getCatalogue().talks.length / talksPerPage))
}

const pathOfPage = (number: number) => (number === 1 ? '/talks/' : `/list/${number}/`)

/** Every record, by year, as plain links: what is always there, with or without a search. @param number of the page, from 1. */
export function TalksPage({ locale, number = 1 }: { locale: Locale; number?: number }) {
  if (!(number >= 1 && number <= listPageCount())) notFound()
  const { list } = getMessages(locale)
  const all = getTalks()
  const talks = all.slice((number - 1) * talksPerPage, number * talksPerPage)
  const yearOf = ({ date }: Talk) => date?.slice(0, 4) ?? null
  const years = [...new Set(talks.map(yearOf))].map((year) => ({ year, some: talks.filter((talk) => yearOf(talk) === year) }))
  return (
    <TitledPage
      lead={
        <>
          {fill(list.lead, { n: all.length })} · <SeriesLink locale={locale} />
        </>
      }
      locale={locale}
      path={pathOfPage(number)}
      title={list.title}
    >
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
      {listPageCount() > 1 && <ListPages locale={locale} number={number} />}
    </TitledPage>
  )
}

function ListPages({ locale, number }: { locale: Locale; number: number }) {
  const { list } = getMessages(locale)
  return (
    <nav aria-label={list.pages} className="mt-8 flex flex-wrap gap-2">
      {Array.from({ length: listPageCount() }, (_, index) => index + 1).map((page) => (
        <a aria-current={page === number ? 'page' : undefined} className="chip" href={href(locale, pathOfPage(page))} key={page}>
          {page}
        </a>
      ))}
    </nav>
  )
}
