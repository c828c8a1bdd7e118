/**
 * What each requirement is worth to each record, added up: a word that few records hold says more than one that half of them
 * do, and of several alternatives the best counts.
 */
import type { Alternative, Requirement } from '../query/requirement.ts'
import type { Scored } from './score.ts'

/** By index of the record. Typed arrays: at ten thousand records, objects would cost more than the search. */
export interface Combined {
  /** Records that meet some requirement. */
  indices: readonly number[]
  scores: Float64Array
  /** Weights of the requirements that must be met and are; a little less for those that only pages meet. */
  covered: Float64Array
  /** A bit for every requirement that is met, in their order. */
  met: Int32Array
  /** Weights of all requirements that must be met. */
  whole: number
}

/** A second alternative of the same word adds this much of its worth. */
const secondShare = 0.3
const leastRarity = 0.1
/** A word that stands only on pages of the original may stand there by chance, far from the others. */
const coveredOnPage = 0.85

function rarity(holding: number, total: number): number {
  return Math.max(leastRarity, Math.log((total + 1) / (holding + 1)) / Math.log(total + 1))
}

/** @param total how many records there are. */
export function combine(
  requirements: readonly Requirement[],
  total: number,
  score: (alternative: Alternative) => Scored,
): Combined {
  const scores = new Float64Array(total)
  const covered = new Float64Array(total)
  const met = new Int32Array(total)
  const best = new Float64Array(total)
  const second = new Float64Array(total)
  const holds = new Uint8Array(total)
  const ownText = new Uint8Array(total)
  const all: number[] = []
  let whole = 0
  requirements.forEach((requirement, at) => {
    const answering: number[] = []
    let holding = 0
    for (const alternative of requirement.alternatives) {
      const scored = score(alternative)
      scored.indices.forEach((index, rank) => {
        const worth = scored.scores[rank] ?? 0
        const known = best[index] ?? 0
        if (known === 0) answering.push(index)
        if (rank < scored.own) ownText[index] = 1
        if (rank < scored.holding && holds[index] === 0) {
          holds[index] = 1
          holding += 1
        }
        if (worth > known) {
          second[index] = known
          best[index] = worth
        } else if (worth > (second[index] ?? 0)) {
          second[index] = worth
        }
      })
    }
    const weight = rarity(holding === 0 ? answering.length : holding, total) * requirement.weight
    if (!requirement.optional) whole += weight
    for (const index of answering) {
      if (met[index] === 0) all.push(index)
      met[index] = (met[index] ?? 0) | (1 << at)
      scores[index] = (scores[index] ?? 0) + weight * ((best[index] ?? 0) + secondShare * (second[index] ?? 0))
      if (!requirement.optional) covered[index] = (covered[index] ?? 0) + weight * (ownText[index] === 1 ? 1 : coveredOnPage)
      best[index] = 0
      second[index] = 0
      holds[index] = 0
      ownText[index] = 0
    }
  })
  return { indices: all, scores, covered, met, whole }
}
