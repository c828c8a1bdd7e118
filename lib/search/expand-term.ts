/**
 * One typed word → what it is taken to mean. What stands literally in the texts is meant; only a word that stands nowhere
 * is converted, in this order: words run together, Taiwan's words, pinyin, initials, a typing error.
 */
import { isHan } from './normalise.ts'
import { initialsOf, matchInitials, pinyinWords, type PinyinTable } from './pinyin.ts'
import type { Corpus } from './corpus.ts'
import { scriptRuns } from './tokenize.ts'

export type MatchKind = 'literal' | 'regional' | 'pinyin' | 'initials' | 'typo' | 'synonym'

/** A normalised text that is searched for in place of what was typed. */
export interface Alternative {
  text: string
  kind: MatchKind
  /** How likely it is what was meant, up to 1. */
  weight: number
}

/** Something that must be found, by any of its alternatives. */
export interface Requirement {
  /** The part of the query it comes from, normalised. */
  typed: string
  alternatives: Alternative[]
}

export interface ExpansionContext {
  corpus: Corpus
  pinyin: PinyinTable
  initials: ReturnType<typeof initialsOf>
  /** Taiwan's and Hong Kong's words, normalised, and ours. */
  regionalWords: ReadonlyMap<string, string>
  /** Indexed Latin words close to a mistyped one, best first. */
  nearestWords: (word: string) => string[]
  occurs: (text: string) => boolean
}

const letters = /^[a-z]+$/
const longestInitials = 8
const mostInitials = 12

/** The text as typed. */
export function literal(text: string): Requirement {
  return { typed: text, alternatives: [{ text, kind: 'literal', weight: 1 }] }
}

/** The fewest pieces of at least `shortest` characters that are each known: 元数据高可用 → 元数据, 高可用. Null if there are none. */
function splitIntoKnown(word: string, shortest: number, isKnown: (piece: string) => boolean): string[] | null {
  const characters = [...word]
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= characters.length; end += 1) {
    best[end] = null
    for (let start = 0; start <= end - shortest; start += 1) {
      const before = best[start]
      const current = best[end]
      if (!before || (current && current.length <= before.length + 1)) continue
      const piece = characters.slice(start, end).join('')
      if (isKnown(piece)) best[end] = [...before, piece]
    }
  }
  return best[characters.length] ?? null
}

function regional(word: string, context: ExpansionContext): string | null {
  let converted = ''
  let changed = false
  for (let at = 0; at < word.length; ) {
    let length = Math.min(6, word.length - at)
    while (length > 1 && !context.regionalWords.has(word.slice(at, at + length))) length -= 1
    const piece = word.slice(at, at + length)
    const ours = context.regionalWords.get(piece)
    converted += ours ?? piece
    changed ||= ours !== undefined
    at += length
  }
  return changed ? converted : null
}

function initialsAlternatives(word: string, { corpus, initials }: ExpansionContext): Alternative[] {
  const found = new Map<string, number>()
  const weights = { speaker: 4, title: 2, other: 1 }
  for (const { fields } of corpus.records) {
    for (const { kind, text } of fields) {
      if (kind !== 'speaker' && kind !== 'title' && kind !== 'other') continue
      for (const match of matchInitials(word, text, initials)) {
        const whole = match.length === text.length ? 8 : 1
        found.set(match, (found.get(match) ?? 0) + weights[kind] * whole)
      }
    }
  }
  const ranked = [...found].sort((a, b) => b[1] - a[1]).slice(0, mostInitials)
  const most = ranked[0]?.[1] ?? 1
  return ranked.map(([text, count]) => ({ text, kind: 'initials', weight: 0.4 + 0.6 * (count / most) }))
}

function expandHan(word: string, loose: boolean, context: ExpansionContext): Requirement[] {
  const converted = context.occurs(word) ? null : regional(word, context)
  const candidate = converted ?? word
  const kind: MatchKind = converted === null ? 'literal' : 'regional'
  if (context.occurs(candidate) && !loose) return [{ typed: word, alternatives: [{ text: candidate, kind, weight: 1 }] }]
  const shorter = (piece: string) => piece !== word && context.occurs(piece)
  const split = splitIntoKnown(candidate, 2, shorter) ?? splitIntoKnown(candidate, 1, shorter)
  if (split) return split.map((piece) => ({ typed: piece, alternatives: [{ text: piece, kind, weight: 1 }] }))
  return [literal(candidate)]
}

function expandLatin(word: string, context: ExpansionContext): Requirement[] {
  const isLetters = letters.test(word)
  const asPinyin = isLetters && word.length > 2 ? pinyinWords(word, context.pinyin, context.corpus.bigrams, context.occurs) : null
  if (asPinyin) {
    return asPinyin.map((texts) => ({ typed: word, alternatives: texts.map((text) => ({ text, kind: 'pinyin', weight: 1 })) }))
  }
  if (isLetters && word.length >= 2 && word.length <= longestInitials) {
    const alternatives = initialsAlternatives(word, context)
    if (alternatives.length > 0) return [{ typed: word, alternatives }]
  }
  const split = word.length >= 6 ? splitIntoKnown(word, 2, (piece) => context.corpus.words.has(piece)) : null
  if (split && split.length <= 3) return split.map(literal)
  const nearest = context.nearestWords(word)
  if (nearest.length > 0) return [{ typed: word, alternatives: nearest.map((text) => ({ text, kind: 'typo', weight: 1 })) }]
  return [literal(word)]
}

/**
 * What one typed word (normalised) requires.
 * @param loose a word that occurs is taken apart all the same: where it changes script, and into known Han words.
 */
export function expandWord(word: string, loose: boolean, context: ExpansionContext): Requirement[] {
  if (word === '' || (context.occurs(word) && !loose)) return [literal(word)]
  const runs = scriptRuns(word)
  if (runs.length === 0) return [literal(word)]
  return runs.flatMap((run) => {
    if (isHan(run)) return expandHan(run, loose && runs.length === 1 && [...run].length > 3, context)
    return context.occurs(run) ? [literal(run)] : expandLatin(run, context)
  })
}

/** Pinyin typed with spaces: "kuai zhao" → the Han word for both; null where the words are not all pinyin of one word. */
export function expandSpacedPinyin(words: readonly string[], context: ExpansionContext): Requirement[] | null {
  if (words.length < 2 || !words.every((word) => letters.test(word) && context.pinyin.has(word))) return null
  const joined = pinyinWords(words.join(''), context.pinyin, context.corpus.bigrams, context.occurs)
  return joined?.map((texts) => ({ typed: words.join(' '), alternatives: texts.map((text) => ({ text, kind: 'pinyin', weight: 1 })) })) ?? null
}
