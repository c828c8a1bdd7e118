/** What typed words that stand nowhere are taken for: pinyin, initials, mistyped or run together, or the wrong characters. */
import type { MakeGuesses } from '../query/guesses.ts'
import { requirement, type Requirement } from '../query/requirement.ts'
import { BoundedCache } from '../text/bounded-cache.ts'
import { asCountedPinyin } from './counted-pinyin.ts'
import type { GuessContext } from './guess-context.ts'
import { guessLetters, guessWithin } from './guess-letters.ts'
import { createHanWords } from './han-words.ts'
import { buildInitials } from './initials.ts'
import { joinSizes } from './join-sizes.ts'
import { homophones, lenientPinyin, readPinyin, type Pinyin } from './pinyin.ts'
import { rankReadings } from './rank-readings.ts'
import { readDates } from './read-dates.ts'
import { readLengths } from './read-lengths.ts'
import { readLibraryLine } from './read-library-line.ts'
import { spacedPinyinAt } from './spaced-pinyin.ts'
import { suggestWords } from './suggest.ts'

/** Words that stand nowhere: beside the one that is being typed, the next letter asks for all of them again. */
const maxRemembered = 200

export const createGuesses: MakeGuesses = (known, table) => {
  const { corpus, vocabulary } = known
  const pinyin = readPinyin(table)
  const han = createHanWords(corpus, vocabulary)
  let lenient: Pinyin | undefined
  const context: GuessContext = {
    ...known,
    pinyin,
    lenientPinyin: () => (lenient ??= lenientPinyin(pinyin)),
    han,
    ...buildInitials(corpus.records, vocabulary.words, pinyin),
  }
  const taken = new BoundedCache<string, Requirement[]>(maxRemembered)
  return {
    readNumbers: (q) => readDates(readLengths(joinSizes(readLibraryLine(q)))),
    letters: (word) => taken.get(word, () => guessLetters(word, context)),
    lettersWithin: (word) => guessWithin(word, context),
    countedPinyin: (word) => asCountedPinyin(word, context),
    spacedPinyin: (terms, at) => spacedPinyinAt(terms, at, context),
    soundsLike: (run, converted) => {
      const alike = homophones(converted, pinyin, han)
      return alike.length > 0 ? requirement(run, rankReadings(alike, 'pinyin', context)) : null
    },
    suggest: (word, max) => suggestWords(word, max, corpus, vocabulary),
    forget: () => {
      han.forget()
      taken.clear()
    },
  }
}
