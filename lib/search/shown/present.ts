/**
 * A search answer → what the page shows, in the reader's language. Runs in the worker, so that the page only paints.
 */
import type { SearchRecord } from '../corpus/search-data.ts'
import type { Filters, Hindrance } from '../filter/facets.ts'
import type { Wish } from '../query/soft-words.ts'
import type { Hit, SearchAnswer } from '../search.ts'
import { facetValues, type FacetValues } from './facet-values.ts'
import { mark, type MarkedText } from './marked-text.ts'
import type { PassageItem, PresentPassages } from './present-passages.ts'
import type { PresentContext } from './present-context.ts'
import { toItem, type ResultItem } from './result-item.ts'

/** What the quick look shows: the whole abstract and guide. */
export interface LookItem extends ResultItem {
  summary: MarkedText | null
  guide: { page: number; text: MarkedText }[]
}

/**
 * What stands above the results and takes room there. A better answer must not change it while results are in sight, or
 * they would move: what else is to be shown there belongs here, and `keep-in-sight.ts` does not compile until it keeps
 * that too.
 */
export interface AboveResults {
  /** Pages that may answer a question, best first. */
  passages: PassageItem[]
  /** Words of the same meaning that were searched too. */
  synonyms: string[]
  /**
   * Kinds, levels, years … that the query asks for, or may ask for. `names` runs parallel to `values`: the topic's name
   * for a product, else the value itself.
   */
  wishes: (Wish & { names: string[] })[]
  /** What must not be found, as it was typed. */
  excluded: string[]
}

export interface Presented extends AboveResults {
  total: number
  items: ResultItem[]
  /** Null where they were not asked for. */
  facets: FacetValues | null
  /** How many there are without the filters. */
  unfiltered: number
  /** Where nothing passes the filters: the one to drop, and how many pass then. */
  hindrance: Hindrance | null
  /** Nothing held all the words of the query; the items hold only some of them. */
  partial: boolean
}

/** What an answer is made ready with. */
export interface AnswerContext extends PresentContext {
  /** Comes with what answers questions. */
  presentPassages?: PresentPassages
}

function nameWish(wish: Wish, { data, locale }: PresentContext): Presented['wishes'][number] {
  return { ...wish, names: wish.values.map((id) => (wish.field === 'product' && data.topics[id]?.[locale]) || id) }
}

/**
 * @param records that the answer found, in the order in which they are shown
 * @param filters those chosen; null: facets are not counted, and `facets` is null
 * @param limit how many items are made ready; the total says how many there are
 */
export function present(
  answer: SearchAnswer,
  records: readonly SearchRecord[],
  filters: Filters | null,
  limit: number,
  context: AnswerContext,
): Presented {
  return {
    total: records.length,
    items: records.slice(0, limit).map((record) => toItem(answer.hitOf(record), context)),
    passages: context.presentPassages?.(answer.passages, context) ?? [],
    facets: filters && facetValues(answer.countFacets(), filters, context),
    synonyms: answer.synonyms,
    wishes: answer.wishes.map((wish) => nameWish(wish, context)),
    excluded: answer.excluded,
    unfiltered: answer.unfiltered,
    hindrance: records.length === 0 && answer.unfiltered > 0 ? answer.hindrance() : null,
    partial: answer.partial,
  }
}

/** One record in full, with the words of the present search marked. */
export function presentLook(hit: Hit, context: PresentContext): LookItem {
  const text = context.texts[hit.record.id]
  const summary = text?.[context.locale]
  const guide = (text?.guide ?? []).map(([page, zh, en]) => ({
    page,
    text: mark(context.locale === 'zh' ? zh : en, hit.words, context.fold),
  }))
  return {
    ...toItem(hit, context),
    summary: summary === undefined ? null : mark(summary, hit.words, context.fold),
    guide,
  }
}
