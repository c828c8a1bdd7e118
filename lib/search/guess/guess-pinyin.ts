/** Letters that may be pinyin → what the words that they stand for require. */
import { requireHan } from '../query/expand-han.ts'
import { requirement, type Requirement } from '../query/requirement.ts'
import type { GuessContext } from './guess-context.ts'
import { pinyinBeginning, pinyinWholeWords, pinyinWords } from './pinyin.ts'
import { rankReadings } from './rank-readings.ts'

const letters = /^[a-z]+$/
const syllables = /^[a-z]+(?:'[a-z]+)*$/

/** The fewest letters that are read as pinyin beside a word: two syllables. */
export const shortestSounds = 4

/** Count of letters: of longer ones too many readings would be tried. */
const longestMistyped = 16

function requirePinyin(word: string, words: readonly string[][], context: GuessContext): Requirement[] {
  return words.flatMap((texts) => {
    const [only] = texts
    if (texts.length === 1 && only !== undefined) return requireHan(word, only, 'pinyin', context)
    return [requirement(word, rankReadings(texts, 'pinyin', context))]
  })
}

/** The Han words that these letters are pinyin of, cut where a ' stands; null where they are not. */
export function asPinyin(word: string, context: GuessContext, pinyin = context.pinyin): Requirement[] | null {
  const isPinyin = syllables.test(word) && word.length > 2
  const words = isPinyin ? pinyinWords(word, pinyin, context.han, context.lenientPinyin) : null
  return words && requirePinyin(word, words, context)
}

/** The same, where all letters are whole words. */
export function asPinyinWords(word: string, context: GuessContext): Requirement[] | null {
  const words = pinyinWholeWords(word, context.pinyin, context.han)
  return words && requirePinyin(word, words, context)
}

/** The same, of all but the last syllable, which fits nothing. */
export function asPinyinBeginning(word: string, context: GuessContext): Requirement[] | null {
  const begun = syllables.test(word) ? pinyinBeginning(word, context.pinyin, context.han) : null
  return begun && requirePinyin(word, begun, context)
}

/** Letters of pinyin with two of them the wrong way round or one too many, where what is meant is one word: kuaizaho. */
export function asMistypedPinyin(word: string, context: GuessContext): Requirement[] | null {
  if (!letters.test(word) || word.length < shortestSounds || word.length > longestMistyped) return null
  const swapped = [...word].map((_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))
  const shortened = [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))
  for (const meant of [...swapped.slice(0, -1), ...shortened]) {
    const read = asPinyinWords(meant, context)
    if (read?.length === 1) return read.map((one) => ({ ...one, typed: word }))
  }
  return null
}
