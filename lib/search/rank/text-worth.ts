/**
 * What a text is worth where it stands: how much of a title it is, whether it stands as a whole word, how often.
 */
import type { CorpusRecord, FieldKind } from '../corpus/corpus.ts'
import { visitPlaces, type LongerWord, type Place, type Standing } from './places.ts'
import type { Alternative } from '../query/requirement.ts'
import * as weights from '../weights.ts'

/** A text of this length that stands so counts for so much. */
export function worthStanding(standing: Standing, length: number): number {
  const isShort = standing !== 'whole' && length <= weights.short.length
  return isShort ? weights.short[standing] : weights.standing[standing]
}

function fieldWorth(kind: FieldKind, { at, fieldStart, fieldEnd }: Place, length: number): number {
  const field = weights.field
  const coverage = length / (fieldEnd - fieldStart)
  switch (kind) {
    case 'title':
      return field.title + field.wholeTitle * coverage + (at === fieldStart ? field.titleStart : 0)
    case 'other':
      return field.other + field.wholeOther * coverage
    case 'speaker':
      return coverage === 1 ? field.speaker : field.partOfSpeaker * Math.max(coverage, field.minSpeaker)
    case 'event':
      return field.event + field.wholeEvent * coverage
    case 'date':
      return field.date
    case 'summary':
      return field.summary
    case 'guide':
      return field.guide
    case 'line':
      return field.line
    case 'snippet':
      return field.snippet
  }
}

const slots: Record<FieldKind, number> = {
  title: 0,
  other: 0,
  speaker: 1,
  event: 2,
  date: 3,
  summary: 4,
  guide: 5,
  line: 5,
  snippet: 6,
}
/** Used anew by every call: thousands of records are weighed at every letter. */
const best = new Float64Array(7)

/**
 * The best field of each kind counts, the title in one language or the other; how often it stands in the text adds a little.
 * @param haystack of the record, or its beginning.
 * @param visit gets each place, in one object that changes.
 */
export function textWorth(
  entry: CorpusRecord,
  alternative: Alternative,
  longer: readonly LongerWord[],
  haystack = entry.haystack,
  visit?: (place: Readonly<Place>) => void,
): number {
  const { length } = alternative.text
  best.fill(0)
  let count = 0
  visitPlaces(haystack, entry.ends, alternative, longer, (place) => {
    visit?.(place)
    const kind = entry.kinds[place.field] ?? 'snippet'
    if (kind === 'summary' || kind === 'guide' || kind === 'line') count += 1
    const slot = slots[kind]
    const worth = fieldWorth(kind, place, length) * worthStanding(place.standing, length)
    if (worth > (best[slot] ?? 0)) best[slot] = worth
  })
  return best.reduce((sum, worth) => sum + worth, count > 1 ? weights.field.again * Math.log2(count) : 0)
}
