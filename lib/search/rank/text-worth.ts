/**
 * What a text is worth where it stands: how much of a title it is, whether it stands as a whole word, how often.
 */
import type { CorpusRecord, FieldKind } from '../corpus/corpus.ts'
import { visitPlaces, type LongerWord, type Place, type Standing } from '../text/places.ts'
import type { Alternative } from '../query/requirement.ts'

/** `s3` before `s3cmd`. */
const standingWorth: Record<Standing, number> = { whole: 1, beginning: 0.7, within: 0.5 }
/** `io` is hardly meant in "version". */
const shortWithin = 0.2
const shortLength = 3
const countWorth = 0.6

/** A text of this length that stands so counts for so much. */
export function worthStanding(standing: Standing, length: number): number {
  return standing === 'within' && length <= shortLength ? shortWithin : standingWorth[standing]
}

function fieldWorth(kind: FieldKind, { at, fieldStart, fieldEnd }: Place, length: number): number {
  const coverage = length / (fieldEnd - fieldStart)
  switch (kind) {
    case 'title':
      return 6 + 8 * coverage + (at === fieldStart ? 1 : 0)
    case 'other':
      return 4 + 6 * coverage
    case 'speaker':
      return coverage === 1 ? 14 : 6 * Math.max(coverage, 0.5)
    case 'event':
      return 2.5 + 2 * coverage
    case 'date':
      return 3
    case 'summary':
      return 2
    case 'guide':
      return 1.2
    case 'snippet':
      return 0.8
  }
}

const slots: Record<FieldKind, number> = { title: 0, other: 0, speaker: 1, event: 2, date: 3, summary: 4, guide: 5, snippet: 6 }
/** Used anew by every call: thousands of records are weighed at every letter. */
const best = new Float64Array(7)

/**
 * The best field of each kind counts, the title in one language or the other; how often it stands in the text adds a little.
 * @param haystack of the record, or its beginning.
 */
export function textWorth(
  entry: CorpusRecord,
  alternative: Alternative,
  longer: readonly LongerWord[],
  haystack = entry.haystack,
): number {
  const { length } = alternative.text
  best.fill(0)
  let count = 0
  visitPlaces(haystack, entry.ends, alternative, longer, (place) => {
    const kind = entry.kinds[place.field] ?? 'snippet'
    if (kind === 'summary' || kind === 'guide') count += 1
    const slot = slots[kind]
    const worth = fieldWorth(kind, place, length) * worthStanding(place.standing, length)
    if (worth > (best[slot] ?? 0)) best[slot] = worth
  })
  return best.reduce((sum, worth) => sum + worth, count > 1 ? countWorth * Math.log2(count) : 0)
}
