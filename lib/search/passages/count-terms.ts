/** Texts → how often each holds which terms, by numbers that are the terms' own: words and the groups of meanings that they name. */
import { normalise, type CharacterFold } from '../text/normalise.ts'
import type { Concepts } from './concepts.ts'
import type { TermCounts } from './postings.ts'
import { conceptTerm } from './question.ts'
import { eachTerm } from './terms.ts'

export interface TermCounter {
  count: (text: string) => TermCounts
  /** The number of a term, where any text holds it. */
  find: (term: string) => number | undefined
}

export function createTermCounter(concepts: Concepts, fold: CharacterFold): TermCounter {
  const numbers = new Map<string, number>()

  function count(text: string): TermCounts {
    const counts = new Map<number, number>()
    const tell = (term: string) => {
      let number = numbers.get(term)
      if (number === undefined) {
        number = numbers.size
        numbers.set(term, number)
      }
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    const plain = normalise(text, fold)
    eachTerm(plain, tell)
    for (const { concept } of concepts.namedIn(plain)) tell(conceptTerm(concept))
    return counts
  }

  return { count, find: (term) => numbers.get(term) }
}
