/** Texts → how often each holds which terms, by numbers that are the terms' own: words and the groups of meanings that they name. */
import { isHan, normalise, type CharacterFold } from '../text/normalise.ts'
import type { Concepts } from './concepts.ts'
import type { TermCounts } from './postings.ts'
import { conceptTerm } from './question.ts'
import { eachTerm } from './terms.ts'

export interface TermCounter {
  count: (text: string) => TermCounts
  /** The number of a term, where any text holds it. */
  find: (term: string) => number | undefined
}

/** More characters than texts hold; two of their numbers make one that needs no memory. */
const maxCharacters = 0x4000

export function createTermCounter(concepts: Concepts, fold: CharacterFold): TermCounter {
  const numbers = new Map<string, number>()
  /** Pairs of characters by those of both: as texts, each would be made anew wherever it stands. */
  const pairs = new Map<number, number>()
  const characters = new Map<string, number>()
  let all = 0
  /** Term → how often the text at hand holds it; nought between texts. */
  const held: number[] = []
  let terms: number[] = []

  function add(number: number): void {
    const before = held[number] ?? 0
    if (before === 0) terms.push(number)
    held[number] = before + 1
  }

  function tell(term: string): void {
    let number = numbers.get(term)
    if (number === undefined) {
      number = all
      all += 1
      numbers.set(term, number)
    }
    add(number)
  }

  function characterNumber(character: string): number {
    let number = characters.get(character)
    if (number === undefined) {
      number = characters.size
      characters.set(character, number)
    }
    return number
  }

  function tellPair(first: string, second: string): void {
    const key = characterNumber(first) * maxCharacters + characterNumber(second)
    let number = pairs.get(key)
    if (number === undefined) {
      number = all
      all += 1
      pairs.set(key, number)
    }
    add(number)
  }

  function count(text: string): TermCounts {
    const plain = normalise(text, fold)
    eachTerm(plain, tell, tellPair)
    for (const { concept } of concepts.namedIn(plain)) tell(conceptTerm(concept))
    const counted = { terms, counts: terms.map((term) => held[term] ?? 0) }
    for (const term of terms) held[term] = 0
    terms = []
    return counted
  }

  function find(term: string): number | undefined {
    const [first = '', second = '', ...others] = term
    if (second === '' || others.length > 0 || !isHan(term)) return numbers.get(term)
    const [one, other] = [characters.get(first), characters.get(second)]
    return one === undefined || other === undefined ? undefined : pairs.get(one * maxCharacters + other)
  }

  return { count, find }
}
