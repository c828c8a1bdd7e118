/**
 * Requirements → records in order. First what holds the query literally, then what answers all of it in any other way, then,
 * where that is little, what answers most of it.
 */
import { combine } from './combine.ts'
import type { Corpus, CorpusRecord, FieldKind } from '../corpus/corpus.ts'
import type { Alternative, Requirement } from '../query/requirement.ts'
import type { Scored } from './score.ts'

export interface Ranked {
  /** Index of the record. */
  index: number
  score: number
  /** Holds the query as it was typed. */
  literal: boolean
  /** What it does not answer of what is required. */
  missing: readonly Requirement[]
}

/** Records in order. At ten thousand of them objects would cost more than the search, so they are made where one is asked for. */
export interface Ranking {
  /** Indices of the records. */
  order: readonly number[]
  of: (index: number) => Ranked
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

/** The whole query on a page of the original; what was cut into words to be found in titles was hardly meant so. */
const pagePhraseWorth = 6

/** Notes of a meeting touch on everything and explain nothing. */
const notesShare = 0.7
/** So many hits are worth looking through; below, records that answer only most of the query are added. */
const enoughHits = 10
const leastCoverage = 0.3
/** Records that lack a rare word of the query fall far behind. */
const coverageDecay = 3

const nothing: readonly Requirement[] = []

function phraseBonus({ haystack, ends, kinds }: CorpusRecord, phrases: readonly string[]): number {
  let best = 0
  for (const phrase of phrases) {
    for (let at = haystack.indexOf(phrase); at !== -1; at = haystack.indexOf(phrase, at + phrase.length)) {
      const kind = kinds[ends.findIndex((end) => end > at)]
      if (kind !== undefined) best = Math.max(best, phraseWorth[kind])
    }
  }
  return best
}

/**
 * @param phrases the query as one text, as typed first, then in other words.
 * @param isCandidate tells whether a record may be a hit at all.
 */
export function rank(
  requirements: readonly Requirement[],
  phrases: readonly string[],
  corpus: Corpus,
  score: (alternative: Alternative) => Scored,
  isCandidate: (index: number) => boolean,
): Ranking {
  const { indices, scores, covered, met, whole } = combine(requirements, corpus.records.length, score)
  const tiers = new Uint8Array(corpus.records.length)
  for (const phrase of phrases.slice(1)) for (const index of corpus.find(phrase)) tiers[index] = 1
  for (const phrase of phrases.slice(0, 1)) for (const index of corpus.find(phrase)) tiers[index] = 2
  const onPages = new Set(phrases.flatMap((phrase) => corpus.pages.findRecords(phrase)))
  const required = requirements.reduce((bits, { optional }, at) => (optional ? bits : bits | (1 << at)), 0)

  const lackingIn = (index: number) => ((tiers[index] ?? 0) > 0 || onPages.has(index) ? 0 : required & ~(met[index] ?? 0))
  const coverageOf = (index: number) => ((tiers[index] ?? 0) > 0 || whole === 0 ? 1 : (covered[index] ?? 0) / whole)
  const weigh = (index: number) => {
    const tier = tiers[index] ?? 0
    const entry = corpus.records[index]
    const own = tier > 0 && entry && requirements.length > 1 ? phraseBonus(entry, phrases) : 0
    const bonus = requirements.length > 1 ? Math.max(own, onPages.has(index) ? pagePhraseWorth : 0) : 0
    const share = (entry?.record.kind === 'meeting-notes' ? notesShare : 1) * coverageOf(index) ** coverageDecay
    scores[index] = ((scores[index] ?? 0) + bonus) * share
  }
  const missingIn = (index: number) => {
    const lacking = lackingIn(index)
    return lacking === 0 ? nothing : requirements.filter((_, at) => (lacking & (1 << at)) !== 0)
  }

  // The query as one text may hold what no requirement asks for: "c++" beside "c".
  const beside: number[] = []
  tiers.forEach((tier, index) => {
    if ((tier > 0 || onPages.has(index)) && met[index] === 0) beside.push(index)
  })
  const candidates = [...indices, ...beside].filter(isCandidate)
  const inOrder = (a: number, b: number) => (tiers[b] ?? 0) - (tiers[a] ?? 0) || (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  const complete = candidates.filter((index) => lackingIn(index) === 0)
  const partial =
    complete.length >= enoughHits
      ? []
      : candidates.filter(
          (index) =>
            lackingIn(index) !== 0 && coverageOf(index) >= leastCoverage && !missingIn(index).some(({ strict }) => strict),
        )
  complete.forEach(weigh)
  partial.forEach(weigh)
  return {
    order: [...complete.sort(inOrder), ...partial.sort(inOrder).slice(0, enoughHits - complete.length)],
    of: (index) => ({
      index,
      score: scores[index] ?? 0,
      literal: tiers[index] === 2 || onPages.has(index),
      missing: missingIn(index),
    }),
  }
}

/** Every record that may be a hit, where nothing is searched for. */
export function rankAll(total: number, isCandidate: (index: number) => boolean): Ranking {
  const order = Array.from({ length: total }, (_, index) => index).filter(isCandidate)
  return { order, of: (index) => ({ index, score: 0, literal: true, missing: nothing }) }
}
