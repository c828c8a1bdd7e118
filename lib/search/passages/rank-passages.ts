/**
 * Combines three scores (of our lines, of the whole document, of the page's own text) into an order of documents and
 * one of passages. A page is worth what it says and what its document is worth: the right words in the wrong document
 * answer little.
 */
import * as weights from '../weights.ts'
import type { Passage, PassageKind } from './passage.ts'
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
  /** Of each page and section that matched, best first. */
  pageScores: number[]
  abstract: number
  /** The highest score of the own text of one of its pages. */
  bestPageText: number
}

/** Share of what a passage of a kind scores; a kind that is not named counts in full. */
type ShareOfKind = Readonly<Partial<Record<PassageKind, number>>>

function rateRecords(
  passages: readonly Passage[],
  { lines, texts }: PassageScores,
  ofKind: ShareOfKind,
): Map<number, RatedRecord> {
  const rated = new Map<number, RatedRecord>()
  for (const index of new Set([...lines.keys(), ...texts.keys()])) {
    const passage = passages[index]
    if (!passage) continue
    const known = rated.get(passage.record) ?? { pageScores: [], abstract: 0, bestPageText: 0 }
    rated.set(passage.record, known)
    const score = lines.get(index) ?? 0
    if (passage.kind === 'abstract') known.abstract = score
    else known.pageScores.push(score * (ofKind[passage.kind] ?? 1))
    known.bestPageText = Math.max(known.bestPageText, texts.get(index) ?? 0)
  }
  for (const { pageScores } of rated.values()) pageScores.sort((a, b) => b - a)
  return rated
}

/**
 * An abstract raises its document's score. It is listed as a passage only if no page or section of that document
 * matched.
 * @param ofDocuments scores of whole documents, by index of the record; one whose passages did not match is not listed
 */
export function rankPassages(passages: readonly Passage[], ofPassages: PassageScores, ofDocuments: Scores): RankedPassages {
  const share = weights.passages
  const ofKind: ShareOfKind = { highlight: share.highlight, section: share.section }
  const ofDocumentsKind: ShareOfKind = { highlight: share.highlightOfDocument, section: share.sectionOfDocument }
  const rated = rateRecords(passages, ofPassages, ofDocumentsKind)
  const worth = new Map<number, number>()
  for (const [record, { pageScores, abstract, bestPageText }] of rated) {
    // Where nothing else of the document matched, the abstract stands in for its best page, and is counted once more below.
    const [best = abstract, second = 0] = pageScores
    const ofDocument = share.document * (ofDocuments.get(record) ?? 0)
    const ofTexts = share.bestPageTextOfDocument * bestPageText
    worth.set(record, best + share.secondPage * second + ofDocument + share.abstract * abstract + ofTexts)
  }
  const ranked: RankedPassage[] = []
  for (const index of new Set([...ofPassages.lines.keys(), ...ofPassages.texts.keys()])) {
    const passage = passages[index]
    if (!passage || (passage.kind === 'abstract' && (rated.get(passage.record)?.pageScores.length ?? 0) > 0)) continue
    const own = (ofPassages.lines.get(index) ?? 0) * (ofKind[passage.kind] ?? 1)
    const onPage = share.pageText * (ofPassages.texts.get(index) ?? 0)
    ranked.push({ index, score: own + onPage + share.ofItsDocument * (worth.get(passage.record) ?? 0) })
  }
  const inOrder = (a: RankedPassage, b: RankedPassage) => b.score - a.score || a.index - b.index
  return {
    passages: ranked.sort(inOrder),
    records: [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([record]) => record),
  }
}
