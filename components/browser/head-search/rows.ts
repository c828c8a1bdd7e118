/** What the search found → the rows of the panel. */
import { formatAsked } from '../../../lib/search/shown/asked.ts'
import { pagePath } from '../../../lib/search/shown/page-path.ts'
import type { LookItem, Presented } from '../../../lib/search/shown/present.ts'
import type { ResultItem } from '../../../lib/search/shown/result-item.ts'
import type { MarkedText } from '../../../lib/search/shown/marked-text.ts'
import { fill, plural } from '../../../lib/words/fill.ts'
import { href, type Locale } from '../../../lib/words/locale.ts'
import { shortDate } from '../../../lib/words/short-date.ts'
import { headSearch } from '../../../lib/words/messages/head-search.ts'

export type Words = (typeof headSearch)['zh']
type Marked = Pick<MarkedText, 'text' | 'spans'>

export interface Row {
  /** Null leads nowhere: it only says something. */
  href: string | null
  /** Before the text: "Page 3". */
  lead: string
  text: Marked
  /** Below it. */
  facts: string
  kind: 'note' | 'record' | 'page' | 'all'
}

/** Beside the open document; at most what is asked for (`inSight` in attach-panel.ts), less one. */
const recordsShown = 5
/** Pages of a record, and of the document that is open; at most what the search makes ready (`maxShown` in present-pages.ts). */
const pagesShown = 2
const ownPagesShown = 4

const plain = (text: string): Marked => ({ text, spans: [] })
const note = (text: string): Row => ({ href: null, lead: '', text: plain(text), facts: '', kind: 'note' })

function pageRows(item: ResultItem, most: number, locale: Locale, words: Words): Row[] {
  const { matches, id } = item
  return (matches?.shown ?? []).slice(0, most).map((hit) => ({
    href: matches && href(locale, pagePath(id, hit, matches)),
    lead: hit.heading === null ? fill(words.page, { n: hit.page }) : '',
    text: hit.heading ?? hit.excerpt,
    facts: '',
    kind: 'page',
  }))
}

/** The open document's own hits, which stand first. */
function ownRows(item: LookItem, q: string, locale: Locale, words: Words): Row[] {
  if (!item.matches) return [note(fill(words.notInDocument, { q }))]
  const { lead, count } = item.matches
  return [
    note(plural(lead === 'pages' ? words.inDocument : words.inArticle, count, locale)),
    ...pageRows(item, ownPagesShown, locale, words),
  ]
}

function recordRow(item: ResultItem, locale: Locale, words: Words): Row {
  const date = item.date && shortDate(item.date, item.atLatest)
  const facts = [item.speakers.map(({ text }) => text).join(words.between), date, item.product?.label]
  return {
    href: `${href(locale, `/talks/${item.id}/`)}${formatAsked(item.asked)}`,
    lead: '',
    text: item.title,
    facts: facts.filter(Boolean).join(' · '),
    kind: 'record',
  }
}

interface Found {
  q: string
  presented: Presented
  /** The document that is open; null where none is. */
  own: LookItem | null
  /** All that is searched is loaded. */
  isWhole: boolean
}

export function toRows({ q, presented, own, isWhole }: Found, locale: Locale, words: Words): Row[] {
  const { items, total } = presented
  const others = items.filter(({ id }) => id !== own?.id).slice(0, recordsShown)
  const rest: Row =
    total === 0
      ? note(fill(words.none, { q }))
      : {
          href: `${href(locale, '/')}?${new URLSearchParams({ q }).toString()}`,
          lead: '',
          text: plain(plural(isWhole ? words.all : words.some, total, locale)),
          facts: '',
          kind: 'all',
        }
  return [
    ...(own ? ownRows(own, q, locale, words) : []),
    ...others.flatMap((item) => [recordRow(item, locale, words), ...pageRows(item, pagesShown, locale, words)]),
    rest,
  ]
}

/** Numbers of the best pages that hold the words: as many as present-pages.ts names, 44 at most. */
export function pagesOf(own: LookItem | null): Set<number> {
  const { matches } = own ?? {}
  return new Set(matches?.lead === 'pages' ? [...matches.shown.map(({ page }) => page), ...matches.others] : [])
}
