import { fill } from '../../lib/words/fill.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { TalkPartProps } from './talk-props.ts'

const englishUnits: Record<string, string> = {
  年: 'years',
  月: 'months',
  周: 'weeks',
  天: 'days',
  小时: 'hours',
  分钟: 'minutes',
}

function ageUnit(unit: string, value: number, locale: Locale): string {
  if (locale === 'zh') return unit === '月' ? '个月' : unit
  const plural = englishUnits[unit] ?? unit
  return value === 1 ? plural.slice(0, -1) : plural
}

/** What the document site shows, quoted as its own words and numbers. */
export function ListingQuote({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  if (talk.listings.length === 0) return null
  return (
    <section className="mt-12 max-w-measure" data-screen-only="">
      <h2 className="text-xl">{words.listing}</h2>
      <p className="text-sm text-faint">{words.listingLead}</p>
      {talk.listings.map((listing) => (
        <figure className="mt-4" key={`${listing.file}${listing.line}`}>
          <figcaption className="meta">
            <bdi className="text-soft" lang="zh-CN">
              {listing.title}
            </bdi>
            <span>{fill(words.listedPages, { n: listing.pages })}</span>
            <span>{`${listing.size.value.toFixed(2)} ${listing.size.unit}`}</span>
            <span>{fill(words.price, { n: listing.price })}</span>
            <span>{fill(words.age, { n: listing.age.value, unit: ageUnit(listing.age.unit, listing.age.value, locale) })}</span>
            <span>{listing.rating === null ? words.ratingNone : fill(words.rating, { n: listing.rating })}</span>
            {!listing.priceCertain && <span>{words.priceUncertain}</span>}
            {listing.titleSource === 'guess' && <span>{words.guessedTitle}</span>}
          </figcaption>
          {listing.snippet === '' ? (
            <p className="mt-2 text-sm text-faint">{words.snippetNone}</p>
          ) : (
            <blockquote className="mt-2 border-l-3 border-line pl-4 text-sm leading-[1.75] text-soft" lang="zh-CN">
              <bdi>{listing.snippet}</bdi>
            </blockquote>
          )}
          <p className="mt-1 font-mono text-xs text-faint">
            {fill(words.listingSource, { file: listing.file, line: listing.line })}
          </p>
        </figure>
      ))}
    </section>
  )
}
