/**
 * The words of a question on the pages of originals whose text is at hand: our line about a page tells its point, the page itself
 * the rest. Looked for in the few documents that are likely, so that no text needs to be indexed.
 */
import { isHan } from '../text/normalise.ts'
import * as weights from '../weights.ts'
import type { Passage } from './passage.ts'
import type { Scores, WeighedTerm } from './passage-index.ts'

/** The normalised text of the page or section that a passage is about; undefined where it is not at hand. */
export type ReadPage = (passage: Passage) => string | undefined

const latin = /[a-z0-9]/

/** Han characters stand anywhere, the stem of a Latin word where a word begins. */
function holds(text: string, term: string): boolean {
  if (isHan(term)) return text.includes(term)
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !latin.test(text.charAt(at - 1))) return true
  }
  return false
}

/** As BM25 has it for words that stand once; longer pages hold any word sooner. */
function worthOf(text: string, terms: readonly WeighedTerm[]): number {
  const { b, d, coverage, pageCharacters, longPage } = weights.passages
  const length = Math.min(longPage, text.length / pageCharacters)
  let met = 0
  let sum = 0
  for (const { term, worth, rarity } of terms) {
    if (!holds(text, term)) continue
    met += worth
    sum += worth * rarity
  }
  return sum * (d + 1 / (1 - b + b * length)) * met ** coverage
}

/**
 * @param terms the question's words that are looked for
 * @param places of the passages whose pages are read
 * @returns by the passages' places; the best is 1
 */
export function scorePageTexts(
  passages: readonly Passage[],
  places: readonly number[],
  terms: readonly WeighedTerm[],
  read: ReadPage,
): Scores {
  // A single character stands on nearly every page.
  const sought = terms.filter(({ term }) => !isHan(term) || term.length > 1)
  const scores = new Map<number, number>()
  let best = 0
  for (const place of places) {
    const passage = passages[place]
    const text = passage && passage.kind !== 'abstract' ? read(passage) : undefined
    const value = text === undefined ? 0 : worthOf(text, sought)
    if (value === 0) continue
    scores.set(place, value)
    best = Math.max(best, value)
  }
  return new Map([...scores].map(([place, value]) => [place, value / best]))
}
