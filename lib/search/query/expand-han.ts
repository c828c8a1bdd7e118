/**
 * A typed run of Han characters → what it is taken to mean. What stands in the texts is meant; what stands nowhere may be
 * Taiwan's word, words run together, or the wrong characters for the right sound.
 */
import type { ExpansionContext } from './expansion.ts'
import { homophones } from '../text/pinyin.ts'
import { alternative, optional, requirement, type Alternative, type MatchKind, type Requirement } from './requirement.ts'
import { splitHan } from '../text/split-han.ts'
import { weights } from '../weights.ts'

/** Readings of the same typed word, the likelier the better they are established: words of the vocabulary, then frequent ones. */
export function rankReadings(texts: readonly string[], kind: MatchKind, { corpus, vocabulary }: ExpansionContext): Alternative[] {
  const { knownReading, rareReading, maxReadings } = weights.han
  const counted = texts
    .map((text) => ({ text, count: corpus.find(text).length * (vocabulary.has(text) ? knownReading : 1) }))
    .sort((a, b) => b.count - a.count)
  const highest = counted[0]?.count ?? 1
  return counted
    .slice(0, maxReadings)
    .map(({ text, count }) => alternative(text, kind, rareReading + (1 - rareReading) * (count / highest)))
}

/**
 * The mainland's words for Taiwan's. A word that the texts use in their own sense, as they do 文件 and 核心, is only taken for
 * Taiwan's where the query is in traditional characters.
 */
export function regional(word: string, isTraditional: boolean, { corpus, regionalWords }: ExpansionContext): string | null {
  const isRegional = (piece: string) => regionalWords.has(piece) && (isTraditional || !corpus.occurs(piece))
  let converted = ''
  let changed = false
  for (let at = 0; at < word.length;) {
    let length = Math.min(weights.han.maxRegionalWord, word.length - at)
    while (length > 1 && !isRegional(word.slice(at, at + length))) length -= 1
    const piece = word.slice(at, at + length)
    const ours = isRegional(piece) ? regionalWords.get(piece) : undefined
    converted += ours ?? piece
    changed ||= ours !== undefined
    at += length
  }
  return changed ? converted : null
}

/** Demands a Han text; where few records hold it, its pieces, and itself only as an advantage. */
export function requireHan(
  typed: string,
  text: string,
  kind: MatchKind,
  { corpus, vocabulary }: ExpansionContext,
): Requirement[] {
  const whole = requirement(typed, [alternative(text, kind)])
  const count = (piece: string) => corpus.find(piece).length || corpus.pages.findRecords(piece).length
  const held = count(text)
  if (vocabulary.has(text) || held >= weights.han.fewRecords) return [whole]
  const pieces = splitHan(text, {
    total: corpus.records.length,
    count,
    isWord: vocabulary.has,
  })
  if (pieces.length === 1) return [whole]
  const isTyped = kind === 'literal' || kind === 'regional'
  const required = pieces.map((piece) => {
    const made = requirement(isTyped ? piece : typed, [alternative(piece, kind)])
    return [...piece].length === 1 ? optional(made) : made
  })
  return held > 0 ? [...required, { ...whole, optional: true }] : required
}

/** @param isTraditional it was typed in traditional characters. */
export function expandHan(run: string, isTraditional: boolean, context: ExpansionContext): Requirement[] {
  const { corpus, pinyin } = context
  if ([...run].length === 1) return [requirement(run, [alternative(run, 'literal', weights.han.singleCharacter)])]
  if (corpus.occurs(run) || corpus.pages.occurs(run)) return requireHan(run, run, 'literal', context)
  const converted = regional(run, isTraditional, context)
  const pieces = requireHan(run, converted ?? run, converted === null ? 'literal' : 'regional', context)
  if (corpus.occurs(converted ?? run) || (pieces.length > 1 && pieces.every((piece) => !piece.optional))) return pieces
  const alike = homophones(converted ?? run, pinyin, corpus)
  return alike.length > 0 ? [requirement(run, rankReadings(alike, 'pinyin', context))] : pieces
}
