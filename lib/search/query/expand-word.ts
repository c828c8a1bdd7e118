/**
 * One typed word → what it is taken to mean, cut where the script changes: "curve元数据" → curve, 元数据.
 */
import type { Corpus } from '../corpus/corpus.ts'
import { expandHan } from './expand-han.ts'
import { expandLatin } from './expand-latin.ts'
import type { InitialsMatch } from '../text/initials.ts'
import { isHan } from '../text/normalise.ts'
import type { Pinyin } from '../text/pinyin.ts'
import { literal, type Requirement } from './requirement.ts'
import { scriptRuns } from '../text/tokenize.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'

export interface ExpansionContext {
  corpus: Corpus
  vocabulary: Vocabulary
  pinyin: Pinyin
  initials: (letters: string) => InitialsMatch[]
  /** Taiwan's and Hong Kong's words, normalised, and ours. */
  regionalWords: ReadonlyMap<string, string>
}

const longestWord = 64

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
