import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as weights from '../weights.ts'
import type { Passage, PassageKind } from './passage.ts'
import type { Scores } from './passage-index.ts'
import { rankPassages, type RankedPassages } from './rank-passages.ts'

const share = weights.passages
const none: Scores = new Map()

function passage(record: number, kind: PassageKind): Passage {
  return { record, kind, page: null, anchor: null, zh: '', en: '', questions: [] }
}

/** Ranks passages, each given as its record, its kind, its score and that of its page's own text; null: not matched. */
function rank(
  given: readonly [record: number, kind: PassageKind, line: number | null, text?: number][],
  ofDocuments: Scores = none,
): RankedPassages {
  const lines = new Map(given.flatMap(([, , line], index) => (line === null ? [] : [[index, line]])))
  const texts = new Map(given.flatMap(([, , , text], index) => (text === undefined ? [] : [[index, text]])))
  return rankPassages(
    given.map(([record, kind]) => passage(record, kind)),
    { lines, texts },
    ofDocuments,
  )
}

const indices = ({ passages }: RankedPassages) => passages.map(({ index }) => index)

function equalScores({ passages }: RankedPassages, expected: readonly number[]): void {
  assert.equal(passages.length, expected.length)
  passages.forEach(({ score }, at) => assert.ok(Math.abs(score - (expected[at] ?? NaN)) < 1e-9, `${at}: ${score}`))
}

test('a passage gains by what its document is worth', () => {
  const ranked = rank(
    [
      [0, 'page', 0.6],
      [1, 'page', 0.6],
    ],
    new Map([[1, 1]]),
  )
  assert.deepEqual(
    [indices(ranked), ranked.records],
    [
      [1, 0],
      [1, 0],
    ],
  )
  equalScores(ranked, [0.6 + share.ofItsDocument * (0.6 + share.document), 0.6 + share.ofItsDocument * 0.6])
})

test('of a document the best page counts, and a share of the second-best; a third adds nothing', () => {
  const two = 1 + share.secondPage * 0.5
  const ranked = rank([
    [0, 'page', 0.4],
    [0, 'page', 0.5],
    [0, 'page', 1],
  ])
  assert.deepEqual(indices(ranked), [2, 1, 0])
  equalScores(
    ranked,
    [1, 0.5, 0.4].map((own) => own + share.ofItsDocument * two),
  )
})

test('a page of the guide counts more, by one factor among passages and by another for its document', () => {
  const ranked = rank([
    [0, 'page', 0.5],
    [1, 'highlight', 0.5],
  ])
  assert.deepEqual(
    [indices(ranked), ranked.records],
    [
      [1, 0],
      [1, 0],
    ],
  )
  equalScores(ranked, [
    0.5 * share.highlight + share.ofItsDocument * 0.5 * share.highlightOfDocument,
    0.5 + share.ofItsDocument * 0.5,
  ])
})

test('a section counts less, by one factor among passages and by another for its document', () => {
  const ranked = rank([
    [0, 'section', 0.5],
    [1, 'page', 0.5],
  ])
  assert.deepEqual(
    [indices(ranked), ranked.records],
    [
      [1, 0],
      [1, 0],
    ],
  )
  equalScores(ranked, [
    0.5 + share.ofItsDocument * 0.5,
    0.5 * share.section + share.ofItsDocument * 0.5 * share.sectionOfDocument,
  ])
})

test('an abstract raises its document, and is no passage where a page of that document matched', () => {
  const ranked = rank([
    [0, 'page', 0.5],
    [1, 'page', 0.5],
    [1, 'abstract', 1],
  ])
  assert.deepEqual(
    [indices(ranked), ranked.records],
    [
      [1, 0],
      [1, 0],
    ],
  )
  equalScores(ranked, [0.5 + share.ofItsDocument * (0.5 + share.abstract), 0.5 + share.ofItsDocument * 0.5])
})

test('where only the abstract of a document matched, it is a passage, and stands in for the best page', () => {
  const ranked = rank([
    [0, 'page', null],
    [0, 'abstract', 0.5],
  ])
  assert.deepEqual([indices(ranked), ranked.records], [[1], [0]])
  equalScores(ranked, [0.5 + share.ofItsDocument * (0.5 + share.abstract * 0.5)])
})

test('the own text of a page raises that page, and the best such text its document', () => {
  const ranked = rank([
    [0, 'page', 0.5],
    [1, 'page', 0.5, 0.2],
    [1, 'page', null, 0.4],
  ])
  const worth = 0.5 + share.bestPageTextOfDocument * 0.4
  assert.deepEqual(
    [indices(ranked), ranked.records],
    [
      [1, 0, 2],
      [1, 0],
    ],
  )
  equalScores(ranked, [
    0.5 + share.pageText * 0.2 + share.ofItsDocument * worth,
    0.5 + share.ofItsDocument * 0.5,
    share.pageText * 0.4 + share.ofItsDocument * worth,
  ])
})

test('of equals the earlier comes first, and a document of which no passage matched is not listed', () => {
  const ranked = rank(
    [
      [0, 'page', 0.5],
      [1, 'page', 0.5],
      [2, 'page', null],
    ],
    new Map([[2, 1]]),
  )
  assert.deepEqual(
    [indices(ranked), ranked.records],
    [
      [0, 1],
      [0, 1],
    ],
  )
})
