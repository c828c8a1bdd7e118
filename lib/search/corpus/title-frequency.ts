/**
 * BM25 of a text over titles, names, events and dates, from the MiniSearch index. It decides between records that looking
 * alone finds equally good; why its share is small stands in docs/decisions/search-by-looking.md.
 */
import type MiniSearch from 'minisearch'
import { isHan } from '../text/normalise.ts'
import { scriptRuns, tokenize } from '../text/tokenize.ts'
import { weights } from '../weights.ts'
import type { TitleDocument } from './search-index.ts'

/** Index of a record → its BM25 score for the text. */
export type TitleFrequency = (text: string) => ReadonlyMap<number, number>

const none: ReadonlyMap<number, number> = new Map()

/**
 * Terms to look up for a searched text. The index holds a Han run as its bigrams and its last character (text/tokenize.ts);
 * that character is a term only where a run ends with it, so it is left out: 元数据 → 元数, 数据.
 */
function queryTerms(text: string): string[] {
  return scriptRuns(text).flatMap((run) => {
    if (!isHan(run)) return [run]
    const terms = tokenize(run)
    return terms.length > 1 ? terms.slice(0, -1) : terms
  })
}

/** @param ids ids of the records, in the order of their indices. */
export function createTitleFrequency(index: MiniSearch<TitleDocument> | null, ids: readonly string[]): TitleFrequency {
  if (index === null) return () => none
  const positions = new Map(ids.map((id, position) => [id, position]))
  const { title, others, speakers, event, date } = weights.frequency
  return (text) => {
    const terms = queryTerms(text)
    if (terms.length === 0) return none
    const results = index.search(text, {
      tokenize: () => terms,
      combineWith: 'AND',
      prefix: (term) => !isHan(term) || [...term].length === 1,
      boost: { title, others, speakers, event, date },
    })
    return new Map(
      results.flatMap(({ id, score }): [number, number][] => {
        const position = positions.get(String(id))
        return position === undefined ? [] : [[position, score]]
      }),
    )
  }
}
