import { memo } from 'react'
import type { ResultItem as Item } from '../../../../lib/search/shown/result-item.ts'
import { formatAsked } from '../../../../lib/search/shown/asked.ts'
import type { Why } from '../../../../lib/search/search.ts'
import { fill, plural } from '../../../../lib/words/fill.ts'
import { fileHref, foreignTag, href } from '../../../../lib/words/locale.ts'
import { PictureCover } from '../../parts/picture-cover.tsx'
import { shortDate } from '../../../../lib/words/short-date.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { Marked } from './marked.tsx'
import { PageStrip } from './page-strip.tsx'

interface ResultProps {
  item: Item
  labels: SearchLabels
  /** Typing has paused. Until then covers and pages of the result are not painted. */
  settled: boolean
  /** Of an older query, unseen: the row stays as it is. */
  past: boolean
  onLook: (id: string) => void
}

/** Where a result leads; what is searched goes along to the record, which marks its words. */
export function recordHref({ id, asked }: Item, { locale }: SearchLabels): string {
  return `${href(locale, `/talks/${id}/`)}${formatAsked(asked)}`
}

function reason({ kind, found }: Why, { search }: SearchLabels): string {
  return fill(search.why[kind], { found })
}

/** Facts in words, one text of all: each letter lays them out anew. Lines break between them, as they are wide spaces apart. */
function plainFacts({ kind, pages, level, foreign, unread }: Item, labels: SearchLabels): string {
  return [
    labels.kinds[kind],
    pages !== null && plural(labels.pages, pages, labels.locale),
    level !== null && labels.levels[level],
    foreign !== null && labels.search.foreign[foreign],
    unread && labels.search.knownByAddress,
  ]
    .filter((fact) => fact !== false)
    .map((fact) => fact.replaceAll(' ', '\u00a0'))
    .join('\u2002 ')
}

/** Speakers, date, kind and extent on one line, as far as known. */
export function ResultMeta({ item, labels }: Pick<ResultProps, 'item' | 'labels'>) {
  const { product, speakers, date, atLatest, recorded } = item
  return (
    <p className="meta meta-line">
      {product && (
        <span className="whitespace-nowrap" data-product={product.id}>
          <span className="dot" />
          {product.label}
        </span>
      )}{' '}
      {speakers.length > 0 && (
        <span className="text-soft">
          {speakers.map((speaker, index) => (
            <span key={index}>
              {index > 0 && (labels.locale === 'zh' ? '、' : ', ')}
              <Marked {...speaker} lang={foreignTag(speaker.text, labels.locale)} />
            </span>
          ))}
        </span>
      )}{' '}
      {date !== null && (
        <time className="whitespace-nowrap" dateTime={date} title={atLatest ? labels.search.atLatest : undefined}>
          {shortDate(date, atLatest)}
        </time>
      )}{' '}
      <span className="break-keep">{plainFacts(item, labels)}</span>{' '}
      {recorded && <span className="rounded-small bg-wash px-2 whitespace-nowrap text-soft">{labels.search.recorded}</span>}
    </p>
  )
}

function ListedResult({ item, labels, settled, onLook }: ResultProps) {
  const { title, subtitle, excerpt, why } = item
  return (
    <article>
      <div className="items-start gap-x-6 sm:flex">
        <div className="min-w-0 flex-1">
          <h2 className="text-lg text-wrap">
            <a className="hover:text-accent" data-result={item.id} href={recordHref(item, labels)}>
              <Marked {...title} lang={foreignTag(title.text, labels.locale)} />
            </a>
          </h2>
          {subtitle && (
            <p className="text-sm text-faint">
              <Marked {...subtitle} lang={foreignTag(subtitle.text, labels.locale)} />
            </p>
          )}
          <ResultMeta item={item} labels={labels} />
          {why.length > 0 && (
            <p className="mt-1.5 flex flex-wrap gap-1.5">
              {why.map((entry, index) => (
                <span className="rounded-small bg-wash px-2 py-0.5 text-xs text-soft" key={index}>
                  {reason(entry, labels)}
                </span>
              ))}
            </p>
          )}
          {excerpt && (
            <p className="mt-2 max-w-measure text-sm leading-[1.75] text-soft">
              <Marked {...excerpt} />
            </p>
          )}
          <button className="chip mt-2 sm:hidden" onClick={() => onLook(item.id)} type="button">
            {labels.search.look}
          </button>
        </div>
        <div className="hidden w-36 shrink-0 sm:block" data-covers="small">
          <ResultCover item={item} labels={labels} settled={settled} />
          <button
            className="mt-2 block w-full rounded-small py-1 text-xs text-faint hover:text-accent"
            onClick={() => onLook(item.id)}
            type="button"
          >
            {labels.search.look}
          </button>
        </div>
      </div>
      {item.matches && <PageStrip id={item.id} labels={labels} matches={item.matches} settled={settled} />}
    </article>
  )
}

function isUnchanged(shown: ResultProps, next: ResultProps): boolean {
  const { item, labels, settled, onLook } = next
  return !shown.past && shown.item === item && shown.labels === labels && shown.settled === settled && shown.onLook === onLook
}

/** One result of the list. */
export const ResultItem = memo(ListedResult, (shown, next) => next.past || isUnchanged(shown, next))

/**
 * The first page's picture; where there is none a typographic cover from the record's facts. While a reader types a cover
 * stays as it is, and a new one only keeps its room: what flits by is not worth a picture.
 */
export const ResultCover = memo(
  function ResultCover({ item, labels, settled }: Pick<ResultProps, 'item' | 'labels' | 'settled'>) {
    const { title, kind, pages, product, cover } = item
    if (!settled) return <div className="cover-room" />
    if (cover !== null) return <PictureCover key={cover} product={product?.id} src={fileHref(cover)} />
    return (
      <div aria-hidden="true" className="cover" data-product={product?.id}>
        <strong>{title.text}</strong>
        <span>
          {labels.kinds[kind]}
          {pages !== null && ` · ${plural(labels.pages, pages, labels.locale)}`}
        </span>
      </div>
    )
  },
  (shown, next) => !next.settled && shown.item.id === next.item.id,
)
