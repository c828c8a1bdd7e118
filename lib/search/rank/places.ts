/**
 * Where in a record an alternative stands: what was typed stands wherever its characters do, what it was taken for only as
 * whole words.
 */
import type { Alternative } from '../query/requirement.ts'
import * as weights from '../weights.ts'

/** How a Latin text stands: as a whole word, as the beginning of one, or within one. Han text has no such bounds. */
export type Standing = 'whole' | 'beginning' | 'within'

export interface Place {
  /** Index of the field. */
  field: number
  /** Offsets in the haystack. */
  at: number
  fieldStart: number
  fieldEnd: number
  standing: Standing
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

const endings = ['s', 'es', 'ed', 'ing']

/** A word that is looked for in another's place may be inflected: deploy, deploying. */
function endsInflected(haystack: string, end: number): boolean {
  return endings.some((ending) => haystack.startsWith(ending, end) && !isLatin(haystack.charCodeAt(end + ending.length)))
}

function standingAt(haystack: string, at: number, text: string, isLatinText: boolean): Standing {
  if (!isLatinText) return 'whole'
  if (at > 0 && isLatin(haystack.charCodeAt(at - 1))) return 'within'
  return isLatin(haystack.charCodeAt(at + text.length)) ? 'beginning' : 'whole'
}

function counts(haystack: string, at: number, standing: Standing, { text, kind, beginsWord }: Alternative): boolean {
  if (kind === 'literal') return !beginsWord || standing !== 'within'
  return standing === 'whole' || (standing === 'beginning' && endsInflected(haystack, at + text.length))
}

/** A longer word of the vocabulary that holds a text, and where in it the text begins. */
export interface LongerWord {
  text: string
  offset: number
}

/**
 * @param haystack of a record, or its beginning.
 * @param ends where the fields of the record end.
 * @param longer words as part of which the text is not meant: 数据节点, taken for "chunkserver", within 元数据节点.
 * @param visit gets one object that changes from place to place.
 */
export function visitPlaces(
  haystack: string,
  ends: readonly number[],
  alternative: Alternative,
  longer: readonly LongerWord[],
  visit: (place: Readonly<Place>) => void,
): void {
  const { text } = alternative
  if (text === '') return
  const isLatinText = isLatin(text.charCodeAt(0))
  const place: Place = { field: 0, at: 0, fieldStart: 0, fieldEnd: 0, standing: 'whole' }
  let inField = 0
  for (let at = haystack.indexOf(text), next = 0; at !== -1; at = haystack.indexOf(text, next)) {
    next = at + text.length
    while ((ends[place.field] ?? Infinity) <= at) {
      place.field += 1
      inField = 0
    }
    place.standing = standingAt(haystack, at, text, isLatinText)
    if (!counts(haystack, at, place.standing, alternative)) continue
    if (longer.some((word) => haystack.startsWith(word.text, at - word.offset))) continue
    place.at = at
    place.fieldStart = place.field === 0 ? 0 : (ends[place.field - 1] ?? 0) + 1
    place.fieldEnd = ends[place.field] ?? haystack.length
    inField += 1
    if (inField >= weights.field.maxInField) next = place.fieldEnd
    visit(place)
  }
}
