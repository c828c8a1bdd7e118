/**
 * A typed run of Han characters → what it is taken to mean. What stands in the texts is meant; what stands nowhere may be
 * Taiwan's word, words run together, or the wrong characters for the right sound.
 */
import type { ExpansionContext } from './expansion.ts'
import type { ReadingContext } from './guesses.ts'
import { alternative, requirement, type MatchKind, type Requirement } from './requirement.ts'
import { splitHan } from '../text/split-han.ts'
import * as weights from '../weights.ts'

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
  // A single character that is left over stands in many words and means none of them.
  const words = pieces.filter((piece) => [...piece].length > 1)
  const required = (words.length > 0 ? words : pieces).map((piece) =>
    requirement(isTyped ? piece : typed, [alternative(piece, kind)]),
  )
  return held > 0 ? [...required, { ...whole, optional: true }] : required
}

/** @param isTraditional it was typed in traditional characters. */
export function expandHan(run: string, isTraditional: boolean, context: ReadingContext): Requirement[] {
  const { corpus, guesses } = context
  if ([...run].length === 1) return [requirement(run, [alternative(run, 'literal', weights.han.singleCharacter)])]
  const occurs = corpus.occurs(run) || corpus.pages.occurs(run)
  const theirs = isTraditional && occurs ? regional(run, true, context) : null
  if (theirs !== null)
    return [requirement(run, [alternative(theirs, 'regional'), alternative(run, 'literal', weights.han.ourSense)])]
  if (occurs) return requireHan(run, run, 'literal', context)
  const converted = regional(run, isTraditional, context)
  const pieces = requireHan(run, converted ?? run, converted === null ? 'literal' : 'regional', context)
  const isCut = pieces.length > 1 && pieces.reduce((sum, { typed }) => sum + typed.length, 0) >= run.length
  if (corpus.occurs(converted ?? run) || isCut) return pieces
  const isShort = [...(converted ?? run)].length <= weights.pinyin.maxAlike
  const alike = isShort ? guesses.soundsLike(run, converted ?? run) : null
  return alike ? [alike] : pieces
}
