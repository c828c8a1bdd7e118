/**
 * A better answer to a question of which some results are in sight → one that leaves those where they are: the better one's others come
 * behind them, and what stands above them stays. Only the count and the filters, which move nothing, are the better one's.
 */
import type { AboveResults } from '../../../../lib/search/shown/present.ts'
import type { ShownAnswer } from './shown-answer.ts'

function aboveResults({ presented: { passages, synonyms, wishes, excluded } }: ShownAnswer): AboveResults {
  return { passages, synonyms, wishes, excluded }
}

/** @param inSight so many results, from the first, are in the window or above it; none: the better answer is shown as it is */
export function keepInSight(shown: ShownAnswer, better: ShownAnswer, inSight: number): ShownAnswer {
  const kept = shown.presented.items.slice(0, inSight)
  // What was found in part, or not at all, was told to be so: that is true no more. The room above it stays.
  if (kept.length === 0 || shown.presented.partial !== better.presented.partial)
    return shown.hasRoom === better.hasRoom ? better : { ...better, hasRoom: shown.hasRoom }
  const ids = new Set(kept.map(({ id }) => id))
  const above = aboveResults(shown)
  return {
    ...better,
    presented: {
      ...better.presented,
      items: [...kept, ...better.presented.items.filter(({ id }) => !ids.has(id))],
      ...above,
      // Where they were awaited they have a room of their own.
      passages: shown.hasRoom ? better.presented.passages : above.passages,
    },
    hasRoom: shown.hasRoom,
  }
}

/** What is in sight differs from what the better answer would show there. */
export function isOutdated(shown: ShownAnswer, better: ShownAnswer, inSight: number): boolean {
  const seen = (answer: ShownAnswer) => JSON.stringify([answer.presented.items.slice(0, inSight), aboveResults(answer)])
  return shown !== better && seen(shown) !== seen(better)
}
