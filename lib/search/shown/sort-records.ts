/** What was found, in the order that was asked for. */
import type { Locale } from '../../words/locale.ts'
import type { SearchRecord } from '../corpus/search-data.ts'
import type { SortOrder } from '../search-url.ts'
import { titleIn } from './present-context.ts'

type Compare = (a: SearchRecord, b: SearchRecord) => number

function byDate(direction: 1 | -1): Compare {
  return ({ date: a }, { date: b }) =>
    a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : direction * a.localeCompare(b)
}

function byTitle(locale: Locale): Compare {
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-CN-u-co-pinyin' : 'en', { numeric: true })
  return (a, b) => collator.compare(titleIn(locale, a), titleIn(locale, b))
}

function comparing(order: Exclude<SortOrder, 'relevance'>, locale: Locale): Compare {
  switch (order) {
    case 'newest':
      return byDate(-1)
    case 'oldest':
      return byDate(1)
    case 'title':
      return byTitle(locale)
    case 'pages':
      return (a, b) => (b.pages ?? 0) - (a.pages ?? 0)
  }
}

/**
 * Ids decide ties. Without a query, relevance is the newest first.
 * @param records best first
 */
export function sortRecords(
  records: readonly SearchRecord[],
  sort: SortOrder,
  hasQuery: boolean,
  locale: Locale,
): readonly SearchRecord[] {
  const order = sort === 'relevance' && !hasQuery ? 'newest' : sort
  if (order === 'relevance') return records
  const compare = comparing(order, locale)
  return [...records].sort((a, b) => compare(a, b) || (a.id < b.id ? -1 : 1))
}
