/**
 * What each requirement is worth to each record, added up: a word that few records hold says more than one that half of them
 * do, and of several alternatives the best counts.
 */
import type { Alternative, Requirement } from '../query/requirement.ts'
import { requirementBit } from '../query/requirement-set.ts'
import * as weights from '../weights.ts'
import { rarity } from './rarity.ts'
import type { Scored } from './score.ts'

/** By index of the record. Typed arrays: at ten thousand records, objects would cost more than the search. */
export interface Combined {
  /** Records that meet some requirement. */
  indices: readonly number[]
  scores: Float64Array
  /** Weights of the requirements that must be met and are; a little less for those that only pages meet. */
  covered: Float64Array
  /** The requirements that are met, as sets of query/requirement-set.ts. */
  met: Int32Array
  /** Weights of all requirements that must be met. */
  whole: number
}

/** @param total how many records there are. */
export function combine(
  requirements: readonly Requirement[],
  total: number,
  score: (alternative: Alternative) => Scored,
): Combined {
  const { second: secondShare, minRarity, coveredOnPage } = weights.together
  const scores = new Float64Array(total)
  const covered = new Float64Array(total)
  const met = new Int32Array(total)
  const best = new Float64Array(total)
  const second = new Float64Array(total)
  const holds = new Uint8Array(total)
  const ownText = new Uint8Array(total)
  const all: number[] = []
  let whole = 0
  requirements.forEach((requirement, position) => {
    const bit = requirementBit(position)
    const answering: number[] = []
    let holding = 0
    for (const alternative of requirement.alternatives) {
      const scored = score(alternative)
      scored.indices.forEach((index, at) => {
        const worth = scored.scores[at] ?? 0
        const by = scored.by[at]
        const known = best[index] ?? 0
        if (known === 0) answering.push(index)
        if (by !== 'pages') ownText[index] = 1
        if (by === 'own text' && holds[index] === 0) {
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
    const weight = rarity(holding === 0 ? answering.length : holding, total, minRarity) * requirement.weight
    if (!requirement.optional) whole += weight
    for (const index of answering) {
      if (met[index] === 0) all.push(index)
      met[index] = (met[index] ?? 0) | bit
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
