/** What was typed may stand for several texts: which is meant, by how often they are found. */
import { alternative, type Alternative, type MatchKind } from '../query/requirement.ts'
import * as weights from '../weights.ts'
import type { GuessContext } from './guess-context.ts'

/** Readings of the same typed word, the likelier the more often they are found. */
export function rankReadings(texts: readonly string[], kind: MatchKind, { corpus, han }: GuessContext): Alternative[] {
  const { rareReading, maxReadings, pieceReading } = weights.han
  const counted = texts
    .map((text) => {
      const held = corpus.find(text).length
      // What stands only on pages comes after everything that a record says of itself.
      const count = held > 0 ? held : 1 - 1 / (1 + corpus.pages.findRecords(text).length)
      const share = han.standsAsWord(text) ? 1 : pieceReading
      return { text, count: count * share, share }
    })
    .sort((a, b) => b.count - a.count)
  const highest = counted[0]?.count ?? 1
  return counted
    .slice(0, maxReadings)
    .map(({ text, count, share }) => alternative(text, kind, share * rareReading + (1 - rareReading) * (count / highest)))
}
