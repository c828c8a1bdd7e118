/**
 * What a typed word that stands nowhere is taken for, and a date, a size or a number of pages in whatever form. Most searches are
 * for words that stand somewhere, so `lib/search/guess` comes from outside: it is loaded once it may be needed.
 */
import type { ExpansionContext } from './expansion.ts'
import { literal, type Alternative, type Requirement } from './requirement.ts'
import type { Term } from './term.ts'

/**
 * Whether a query may hold a date, a size or a number of pages in another form than records do: "2022年10月", "20页以上", "4 KB",
 * "Oct 15, 2022". A number alone is none.
 */
export const hasNumbers = (q: string): boolean => /[年月页頁]/u.test(q) || (/\p{N}/u.test(q) && /[^\p{N}\s]/u.test(q))

/** All words are normalised. */
export interface WordGuesses {
  /** The query as it was typed, with dates, sizes and numbers of pages as records hold them; of a line of the library its title. */
  readNumbers: (q: string) => string
  /** A word that stands nowhere as it was typed, in Latin letters and digits. */
  letters: (word: string) => Requirement[]
  /** What else letters may mean that stand only inside of other words. */
  lettersWithin: (word: string) => Alternative[]
  /** A count with what it counts in pinyin, "3fuben"; null where it is none. */
  countedPinyin: (word: string) => Requirement[] | null
  /** The words from `at` on that are pinyin typed with spaces or ', and how many they are; null where they are not. */
  spacedPinyin: (terms: readonly Term[], at: number) => { read: Requirement[]; count: number } | null
  /** A Han run that stands nowhere and of which nothing else can be made: what sounds alike; null where nothing does. */
  soundsLike: (run: string, converted: string) => Requirement | null
}

export interface Guesses extends WordGuesses {
  /** Words to try where nothing was found: that begin like this one, are close to it or share characters with it. */
  suggest: (word: string, max: number) => string[]
  /** More text is searched than before. */
  forget: () => void
}

/** What a query is read by. */
export interface ReadingContext extends ExpansionContext {
  guesses: WordGuesses
}

/** @param pinyin the corpus' characters by toneless syllable: { yuan: "元员源" } */
export type MakeGuesses = (context: ExpansionContext, pinyin: Readonly<Record<string, string>>) => Guesses

/** In the place of guesses that are not there: takes none, and remembers whether one was wanted. */
export class NoGuesses implements WordGuesses {
  wanted = false

  readNumbers(q: string): string {
    this.wanted ||= hasNumbers(q)
    return q
  }

  letters(word: string): Requirement[] {
    this.wanted = true
    return [literal(word)]
  }

  lettersWithin(): Alternative[] {
    return []
  }

  /** Without them the word is asked for as letters, which tells that they are wanted. */
  countedPinyin(): null {
    return null
  }

  spacedPinyin(): null {
    return null
  }

  soundsLike(): null {
    this.wanted = true
    return null
  }
}
