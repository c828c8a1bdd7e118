/**
 * Requirements → records in order. First what holds the query literally, then what answers all of it in any other way, then,
 * where that is little, what answers most of it.
 */
import { combine, type Answer, type Evaluate } from './combine.ts'
import type { Corpus, FieldKind } from './corpus.ts'
import type { Requirement } from './requirement.ts'

export interface Ranked {
  /** Index of the record. */
  index: number
  score: number
  /** Holds the query as it was typed. */
  literal: boolean
  /** What it does not answer of what is required. */
  missing: readonly Requirement[]
}

interface Candidate extends Ranked {
  /** Holds the query as one text, as it was typed or in other words. */
  whole: boolean
  /** Share of what is required that it answers. */
  coverage: number
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

/** Notes of a meeting touch on everything and explain nothing. */
const notesShare = 0.7
/** So many hits are worth looking through; below, records that answer only most of the query are added. */
const enoughHits = 10
const leastCoverage = 0.3
/** Records that lack a rare word of the query fall far behind. */
const coverageDecay = 3

const allMet: readonly Requirement[] = []

function phraseBonus(index: number, phrases: readonly string[], corpus: Corpus): number {
  const fields = (corpus.records[index]?.fields ?? []).filter(({ text }) => phrases.some((phrase) => text.includes(phrase)))
  return Math.max(0, ...fields.map(({ kind }) => phraseWorth[kind]))
}

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
  const { answers, whole: mostCovered } = combine(requirements, corpus.records.length, evaluate)
  const literal = new Set(phrases.slice(0, 1).flatMap((phrase) => corpus.find(phrase)))
  const whole = new Set([...literal, ...phrases.slice(1).flatMap((phrase) => corpus.find(phrase))])
  const required = requirements.reduce((bits, { optional }, at) => (optional ? bits : bits | (1 << at)), 0)

  const makeCandidate = (index: number, { score, covered, met }: Answer): Candidate => {
    const isWhole = whole.has(index)
    const lacking = isWhole ? 0 : required & ~met
    const coverage = lacking === 0 ? 1 : covered / mostCovered
    const phrase = isWhole && requirements.length > 1 ? phraseBonus(index, phrases, corpus) : 0
    const share = corpus.records[index]?.record.kind === 'meeting-notes' ? notesShare : 1
    return {
      index,
      score: (score + phrase) * share * coverage ** coverageDecay,
      literal: literal.has(index),
      whole: isWhole,
      missing: lacking === 0 ? allMet : requirements.filter((_, at) => (lacking & (1 << at)) !== 0),
      coverage,
    }
  }

  for (const index of whole) if (!answers.has(index)) answers.set(index, { score: 0, covered: 0, met: 0 })
  const candidates = [...answers].flatMap(([index, answer]) => (isCandidate(index) ? [makeCandidate(index, answer)] : []))
  const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.index - b.index
  const complete = candidates
    .filter(({ missing }) => missing.length === 0)
    .sort((a, b) => Number(b.literal) - Number(a.literal) || Number(b.whole) - Number(a.whole) || byScore(a, b))
  if (complete.length >= enoughHits) return complete
  const partial = candidates
    .filter(({ missing, coverage }) => missing.length > 0 && coverage >= leastCoverage && !missing.some(({ strict }) => strict))
    .sort(byScore)
  return [...complete, ...partial.slice(0, enoughHits - complete.length)]
}
