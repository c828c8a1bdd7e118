/**
 * The scores of passages and of whole documents, together → documents in order, each with the page that answers best. A page is
 * worth what it says and what its document is worth: the right words in the wrong document answer little.
 */
import { weights } from '../weights.ts'
import type { Passage } from './passage.ts'
import type { Scores } from './passage-index.ts'

export interface RankedPassage {
  /** Index of the passage. */
  index: number
  score: number
}

export interface RankedPassages {
  /** Best first. */
  passages: readonly RankedPassage[]
  /** Indices of the records, best first. */
  records: readonly number[]
}

interface RatedRecord {
  /** What its best pages are worth, best first. */
  best: number[]
  abstract: number
  /** Index of its abstract. */
  abstractAt: number | null
}

function rateRecords(passages: readonly Passage[], scores: Scores, bonus: number): Map<number, RatedRecord> {
  const rated = new Map<number, RatedRecord>()
  for (const [index, score] of scores) {
    const passage = passages[index]
    if (!passage) continue
    const known = rated.get(passage.record) ?? { best: [], abstract: 0, abstractAt: null }
    rated.set(passage.record, known)
    if (passage.kind === 'abstract') Object.assign(known, { abstract: score, abstractAt: index })
    else known.best.push(score * (passage.kind === 'highlight' ? bonus : 1))
  }
  for (const { best } of rated.values()) best.sort((a, b) => b - a)
  return rated
}

/** Abstracts tell which document is meant; one is a passage itself where none of its pages holds anything. */
export function rankPassages(passages: readonly Passage[], ofPassages: Scores, ofDocuments: Scores): RankedPassages {
  const { document, abstract: ofAbstract, second, highlight, highlightOfDocument, ofItsDocument } = weights.passages
  const rated = rateRecords(passages, ofPassages, highlightOfDocument)
  const worth = new Map<number, number>()
  for (const [record, { best, abstract }] of rated) {
    const [first = abstract, next = 0] = best
    worth.set(record, first + second * next + document * (ofDocuments.get(record) ?? 0) + ofAbstract * abstract)
  }
  const ranked: RankedPassage[] = []
  for (const [index, score] of ofPassages) {
    const passage = passages[index]
    if (!passage || (passage.kind === 'abstract' && (rated.get(passage.record)?.best.length ?? 0) > 0)) continue
    const own = score * (passage.kind === 'highlight' ? highlight : 1)
    ranked.push({ index, score: own + ofItsDocument * (worth.get(passage.record) ?? 0) })
  }
  const inOrder = (a: RankedPassage, b: RankedPassage) => b.score - a.score || a.index - b.index
  return {
    passages: ranked.sort(inOrder),
    records: [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([record]) => record),
  }
}
