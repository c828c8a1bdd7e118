/**
 * A question's terms → the scores of passages, and of whole documents, which tell which document a passage should be of: BM25 by
 * MiniSearch.
 */
import type { SearchResult } from 'minisearch'
import * as weights from '../weights.ts'
import type { TermCounter } from './count-terms.ts'
import type { IndexedPassages } from './index-passages.ts'
import type { Passage } from './passage.ts'
import { keyOf, type CountedIndex } from './postings.ts'
import { isConceptTerm, type Question } from './question.ts'

/** Index of a passage, or of a record → its score, up to 1; best first. */
export type Scores = ReadonlyMap<number, number>

/** A word of a question, as passages are looked for by it. */
export interface WeighedTerm {
  term: string
  /** What it counts, up to 1. */
  worth: number
  /** As BM25 has it: words that few passages say tell more. */
  rarity: number
}

export interface PassageIndex {
  /** The words of a question that are not too common, without groups of meanings; rarest first. */
  weigh: (question: Question) => WeighedTerm[]
  /** @param records whose passages are searched. */
  scorePassages: (question: Question, records: ReadonlySet<number>) => Scores
  /** @param isCandidate tells whether a record may be searched. */
  scoreDocuments: (question: Question, isCandidate: (record: number) => boolean) => Scores
}

/** BM25 by MiniSearch, times the share of the question that is met; the best is 1. */
function scoresOf(results: readonly SearchResult[], worths: ReadonlyMap<number, number>): Scores {
  const byKey = new Map([...worths].map(([term, worth]) => [keyOf(term), worth]))
  const { coverage } = weights.passages
  const scores = new Map<number, number>()
  let best = 0
  for (const { id, score, queryTerms } of results) {
    // MiniSearch multiplies by the number of terms that are met, whatever they count.
    const met = queryTerms.reduce((sum, term) => sum + (byKey.get(term) ?? 0), 0)
    const value = (score / Math.max(1, queryTerms.length)) * met ** coverage
    scores.set(Number(id), value)
    best = Math.max(best, value)
  }
  return new Map([...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id, value]) => [id, value / best]))
}

export function createPassageIndex(
  passages: readonly Passage[],
  { ofPassages, ofDocuments, said }: IndexedPassages,
  { find }: TermCounter,
): PassageIndex {
  const limit = () => Math.max(weights.passages.few, weights.passages.common * passages.length)

  /** The terms to look for, and what each counts. Rare ones first: what many passages say tells little and takes longest. */
  function rareTerms({ terms }: Question): Map<number, number> {
    const most = limit()
    const known = [...terms].flatMap(([term, worth]) => {
      const number = find(term)
      if (number === undefined) return []
      const passagesThatSayIt = said[number] ?? 0
      return passagesThatSayIt <= most ? [{ number, said: passagesThatSayIt, worth }] : []
    })
    const rarest = known.sort((a, b) => a.said - b.said).slice(0, weights.passages.most)
    return new Map(rarest.map(({ number, worth }) => [number, worth]))
  }

  function weigh({ terms }: Question): WeighedTerm[] {
    const most = limit()
    const weighed = [...terms].flatMap(([term, worth]): WeighedTerm[] => {
      const passagesThatSayIt = said[find(term) ?? -1] ?? 0
      const rarity = Math.log(1 + (passages.length - passagesThatSayIt + 0.5) / (passagesThatSayIt + 0.5))
      return isConceptTerm(term) || passagesThatSayIt > most ? [] : [{ term, worth, rarity }]
    })
    return weighed.sort((a, b) => b.rarity - a.rarity).slice(0, weights.passages.most)
  }

  function search(
    index: CountedIndex,
    question: Question,
    boost: Record<string, number>,
    mayBeFound: (id: number) => boolean,
    most: number,
  ): Scores {
    const { k, b, d } = weights.passages
    const worths = rareTerms(question)
    return scoresOf(index.searchTerms(worths, { boost, bm25: { k, b, d } }, mayBeFound, most), worths)
  }

  return {
    weigh,
    scorePassages: (question, records) => {
      // Asked of each mention of each term.
      const searched = passages.map(({ record }) => records.has(record))
      return search(
        ofPassages,
        question,
        { questions: weights.passages.questions },
        (id) => searched[id] === true,
        weights.passages.passagesScored,
      )
    },
    scoreDocuments: (question, isCandidate) => {
      const { title, questionsOfAll, documentsScored } = weights.passages
      return search(ofDocuments, question, { title, questions: questionsOfAll }, isCandidate, documentsScored)
    },
  }
}
