/**
 * Requirements → records in order. First what holds the query literally, then what answers all of it in any other way, then,
 * where that is little, what answers most of it.
 */
import type { SearchRecord } from '../corpus/search-data.ts'
import { combine } from './combine.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Alternative, Requirement } from '../query/requirement.ts'
import { requirementBit, setHolds } from '../query/requirement-set.ts'
import * as weights from '../weights.ts'
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

/** What comes before what, whatever it scores: a record's own text holds the query as typed, or in our region's words. */
const tier = { apart: 0, regional: 1, typed: 2 } as const

const nothing: readonly Requirement[] = []

/** By what a record is, beside what it says: the same words promise more in one than in another. */
function shareOf(record: SearchRecord | undefined): number {
  const { notes, untold } = weights.together
  return (record?.kind === 'meeting-notes' ? notes : 1) * (record?.untold ? untold : 1)
}

/** The first few of many, in order: sorting all of them would cost more than the search. */
function firstOf(indices: readonly number[], count: number, inOrder: (a: number, b: number) => number): number[] {
  const first: number[] = []
  for (const index of indices) {
    let at = first.length
    while (at > 0 && inOrder(index, first[at - 1] ?? 0) < 0) at -= 1
    if (at < count) first.splice(at, 0, index)
    first.length = Math.min(first.length, count)
  }
  return first
}

/**
 * @param phrases the query as one text, as typed first, then in other words.
 * @param isCandidate tells whether a record may be a hit at all.
 * @param wishes for each wish of the query, which records meet it.
 * @param isReadable which originals are in the reader's language, where that raises them.
 */
export function rank(
  requirements: readonly Requirement[],
  phrases: readonly string[],
  corpus: Corpus,
  score: (alternative: Alternative) => Scored,
  isCandidate: (index: number) => boolean,
  wishes: readonly ((index: number) => boolean)[],
  isReadable: (index: number) => boolean,
): Ranking {
  const { indices, scores, covered, met, whole } = combine(requirements, corpus.records.length, score)
  const { enoughHits, minCoverage, coverageDecay } = weights.together
  const tiers = new Uint8Array(corpus.records.length)
  const [typed, ...regional] = phrases
  for (const phrase of regional) for (const index of corpus.find(phrase)) tiers[index] = tier.regional
  if (typed !== undefined) for (const index of corpus.find(typed)) tiers[index] = tier.typed
  const tierOf = (index: number) => tiers[index] ?? tier.apart
  const wished = wishes.length === 0 ? null : Uint8Array.from(tiers, (_, index) => wishes.filter((meets) => meets(index)).length)
  const wishesMet = (index: number) => wished?.[index] ?? 0
  const onPages = new Set(phrases.flatMap((phrase) => corpus.pages.findRecords(phrase)))
  const setOf = (wanted: (requirement: Requirement) => boolean) =>
    requirements.reduce((set, requirement, at) => (wanted(requirement) ? set | requirementBit(at) : set), 0)
  const required = setOf(({ optional }) => !optional)
  const strict = setOf((requirement) => requirement.strict)

  const holdsWhole = (index: number) => tierOf(index) > tier.apart || onPages.has(index)
  const lackingIn = (index: number) => (holdsWhole(index) ? 0 : required & ~(met[index] ?? 0))
  const coverageOf = (index: number) => (tierOf(index) > tier.apart || whole === 0 ? 1 : (covered[index] ?? 0) / whole)
  const weigh = (index: number) => {
    const bonus = requirements.length > 1 && holdsWhole(index) ? weights.phrase.whole : 0
    const fulfilled = wishesMet(index)
    const alone = whole === 0 && fulfilled > 0 && fulfilled === wishes.length ? weights.wish.alone : 0
    const share =
      (fulfilled === 0 ? shareOf(corpus.records[index]?.record) : 1) *
      coverageOf(index) ** coverageDecay *
      weights.wish.met ** fulfilled
    const readable = isReadable(index) ? weights.wish.readable : 1
    scores[index] = ((scores[index] ?? 0) + bonus + alone) * share * readable
  }
  const missingIn = (index: number) => {
    const lacking = lackingIn(index)
    return lacking === 0 ? nothing : requirements.filter((_, at) => setHolds(lacking, at))
  }

  // The query as one text may hold what no requirement asks for: "c++" beside "c". Where no word stands anywhere, wishes are left.
  const beside: number[] = []
  tiers.forEach((_, index) => {
    if (met[index] !== 0) return
    const isAll = whole === 0 || indices.length === 0
    const isWished = isAll && wishes.length > 0 && wishesMet(index) === wishes.length
    if (holdsWhole(index) || isWished) beside.push(index)
  })
  const candidates = [...indices, ...beside].filter(isCandidate)
  const isNeighbour = (index: number) => corpus.records[index]?.record.background ?? false
  const ownBest = candidates.reduce((best, index) => (isNeighbour(index) ? best : Math.max(best, wishesMet(index))), 0)
  // The tier, and within it ours before a neighbour's, unless that alone is what was wished for: worked out once, compared often.
  const places = new Uint8Array(corpus.records.length)
  for (const index of candidates) places[index] = 2 * tierOf(index) + Number(!isNeighbour(index) || wishesMet(index) > ownBest)
  const inOrder = (a: number, b: number) => (places[b] ?? 0) - (places[a] ?? 0) || (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  const complete = candidates.filter((index) => lackingIn(index) === 0)
  const lacking = complete.length >= enoughHits ? [] : candidates.filter((index) => lackingIn(index) !== 0)
  const answering = lacking.filter((index) => (lackingIn(index) & strict) === 0)
  // Where nothing holds all the words, or a quoted text, whatever holds most of them is the best there is.
  const hasNone = complete.length + answering.length === 0
  const least = complete.length > 0 ? minCoverage : 0
  const partial = (hasNone ? lacking : answering).filter((index) => coverageOf(index) >= least)
  complete.forEach(weigh)
  partial.forEach(weigh)
  return {
    order: [...complete.sort(inOrder), ...firstOf(partial, enoughHits - complete.length, inOrder)],
    of: (index) => ({
      index,
      score: scores[index] ?? 0,
      literal: tierOf(index) === tier.typed || onPages.has(index),
      missing: missingIn(index),
    }),
  }
}

/** Every record that may be a hit, where nothing is searched for. */
export function rankAll(total: number, isCandidate: (index: number) => boolean): Ranking {
  const order = Array.from({ length: total }, (_, index) => index).filter(isCandidate)
  return { order, of: (index) => ({ index, score: 0, literal: true, missing: nothing }) }
}
