import type { Listing } from '../../lib/catalogue/catalogue.ts'
import { fill } from '../../lib/words/fill.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { Messages } from '../../lib/words/messages.ts'
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

function Facts({ listing, locale, words }: { listing: Listing; locale: Locale; words: Messages['talk'] }) {
  const { pages, size, price, age, rating, priceCertain, titleSource } = listing
  return (
    <>
      <span>{pages === null ? words.listedPagesUnknown : fill(words.listedPages, { n: pages })}</span>
      <span>{size === null ? words.listedSizeUnknown : `${size.value.toFixed(2)} ${size.unit}`}</span>
      <span>{price === null ? words.priceUnknown : fill(words.price, { n: price })}</span>
      <span>
        {age === null ? words.ageUnknown : fill(words.age, { n: age.value, unit: ageUnit(age.unit, age.value, locale) })}
      </span>
      <span>{rating === null ? words.ratingNone : fill(words.rating, { n: rating })}</span>
      {!priceCertain && <span>{words.priceUncertain}</span>}
      {titleSource === 'guess' && <span>{words.guessedTitle}</span>}
    </>
  )
}

function Title({ listing: { title, url } }: { listing: Listing }) {
  const text = (
    <bdi className="text-soft" lang="zh-CN">
      {title}
    </bdi>
  )
  if (url === null) return text
  return (
    <a className="link" href={url} rel="noreferrer">
      {text}
    </a>
  )
}

/** What the document site shows, quoted as its own words and numbers. */
export function ListingQuote({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  if (talk.listings.length === 0) return null
  return (
    <details className="mt-12 max-w-measure" data-screen-only="">
      <summary className="min-h-8">
        <h2 className="inline text-xl">{words.listing}</h2>
      </summary>
      <p className="text-sm text-faint">{words.listingLead}</p>
      {talk.listings.map((listing) => (
        <figure className="mt-4" key={`${listing.file}${listing.line}`}>
          <figcaption className="meta">
            <Title listing={listing} />
            <Facts listing={listing} locale={locale} words={words} />
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
    </details>
  )
}
