/**
 * A typed run of Latin letters and digits → what it is taken to mean. What stands in the texts is meant. What stands nowhere is
 * read, the surest reading first, and the first that finds something is taken: as its parts, as pinyin, as initials of a whole
 * name, with one letter mistyped, as a word and pinyin run together, as initials of a piece of a title, as one syllable, as
 * it stands inside a word of a page, as words run together, as loose pinyin, with two letters mistyped, as half-typed pinyin.
 */
import { rankReadings, requireHan } from './expand-han.ts'
import type { ExpansionContext } from './expansion.ts'
import { nearestWords, type NearWord } from './nearest-words.ts'
import { sizeForms } from './sizes.ts'
import { pinyinBeginning, pinyinWholeWords, pinyinWords } from '../text/pinyin.ts'
import { weights } from '../weights.ts'
import { alternative, literal, optional, requirement, type Alternative, type Requirement } from './requirement.ts'

const letters = /^[a-z]+$/
const syllables = /^[a-z]+(?:'[a-z]+)*$/

function requirePinyin(word: string, words: readonly string[][], context: ExpansionContext): Requirement[] {
  return words.flatMap((texts) => {
    const [only] = texts
    if (texts.length === 1 && only !== undefined) return requireHan(word, only, 'pinyin', context)
    return [requirement(word, rankReadings(texts, 'pinyin', context))]
  })
}

/** The Han words that these letters are pinyin of, cut where a ' stands; null where they are not. */
export function asPinyin(word: string, context: ExpansionContext, pinyin = context.pinyin): Requirement[] | null {
  const isPinyin = syllables.test(word) && word.length > 2
  const words = isPinyin ? pinyinWords(word, pinyin, context.han, context.lenientPinyin) : null
  return words && requirePinyin(word, words, context)
}

/** The same, where all letters are whole words. */
export function asPinyinWords(word: string, context: ExpansionContext): Requirement[] | null {
  const words = pinyinWholeWords(word, context.pinyin, context.han)
  return words && requirePinyin(word, words, context)
}

function asInitials(word: string, wholeOnly: boolean, { initials }: ExpansionContext): Alternative[] {
  const { maxReadings, piece } = weights.initials
  if (!letters.test(word) || word.length < 2) return []
  const found = initials(word).filter(({ whole }) => whole || !wholeOnly)
  return found.slice(0, maxReadings).map(({ text, whole }) => alternative(text, 'initials', whole ? 1 : piece))
}

function requireInitials(word: string, alternatives: Alternative[], context: ExpansionContext): Requirement[] {
  const [only] = alternatives
  if (alternatives.length === 1 && only) return requireHan(word, only.text, 'initials', context)
  return [requirement(word, alternatives)]
}

/** The fewest words of the corpus that make up the letters: curvefsclient → curvefs, client. */
function splitLatin(word: string, { corpus }: ExpansionContext): string[] | null {
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

/** The fewest letters that are read as pinyin beside a word: two syllables. */
const shortestSounds = 4

/** Count of letters: of longer ones too many readings would be tried. */
const longestMistyped = 16

/** A name with the number of its version: mysql8. */
const numbered = /^([a-z]{2,})\d+$/

/**
 * A word and pinyin in one run, in either order: curvekuaizhao, kuaizhaocurve. The longest word is meant; two letters are none
 * where they begin the syllables of a name that goes on: fenbushicc.
 */
function splitMixed(word: string, context: ExpansionContext): Requirement[] | null {
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

/** Of several what the vocabulary knows one of: snapshots, replicas. */
function singular(word: string, { vocabulary }: ExpansionContext): string | null {
  const one = word.replace(/s$/, '')
  return one !== word && one.length > 2 && !vocabulary.has(word) && vocabulary.has(one) ? one : null
}

/** A word that stands in texts only inside other words may be pinyin or initials too: `ling` in "handling". */
function expandKnown(word: string, context: ExpansionContext): Requirement[] {
  const { corpus, vocabulary } = context
  const known = literal(word)
  const one = singular(word, context)
  if (one !== null) known.alternatives.push(alternative(one, 'literal', weights.latin.singular))
  if (corpus.words.has(word) || vocabulary.has(word) || !letters.test(word)) return [known]
  if (!corpus.occurs(word)) known.alternatives.push(...asRareTypo(word, context))
  known.alternatives.push(...asInitials(word, true, context))
  const begins = () => {
    for (const other of corpus.words.keys()) if (other.startsWith(word)) return true
    return false
  }
  const sounds = begins() ? null : asPinyin(word, context)
  if (sounds?.length === 1) known.alternatives.push(...(sounds[0]?.alternatives ?? []))
  return [known]
}

/** The nearest word is the likeliest. */
function asTypo({ text }: NearWord, rank: number): Alternative {
  return alternative(text, 'typo', 1 - weights.latin.nextNearest * rank)
}

/** A word that no text of ours holds, only a page or two, while one that is nearly the same is everywhere: curvfs. */
function asRareTypo(word: string, { corpus }: ExpansionContext): Alternative[] {
  const onPages = corpus.pages.findRecords(word).length
  return nearestWords(word, corpus.words)
    .filter(({ text, edits }) => edits === 1 && (corpus.words.get(text)?.records ?? 0) >= weights.latin.timesAsFrequent * onPages)
    .map(asTypo)
}

/** The nearest words of the records and of the pages, those of the records first. */
function nearestAnywhere(word: string, { corpus }: ExpansionContext): NearWord[] {
  const own = nearestWords(word, corpus.words)
  const onPages = nearestWords(word, corpus.pages.words).filter(({ text }) => !corpus.words.has(text))
  const least = Math.min(...[...own, ...onPages].map(({ edits }) => edits))
  return [...own, ...onPages].filter(({ edits }) => edits === least)
}

/** What is only tried where nothing else is found: half-typed syllables, and those that the south does not tell apart. */
function asLoosePinyin(word: string, context: ExpansionContext): Requirement[] | null {
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

/** Letters of pinyin with two of them the wrong way round or one too many, where what is meant is one word: kuaizaho. */
function asMistypedPinyin(word: string, context: ExpansionContext): Requirement[] | null {
  if (!letters.test(word) || word.length < shortestSounds || word.length > longestMistyped) return null
  const swapped = [...word].map((_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))
  const shortened = [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))
  for (const meant of [...swapped.slice(0, -1), ...shortened]) {
    const read = asPinyinWords(meant, context)
    if (read?.length === 1) return read.map((one) => ({ ...one, typed: word }))
  }
  return null
}

/** "raft/paxos": each is a word, wherever both stand so. */
const listed = /^[a-z0-9]{2,}(?:\/[a-z0-9]{2,})+$/

/** A size, in whatever form it stands. */
function asSize(word: string, { corpus }: ExpansionContext): Requirement[] | null {
  const forms = sizeForms(word).filter((form) => corpus.occurs(form) || corpus.pages.occurs(form))
  if (forms.length === 0) return null
  return [
    requirement(
      word,
      [word, ...forms].map((text) => ({ ...alternative(text, 'literal'), beginsWord: true })),
    ),
  ]
}

export function expandLatin(word: string, context: ExpansionContext): Requirement[] {
  const { corpus, vocabulary, pinyin } = context
  const size = asSize(word, context)
  if (size) return size
  if (listed.test(word) && !vocabulary.has(word)) return word.split('/').flatMap((part) => expandLatin(part, context))
  const isKnown = corpus.occurs(word) || vocabulary.has(word) || corpus.pages.beginsWord(word)
  if (isKnown || singular(word, context) !== null) return expandKnown(word, context)
  const apart = word.replaceAll('-', ' ')
  if (vocabulary.has(apart)) return [literal(apart)]
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? []
  if (parts.length > 1) return parts.flatMap((part) => expandLatin(part, context))
  const sounds = asPinyin(word, context)
  if (sounds) return sounds
  const names = asInitials(word, true, context)
  if (names.length > 0) return requireInitials(word, names, context)
  const near = nearestAnywhere(word, context)
  const typo = near.map(asTypo)
  if (near[0]?.edits === 1) return [requirement(word, typo)]
  const mixed = splitMixed(word, context)
  if (mixed) return mixed
  const initials = asInitials(word, false, context)
  if (initials.length > 0) return requireInitials(word, initials, context)
  const syllable = (pinyin.characters.get(word) ?? []).filter(corpus.occurs)
  if (syllable.length > 0) return [requirement(word, rankReadings(syllable, 'pinyin', context))]
  if (corpus.pages.occurs(word)) return [literal(word)]
  const split = word.length >= weights.latin.minSplit ? splitLatin(word, context) : null
  if (split) return split.map((piece) => literal(piece))
  const loose = asLoosePinyin(word, context)
  if (loose) return loose
  if (typo.length > 0) return [requirement(word, typo)]
  const begun = syllables.test(word) ? pinyinBeginning(word, pinyin, context.han) : null
  if (begun) return requirePinyin(word, begun, context)
  return asMistypedPinyin(word, context) ?? [literal(word)]
}
