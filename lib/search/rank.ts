/**
 * Requirements → records in order. First what holds the query literally, then what answers all of it in any other way, then,
 * where that is little, what answers most of it.
 */
import type { Corpus, FieldKind } from './corpus.ts'
import type { Requirement } from './requirement.ts'
import type { Found } from './score.ts'

export interface Ranked {
  /** Index of the record. */
  index: number
  score: number
  /** Holds the query as it was typed. */
  literal: boolean
  /** What it does not answer of what is required. */
  missing: readonly Requirement[]
}

/** The whole query in one place, by what kind of place it is. */
const phraseWorth: Record<FieldKind, number> = {
  title: 8,
  other: 6,
  speaker: 4,
  event: 4,
  date: 2,
  summary: 3,
  guide: 2,
  snippet: 1,
}

/** Hits of a second alternative of the same word add this much of their worth. */
const secondShare = 0.15
/** Notes of a meeting touch on everything and explain nothing. */
const notesShare = 0.7
/** So many hits are worth looking through; below, records that answer only most of the query are added. */
const enoughHits = 10
const leastCoverage = 0.3

/** A word that few records answer says more than one that half of them do. */
function rarity(answering: number, total: number): number {
  return Math.max(0.1, Math.log((total + 1) / (answering + 1)) / Math.log(total + 1))
}

interface Answer {
  score: number
  covered: number
  met: Set<Requirement>
}

function answersOf(
  requirements: readonly Requirement[],
  total: number,
  evaluate: Evaluate,
): { answers: Map<number, Answer>; weights: Map<Requirement, number> } {
  const answers = new Map<number, Answer>()
  const weights = new Map<Requirement, number>()
  for (const requirement of requirements) {
    const scores = new Map<number, { best: number; second: number }>()
    for (const alternative of requirement.alternatives) {
      for (const [index, { score }] of evaluate(alternative)) {
        const known = scores.get(index)
        if (!known) scores.set(index, { best: score, second: 0 })
        else if (score > known.best) scores.set(index, { best: score, second: known.best })
        else known.second = Math.max(known.second, score)
      }
    }
    const weight = rarity(scores.size, total) * requirement.weight
    weights.set(requirement, weight)
    for (const [index, { best, second }] of scores) {
      const answer = answers.get(index) ?? { score: 0, covered: 0, met: new Set<Requirement>() }
      answer.score += weight * (best + secondShare * second)
      if (!requirement.optional) answer.covered += weight
      answers.set(index, { ...answer, met: answer.met.add(requirement) })
    }
  }
  return { answers, weights }
}

export type Evaluate = (alternative: Requirement['alternatives'][number]) => ReadonlyMap<number, Found>

/**
 * @param phrases the query as one text, as typed first, then in other words.
 * @param isCandidate tells whether a record may be a hit at all.
 */
export function rank(
  requirements: readonly Requirement[],
  phrases: readonly string[],
  corpus: Corpus,
  evaluate: Evaluate,
  isCandidate: (index: number) => boolean,
): Ranked[] {
  const total = corpus.records.length
  const { answers, weights } = answersOf(requirements, total, evaluate)
  const whole = new Set(phrases.flatMap((phrase) => corpus.find(phrase)))
  const literal = new Set(phrases.slice(0, 1).flatMap((phrase) => corpus.find(phrase)))
  for (const index of whole) if (!answers.has(index)) answers.set(index, { score: 0, covered: 0, met: new Set<Requirement>() })
  const required = requirements.filter(({ optional }) => !optional)
  const most = required.reduce((sum, requirement) => sum + (weights.get(requirement) ?? 0), 0)
  const ranked = [...answers]
    .filter(([index]) => isCandidate(index))
    .map(([index, { score, covered, met }]) => {
      const entry = corpus.records[index]
      const isWhole = whole.has(index)
      const missing = isWhole ? [] : required.filter((requirement) => !met.has(requirement))
      const kinds =
        isWhole && requirements.length > 1
          ? (entry?.fields ?? []).filter(({ text }) => phrases.some((phrase) => text.includes(phrase)))
          : []
      const phrase = Math.max(0, ...kinds.map(({ kind }) => phraseWorth[kind]))
      const coverage = missing.length === 0 ? 1 : covered / most
      const share = entry?.record.kind === 'meeting-notes' ? notesShare : 1
      return {
        index,
        literal: literal.has(index),
        whole: isWhole,
        missing,
        coverage,
        score: (score + phrase) * share * coverage ** 3,
      }
    })
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.index - b.index
  const complete = ranked
    .filter(({ missing }) => missing.length === 0)
    .sort((a, b) => Number(b.literal) - Number(a.literal) || Number(b.whole) - Number(a.whole) || byScore(a, b))
  if (complete.length >= enoughHits) return complete
  const partial = ranked
    .filter(({ missing, coverage }) => missing.length > 0 && !missing.some(({ strict }) => strict) && coverage >= leastCoverage)
    .sort(byScore)
  return [...complete, ...partial.slice(0, enoughHits - complete.length)]
}
