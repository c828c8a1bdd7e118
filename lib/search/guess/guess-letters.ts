/**
 * Latin letters and digits that stand nowhere, or only inside of other words → what they are taken for, the surest reading
 * first: as pinyin, as initials of a whole name, with one letter mistyped, as a word and pinyin run together, as initials of a
 * piece of a title, as one syllable, as they stand inside a word of a page, as words run together, as loose pinyin, with two
 * letters mistyped, as half-typed pinyin.
 */
import { requireHan } from '../query/expand-han.ts'
import { alternative, literal, optional, requirement, type Alternative, type Requirement } from '../query/requirement.ts'
import * as weights from '../weights.ts'
import type { GuessContext } from './guess-context.ts'
import { asMistypedPinyin, asPinyin, asPinyinBeginning, shortestSounds } from './guess-pinyin.ts'
import { nearestWords, type NearWord } from './nearest-words.ts'
import { rankReadings } from './rank-readings.ts'

const letters = /^[a-z]+$/

/** What the letters are the first ones of: whole names, and any piece of a title. */
function asInitials(word: string, { initials }: GuessContext): { names: Alternative[]; pieces: Alternative[] } {
  const { maxReadings, piece } = weights.initials
  if (!letters.test(word) || word.length < 2) return { names: [], pieces: [] }
  const found = initials(word)
  const likeliest = (some: typeof found) =>
    some.slice(0, maxReadings).map(({ text, whole }) => alternative(text, 'initials', whole ? 1 : piece))
  return { names: likeliest(found.filter(({ whole }) => whole)), pieces: likeliest(found) }
}

function requireInitials(word: string, alternatives: Alternative[], context: GuessContext): Requirement[] {
  const [only] = alternatives
  if (alternatives.length === 1 && only) return requireHan(word, only.text, 'initials', context)
  return [requirement(word, alternatives)]
}

/** The fewest words of the corpus that make up the letters: curvefsclient → curvefs, client. */
function splitLatin(word: string, { corpus }: GuessContext): string[] | null {
  const { maxSplitWords } = weights.latin
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    let chosen: string[] | null = null
    for (let from = 0; from <= end - 2; from += 1) {
      const before = best[from]
      const piece = word.slice(from, end)
      const fewest = chosen?.length ?? maxSplitWords + 1
      if (before && before.length + 1 < fewest && corpus.words.has(piece)) chosen = [...before, piece]
    }
    best.push(chosen)
  }
  return best[word.length] ?? null
}

/** A name with the number of its version: mysql8. */
const numbered = /^([a-z]{2,})\d+$/

/**
 * A word and pinyin in one run, in either order: curvekuaizhao, kuaizhaocurve. The longest word is meant; two letters are none
 * where they begin the syllables of a name that goes on: fenbushicc.
 */
function splitMixed(word: string, context: GuessContext): Requirement[] | null {
  const { corpus, vocabulary, pinyin } = context
  const shortest = letters.test(word) && context.abbreviated(word).length > 0 ? 3 : 2
  const isWord = (piece: string) =>
    vocabulary.has(piece) || (!pinyin.characters.has(piece) && (corpus.words.has(piece) || corpus.pages.words.has(piece)))
  for (let length = word.length - shortestSounds; length >= shortest; length -= 1) {
    const [head, tail] = [word.slice(0, length), word.slice(length)]
    const name = numbered.exec(head)?.[1] ?? head
    const named = isWord(head) ? [literal(head)] : isWord(name) ? [optional(literal(head)), literal(name)] : null
    const after = named && (asPinyin(tail, context) ?? splitMixed(tail, context))
    if (named && after) return [...named, ...after]
    const [start, end] = [word.slice(0, word.length - length), word.slice(word.length - length)]
    const before = isWord(end) ? asPinyin(start, context) : null
    if (before) return [...before, literal(end)]
  }
  return null
}

/** The nearest word is the likeliest. */
function asTypo({ text }: NearWord, rank: number): Alternative {
  return alternative(text, 'typo', 1 - weights.latin.nextNearest * rank)
}

/** A word that no text of ours holds, only a page or two, while one that is nearly the same is everywhere: curvfs. */
function asRareTypo(word: string, { corpus }: GuessContext): Alternative[] {
  const onPages = corpus.pages.findRecords(word).length
  return nearestWords(word, corpus.words)
    .filter(({ text, edits }) => edits === 1 && (corpus.words.get(text)?.records ?? 0) >= weights.latin.timesAsFrequent * onPages)
    .map(asTypo)
}

/** The nearest words of the records and of the pages, those of the records first. */
function nearestAnywhere(word: string, { corpus }: GuessContext): NearWord[] {
  const own = nearestWords(word, corpus.words)
  const onPages = nearestWords(word, corpus.pages.words).filter(({ text }) => !corpus.words.has(text))
  const least = Math.min(...[...own, ...onPages].map(({ edits }) => edits))
  return [...own, ...onPages].filter(({ edits }) => edits === least)
}

/** What is only tried where nothing else is found: half-typed syllables, and those that the south does not tell apart. */
function asLoosePinyin(word: string, context: GuessContext): Requirement[] | null {
  if (!letters.test(word) || word.length < shortestSounds) return null
  const names = context.abbreviated(word).slice(0, weights.initials.maxReadings)
  if (names.length > 0)
    return requireInitials(
      word,
      names.map(({ text }, rank) => alternative(text, 'initials', 1 / (1 + weights.latin.nextNearest * rank))),
      context,
    )
  return asPinyin(word, context, context.lenientPinyin())
}

/** What else a word may mean that stands in texts only inside other words: `ling` in "handling" is pinyin or initials too. */
export function guessWithin(word: string, context: GuessContext): Alternative[] {
  const { corpus } = context
  if (!letters.test(word)) return []
  const begins = () => {
    for (const other of corpus.words.keys()) if (other.startsWith(word)) return true
    return false
  }
  const typos = corpus.occurs(word) ? [] : asRareTypo(word, context)
  const initials = asInitials(word, context).names
  const sounds = begins() ? null : asPinyin(word, context)
  return [...typos, ...initials, ...(sounds?.length === 1 ? (sounds[0]?.alternatives ?? []) : [])]
}

/** @param word stands nowhere. */
export function guessLetters(word: string, context: GuessContext): Requirement[] {
  const { corpus, pinyin } = context
  const sounds = asPinyin(word, context)
  if (sounds) return sounds
  const { names, pieces } = asInitials(word, context)
  if (names.length > 0) return requireInitials(word, names, context)
  const near = nearestAnywhere(word, context)
  const typo = near.map(asTypo)
  if (near[0]?.edits === 1) return [requirement(word, typo)]
  const mixed = splitMixed(word, context)
  if (mixed) return mixed
  if (pieces.length > 0) return requireInitials(word, pieces, context)
  const syllable = (pinyin.characters.get(word) ?? []).filter(corpus.occurs)
  if (syllable.length > 0) return [requirement(word, rankReadings(syllable, 'pinyin', context))]
  if (corpus.pages.occurs(word)) return [literal(word)]
  const split = word.length >= weights.latin.minSplit ? splitLatin(word, context) : null
  if (split) return split.map((piece) => literal(piece))
  const loose = asLoosePinyin(word, context)
  if (loose) return loose
  if (typo.length > 0) return [requirement(word, typo)]
  return asPinyinBeginning(word, context) ?? asMistypedPinyin(word, context) ?? [literal(word)]
}
