/**
 * One typed word → what it is taken to mean, cut where the script changes: "curve元数据" → curve, 元数据.
 */
import { expandHan } from './expand-han.ts'
import { expandLatin } from './expand-latin.ts'
import type { ExpansionContext } from './expansion.ts'
import { isHan } from '../text/normalise.ts'
import { literal, type Requirement } from './requirement.ts'
import { scriptRuns } from '../text/script-runs.ts'
import { weights } from '../weights.ts'

/**
 * What one typed word (normalised) requires; of a pasted text without spaces, its beginning.
 * @param isTraditional it was typed in traditional characters.
 */
export function expandWord(word: string, isTraditional: boolean, context: ExpansionContext): Requirement[] {
  const { corpus, vocabulary } = context
  const { maxWordLength } = weights.query
  const runs = scriptRuns(word.slice(0, maxWordLength))
  if (runs.length === 0 || (word.length > maxWordLength && corpus.occurs(word))) return [literal(word)]
  if (runs.length > 1 && vocabulary.has(word)) return [literal(word)]
  return runs.flatMap((run) => (isHan(run) ? expandHan(run, isTraditional, context) : expandLatin(run, context)))
}
