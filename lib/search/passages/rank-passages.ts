/**
 * The scores of passages, of whole documents and of the pages' own text, together → documents in order, each with the page that
 * answers best. A page is worth what it says and what its document is worth: the right words in the wrong document answer little.
 */
import * as weights from '../weights.ts'
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

export interface PassageScores {
  /** Of what we say of pages. */
  lines: Scores
  /** Of what stands on them, where the text of the original is at hand. */
  texts: Scores
}

interface RatedRecord {
  /** What its best pages are worth, best first. */
  best: number[]
  abstract: number
  /** What the text of its best page is worth. */
  text: number
}

function rateRecords(passages: readonly Passage[], { lines, texts }: PassageScores, bonus: number): Map<number, RatedRecord> {
  const rated = new Map<number, RatedRecord>()
  for (const index of new Set([...lines.keys(), ...texts.keys()])) {
    const passage = passages[index]
    if (!passage) continue
    const known = rated.get(passage.record) ?? { best: [], abstract: 0, text: 0 }
    rated.set(passage.record, known)
    const score = lines.get(index) ?? 0
    if (passage.kind === 'abstract') known.abstract = score
    else known.best.push(score * (passage.kind === 'highlight' ? bonus : 1))
    known.text = Math.max(known.text, texts.get(index) ?? 0)
  }
  for (const { best } of rated.values()) best.sort((a, b) => b - a)
  return rated
}

/** Abstracts tell which document is meant; one is a passage itself where none of its pages holds anything. */
export function rankPassages(passages: readonly Passage[], ofPassages: PassageScores, ofDocuments: Scores): RankedPassages {
  const {
    document,
    abstract: ofAbstract,
    second,
    highlight,
    highlightOfDocument,
    ofItsDocument,
    text,
    textOfDocument,
  } = weights.passages
  const rated = rateRecords(passages, ofPassages, highlightOfDocument)
  const worth = new Map<number, number>()
  for (const [record, { best, abstract, text: ofText }] of rated) {
    const [first = abstract, next = 0] = best
    const ofDocument = document * (ofDocuments.get(record) ?? 0)
    worth.set(record, first + second * next + ofDocument + ofAbstract * abstract + textOfDocument * ofText)
  }
  const ranked: RankedPassage[] = []
  for (const index of new Set([...ofPassages.lines.keys(), ...ofPassages.texts.keys()])) {
    const passage = passages[index]
    if (!passage || (passage.kind === 'abstract' && (rated.get(passage.record)?.best.length ?? 0) > 0)) continue
    const own = (ofPassages.lines.get(index) ?? 0) * (passage.kind === 'highlight' ? highlight : 1)
    const onPage = text * (ofPassages.texts.get(index) ?? 0)
    ranked.push({ index, score: own + onPage + ofItsDocument * (worth.get(passage.record) ?? 0) })
  }
  const inOrder = (a: RankedPassage, b: RankedPassage) => b.score - a.score || a.index - b.index
  return {
    passages: ranked.sort(inOrder),
    records: [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([record]) => record),
  }
}
