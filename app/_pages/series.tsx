import { notFound } from 'next/navigation'
import { TalkRow } from '../../components/record/talk-card.tsx'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { byYear } from '../../lib/catalogue/by-year.ts'
import type { Series } from '../../lib/catalogue/series.ts'
import { getAllSeries, getSeries } from '../../lib/site/catalogue.ts'
import { seriesSubject } from '../../lib/site/page-structured-data.ts'
import { formatSpan } from '../../lib/words/describe.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { OwnLanguage } from '../../components/parts/own-language.tsx'
import { Fold, TitledPage } from './index-list.tsx'

/**
 * Two columns of twelve, about what a window shows at once. A longer one is folded by years, unless all its records are of one
 * year, or all are undated.
 */
const maxUnfolded = 24

function SeriesMeta({ series, locale }: { series: Series; locale: Locale }) {
  const { topics, series: words } = getMessages(locale)
  const days = series.talks.flatMap(({ date }) => date ?? [])
  const span = formatSpan(days, locale)
  const undated = series.talks.length - days.length
  return (
    <p className="meta">
      <span>{plural(topics.records, series.talks.length, locale)}</span>
      {span !== null && <span>{span}</span>}
      {span !== null && undated > 0 && <span>{fill(words.undated, { n: undated })}</span>}
    </p>
  )
}

/** @param from number of the first of them within the series */
function Parts({ talks, from, locale }: { talks: readonly Talk[]; from: number; locale: Locale }) {
  const messages = getMessages(locale)
  return (
    <ol
      className="list-decimal gap-x-12 pl-9 marker:text-sm marker:text-faint marker:tabular-nums md:columns-2 [&>li]:break-inside-avoid"
      start={from}
    >
      {talks.map((talk) => (
        <TalkRow key={talk.id} locale={locale} messages={messages} product={productOf(talk)} talk={talk} />
      ))}
    </ol>
  )
}

/**
 * A long series year by year, the newest open. The series is sorted by date, so each year is one block; its list begins with the
 * number of its first record.
 */
function PartsByYear({ talks, locale }: { talks: readonly Talk[]; locale: Locale }) {
  const { list, topics } = getMessages(locale)
  const years = byYear(talks)
  const newest = years.findLast(({ year }) => year !== null)
  return years.map((group) => (
    <Fold
      count={plural(topics.records, group.talks.length, locale)}
      key={group.year}
      name={group.year ?? list.undated}
      open={group === newest}
    >
      <Parts from={talks.indexOf(group.talks[0] as Talk) + 1} locale={locale} talks={group.talks} />
    </Fold>
  ))
}

export function SeriesIndexPage({ locale }: { locale: Locale }) {
  const { series: words } = getMessages(locale)
  const all = getAllSeries()
  return (
    <TitledPage lead={fill(words.lead, { n: all.length })} locale={locale} path="/series/" title={words.title}>
      <ul className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        {all.map((series) => (
          <li className="row" key={series.id}>
            <a className="font-medium hover:text-accent" href={href(locale, `/series/${series.id}/`)}>
              <OwnLanguage locale={locale} text={series[locale]} />
            </a>
            <SeriesMeta locale={locale} series={series} />
          </li>
        ))}
      </ul>
    </TitledPage>
  )
}

/** Not found where there is no such series. */
export function SeriesPage({ id, locale }: { id: string; locale: Locale }) {
  const series = getSeries(id)
  if (!series) notFound()
  const { talks } = series
  const isLong = talks.length > maxUnfolded && byYear(talks).length > 1
  return (
    <TitledPage
      about={seriesSubject(series, locale)}
      lead={<SeriesMeta locale={locale} series={series} />}
      locale={locale}
      path={`/series/${id}/`}
      title={series[locale]}
    >
      {isLong ? <PartsByYear locale={locale} talks={talks} /> : <Parts from={1} locale={locale} talks={talks} />}
    </TitledPage>
  )
}
