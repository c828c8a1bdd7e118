/**
 * What each requirement is worth to each record, added up: a word that few records hold says more than one that half of them
 * do, and of several alternatives the best counts.
 */
import type { Alternative, Requirement } from './requirement.ts'
import type { Found } from './score.ts'

export type Evaluate = (alternative: Alternative) => ReadonlyMap<number, Found>

/** How one record answers the requirements. */
export interface Answer {
  score: number
  /** Weights of the requirements that it must meet and meets. */
  covered: number
  /** A bit for every requirement that it meets, in their order. */
  met: number
}

export interface Combined {
  /** By index of the record. */
  answers: Map<number, Answer>
  /** Weights of all requirements that must be met. */
  whole: number
}

/** A second alternative of the same word adds this much of its worth. */
const secondShare = 0.3
const leastRarity = 0.1

function rarity(holding: number, total: number): number {
  return Math.max(leastRarity, Math.log((total + 1) / (holding + 1)) / Math.log(total + 1))
}

/** Best and second-best score of a requirement's alternatives, by record; and how many records hold one of them in their text. */
function scoresOf(
  { alternatives }: Requirement,
  evaluate: Evaluate,
): { scores: Map<number, [best: number, second: number]>; holding: number } {
  const scores = new Map<number, [number, number]>()
  const holding = new Set<number>()
  for (const alternative of alternatives) {
    for (const [index, { score, fields }] of evaluate(alternative)) {
      if (fields.length > 0) holding.add(index)
      const known = scores.get(index)
      if (!known) {
        scores.set(index, [score, 0])
      } else if (score > known[0]) {
        known[1] = known[0]
        known[0] = score
      } else {
        known[1] = Math.max(known[1], score)
      }
    }
  }
  return { scores, holding: holding.size === 0 ? scores.size : holding.size }
}

/** @param total how many records there are. */
export function combine(requirements: readonly Requirement[], total: number, evaluate: Evaluate): Combined {
  const answers = new Map<number, Answer>()
  let whole = 0
  requirements.forEach((requirement, at) => {
    const { scores, holding } = scoresOf(requirement, evaluate)
    const weight = rarity(holding, total) * requirement.weight
    if (!requirement.optional) whole += weight
    for (const [index, [best, second]] of scores) {
      let answer = answers.get(index)
      if (!answer) answers.set(index, (answer = { score: 0, covered: 0, met: 0 }))
      answer.score += weight * (best + secondShare * second)
      answer.met |= 1 << at
      if (!requirement.optional) answer.covered += weight
    }
  })
  return { answers, whole }
}
