/**
 * One typed word → what it is taken to mean, cut where the script changes: "curve元数据" → curve, 元数据.
 */
import { expandHan } from './expand-han.ts'
import { expandLatin } from './expand-latin.ts'
import type { ExpansionContext } from './expansion.ts'
import type { ReadingContext } from './guesses.ts'
import { isHan } from '../text/normalise.ts'
import { numeralForms, splitCount } from './numerals.ts'
import { alternative, literal, requirement, type Requirement } from './requirement.ts'
import { scriptRuns } from '../text/script-runs.ts'
import * as weights from '../weights.ts'

/** The word with its numeral written the other way, where that stands somewhere; or the count apart from what it counts. */
function expandNumeral(word: string, isTraditional: boolean, context: ReadingContext): Requirement[] | null {
  const { corpus } = context
  const occurs = (text: string) => corpus.occurs(text) || corpus.pages.occurs(text)
  const forms = numeralForms(word).filter(occurs)
  if (forms.length > 0) {
    const kept = occurs(word) ? [word, ...forms] : forms
    return [
      requirement(
        word,
        kept.map((text) => ({ ...alternative(text, 'literal'), beginsWord: /^\d/.test(text) })),
      ),
    ]
  }
  const counted = occurs(word) ? null : splitCount(word)
  return counted?.flatMap((part) => expandWord(part, isTraditional, context)) ?? null
}

const date = /^(?<month>(?<year>(?:19|20)\d\d)-\d\d)(?:-\d\d)?$/

/** Of a day on which nothing is, its month, or its year. */
function expandDate(word: string, { corpus }: ExpansionContext): Requirement[] | null {
  const { month, year } = date.exec(word)?.groups ?? {}
  if (month === undefined || corpus.occurs(word)) return null
  const near = [month, year].find((text) => text !== undefined && text !== word && corpus.occurs(text))
  return near === undefined ? null : [requirement(word, [alternative(near, 'typo')])]
}

/**
 * What one typed word (normalised) requires; of a pasted text without spaces, its beginning.
 * @param isTraditional it was typed in traditional characters.
 */
export function expandWord(word: string, isTraditional: boolean, context: ReadingContext): Requirement[] {
  const { corpus, vocabulary } = context
  const { maxWordLength } = weights.query
  const runs = scriptRuns(word.slice(0, maxWordLength))
  if (runs.length === 0 || (word.length > maxWordLength && corpus.occurs(word))) return [literal(word)]
  if (runs.length > 1 && vocabulary.has(word)) return [literal(word)]
  const counted = expandDate(word, context) ?? expandNumeral(word, isTraditional, context) ?? context.guesses.countedPinyin(word)
  if (counted) return counted
  return runs.flatMap((run) => (isHan(run) ? expandHan(run, isTraditional, context) : expandLatin(run, context)))
}
