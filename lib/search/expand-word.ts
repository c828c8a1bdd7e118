/**
 * One typed word → what it is taken to mean. What stands literally in the texts is meant; only a word that stands nowhere
 * is converted. Han: Taiwan's words, words that sound alike, words run together. Latin: pinyin, initials, a typing error,
 * words run together.
 */
import type { Corpus } from './corpus.ts'
import type { InitialsMatch } from './initials.ts'
import { nearestWords } from './nearest-words.ts'
import { isHan } from './normalise.ts'
import { homophones, pinyinWords, type Pinyin } from './pinyin.ts'
import { alternative, literal, requirement, type Alternative, type MatchKind, type Requirement } from './requirement.ts'
import { splitHan } from './split-han.ts'
import { scriptRuns } from './tokenize.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface ExpansionContext {
  corpus: Corpus
  vocabulary: Vocabulary
  pinyin: Pinyin
  initials: (letters: string) => InitialsMatch[]
  /** Taiwan's and Hong Kong's words, normalised, and ours. */
  regionalWords: ReadonlyMap<string, string>
}

const letters = /^[a-z]+$/
const mostAlternatives = 8
const longestInitials = 8
const longestWord = 64

/** A Han word that fewer records hold is also looked for in pieces. */
const fewRecords = 5

/** Readings of the same typed word, the likelier the better they are established: words of the vocabulary, then frequent ones. */
function ranked(texts: readonly string[], kind: MatchKind, { corpus, vocabulary }: ExpansionContext): Alternative[] {
  const counted = texts
    .map((text) => ({ text, count: corpus.find(text).length * (vocabulary.has(text) ? 4 : 1) }))
    .sort((a, b) => b.count - a.count)
  const most = counted[0]?.count ?? 1
  return counted.slice(0, mostAlternatives).map(({ text, count }) => alternative(text, kind, 0.3 + 0.7 * (count / most)))
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
    let length = Math.min(6, word.length - at)
    while (length > 1 && !isRegional(word.slice(at, at + length))) length -= 1
    const piece = word.slice(at, at + length)
    const ours = isRegional(piece) ? regionalWords.get(piece) : undefined
    converted += ours ?? piece
    changed ||= ours !== undefined
    at += length
  }
  return changed ? converted : null
}

function splitRun(run: string, kind: MatchKind, { corpus, vocabulary }: ExpansionContext): Requirement[] {
  const pieces = splitHan(run, {
    total: corpus.records.length,
    count: (text) => corpus.find(text).length,
    isWord: vocabulary.has,
  })
  const whole = corpus.occurs(run) ? [{ ...requirement(run, [alternative(run, kind)], true), weight: 1 }] : []
  return [
    ...pieces.map((piece) => requirement(piece, [alternative(piece, kind)], piece.length === 1 && run.length > 1)),
    ...whole,
  ]
}

function expandHan(run: string, isTraditional: boolean, context: ExpansionContext): Requirement[] {
  const { corpus, vocabulary, pinyin } = context
  if ([...run].length === 1) return [literal(run)]
  const converted = corpus.occurs(run) ? null : regional(run, isTraditional, context)
  const text = converted ?? run
  const kind: MatchKind = converted === null ? 'literal' : 'regional'
  if (vocabulary.has(text) || corpus.find(text).length >= fewRecords) return [requirement(run, [alternative(text, kind)])]
  if (corpus.occurs(text))
    return [...text].length > 2 ? splitRun(text, kind, context) : [requirement(run, [alternative(text, kind)])]
  const pieces = splitRun(text, kind, context)
  if (pieces.length > 1 && pieces.every((piece) => !piece.optional)) return pieces
  const alike = homophones(text, pinyin, corpus)
  if (alike.length > 0) return [requirement(run, ranked(alike, 'pinyin', context))]
  return pieces
}

function asPinyin(word: string, context: ExpansionContext): Requirement[] | null {
  const words = letters.test(word) && word.length > 2 ? pinyinWords(word, context.pinyin, context.corpus) : null
  return words?.map((texts) => requirement(word, ranked(texts, 'pinyin', context))) ?? null
}

function asInitials(word: string, wholeOnly: boolean, { initials }: ExpansionContext): Alternative[] {
  if (!letters.test(word) || word.length < 2 || word.length > longestInitials) return []
  const found = initials(word).filter(({ whole }) => whole || !wholeOnly)
  const most = found[0]?.count ?? 1
  return found
    .slice(0, mostAlternatives)
    .map(({ text, whole, count }) => alternative(text, 'initials', whole ? 1 : 0.3 + 0.4 * Math.min(1, count / most)))
}

/** The fewest words of the corpus that make up the letters, at most three: curvefsclient → curvefs, client. */
function splitLatin(word: string, { corpus }: ExpansionContext): string[] | null {
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    let chosen: string[] | null = null
    for (let from = Math.max(0, end - 24); from <= end - 2; from += 1) {
      const before = best[from]
      if (before && before.length < (chosen?.length ?? 4) - 1 && corpus.words.has(word.slice(from, end)))
        chosen = [...before, word.slice(from, end)]
    }
    best.push(chosen)
  }
  return best[word.length] ?? null
}

/** A word that stands in texts only inside other words may be pinyin or initials too: `ling` in "handling". */
function expandKnownLatin(word: string, context: ExpansionContext): Requirement[] {
  const { corpus } = context
  const known = literal(word)
  if (corpus.words.has(word) || context.vocabulary.has(word) || !letters.test(word)) return [known]
  known.alternatives.push(...asInitials(word, true, context))
  if (![...corpus.words.keys()].some((other) => other.startsWith(word))) {
    const sounds = asPinyin(word, context)
    if (sounds?.length === 1) known.alternatives.push(...(sounds[0]?.alternatives ?? []))
  }
  return [known]
}

function expandLatin(word: string, context: ExpansionContext): Requirement[] {
  const { corpus, pinyin } = context
  if (corpus.occurs(word)) return expandKnownLatin(word, context)
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? []
  if (parts.length > 1) return parts.flatMap((part) => expandLatin(part, context))
  const sounds = asPinyin(word, context)
  if (sounds) return sounds
  const whole = asInitials(word, true, context)
  if (whole.length > 0) return [requirement(word, whole)]
  const near = nearestWords(word, corpus.words)
  const typo = () => [
    requirement(
      word,
      near.map(({ text }, rank) => alternative(text, 'typo', 1 - 0.2 * rank)),
    ),
  ]
  if (near[0]?.edits === 1) return typo()
  const initials = asInitials(word, false, context)
  if (initials.length > 0) return [requirement(word, initials)]
  const syllable = (pinyin.characters.get(word) ?? []).filter(corpus.occurs)
  if (syllable.length > 0) return [requirement(word, ranked(syllable, 'pinyin', context))]
  const split = word.length >= 6 ? splitLatin(word, context) : null
  if (split) return split.map((piece) => literal(piece))
  return near.length > 0 ? typo() : [literal(word)]
}

/**
 * What one typed word (normalised) requires; of a pasted text without spaces, its beginning.
 * @param isTraditional it was typed in traditional characters.
 */
export function expandWord(word: string, isTraditional: boolean, context: ExpansionContext): Requirement[] {
  const { corpus, vocabulary } = context
  const runs = scriptRuns(word.slice(0, longestWord))
  if (runs.length === 0 || (word.length > longestWord && corpus.occurs(word))) return [literal(word)]
  if (runs.length > 1 && vocabulary.has(word)) return [literal(word)]
  return runs.flatMap((run) => (isHan(run) ? expandHan(run, isTraditional, context) : expandLatin(run, context)))
}
