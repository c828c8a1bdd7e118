/** A hit → what goes along to its record and pages, which mark the words and lead back to the results. */
import type { Hit } from '../rank/hit.ts'
import { normalise } from '../text/normalise.ts'
import type { PresentContext } from './present-context.ts'

export interface Asked {
  /** What was typed. */
  q: string
  /** What the search took of it for other words, normalised: pinyin, synonyms, typing errors. */
  meant: string[]
}

const maxMeant = 8

/** The words of a hit that the query does not hold as they stand. */
export function askedBy({ words }: Pick<Hit, 'words'>, { q, fold }: Pick<PresentContext, 'q' | 'fold'>): Asked {
  const typed = normalise(q, fold)
  return { q: q.trim(), meant: words.filter((word) => !typed.includes(word)).slice(0, maxMeant) }
}

/** "?q=xiefangda&as=写放大", encoded; "" where nothing was typed. */
export function formatAsked({ q, meant }: Asked): string {
  return q === '' ? '' : `?${new URLSearchParams([['q', q], ...meant.map((word) => ['as', word])]).toString()}`
}
