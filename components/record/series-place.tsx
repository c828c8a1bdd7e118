import { getSeries } from '../../lib/site/catalogue.ts'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { placeInSeries } from '../../lib/catalogue/series.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import type { TalkPartProps } from './talk-props.ts'

interface NeighbourProps extends Omit<TalkPartProps, 'messages'> {
  label: string
  rel: 'prev' | 'next'
}

function Neighbour({ talk, label, rel, locale }: NeighbourProps) {
  return (
    <span className="mt-1 block">
      <span className="text-faint">{label}</span>{' '}
      <a className="link" href={href(locale, `/talks/${talk.id}/`)} rel={rel}>
        <bdi>
          <OwnLanguage locale={locale} text={titleIn(talk, locale).title} />
        </bdi>
      </a>
    </span>
  )
}

/** The series of a record, and what stands before and after it there; a collection of few has no page. */
export function SeriesPlace({
  talk,
  collection,
  locale,
  messages,
}: TalkPartProps & { collection: NonNullable<Talk['collection']> }) {
  const { series: words } = messages
  const series = getSeries(collection.id)
  const place = series && placeInSeries(series, talk.id)
  const name = <OwnLanguage locale={locale} text={collection[locale]} />
  if (!series || !place) return name
  return (
    <>
      <a className="link" href={href(locale, `/series/${series.id}/`)}>
        {name}
      </a>
      <span className="block text-faint">{fill(words.place, { n: place.number, total: series.talks.length })}</span>
      <span data-screen-only="">
        {place.previous && <Neighbour label={words.previous} locale={locale} rel="prev" talk={place.previous} />}
        {place.next && <Neighbour label={words.next} locale={locale} rel="next" talk={place.next} />}
      </span>
    </>
  )
}
