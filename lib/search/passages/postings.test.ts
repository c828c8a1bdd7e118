import assert from 'node:assert/strict'
import { test } from 'node:test'
import MiniSearch from 'minisearch'
import { createPostings, keyOf, type CountedIndex, type TermCounts } from './postings.ts'

/** Terms of the fields of documents; a field may be made of several texts. */
const documents: { id: number; line: number[][]; questions: number[][] }[] = [
  { id: 0, line: [[0, 1, 2, 1]], questions: [[]] },
  {
    id: 1,
    line: [
      [2, 3],
      [3, 40],
    ],
    questions: [[1, 1, 5]],
  },
  { id: 4, line: [[]], questions: [[0], [0, 6, 2]] },
  { id: 7, line: [[40, 1]], questions: [[40]] },
]

function countTerms(terms: readonly number[]): TermCounts {
  const each = [...new Set(terms)]
  return { terms: each, counts: each.map((term) => terms.filter((other) => other === term).length) }
}

/** As MiniSearch itself makes it, from texts. */
function added(): MiniSearch {
  const index = new MiniSearch({ fields: ['line', 'questions'], tokenize: (text) => (text === '' ? [] : text.split(' ')) })
  const text = (texts: number[][]) => texts.flat().map(keyOf).join(' ')
  for (const { id, line, questions } of documents) index.add({ id, line: text(line), questions: text(questions) })
  return index
}

const all = () => true
const atOnce = () => Promise.resolve()

function counted(): Promise<CountedIndex> {
  const postings = createPostings(['line', 'questions'])
  for (const { id, line, questions } of documents) {
    for (const terms of line) postings.add(id, 'line', countTerms(terms))
    for (const terms of questions) postings.add(id, 'questions', countTerms(terms))
  }
  return postings.toIndex(atOnce)
}

test('what is counted is scored exactly as what MiniSearch counts itself', async () => {
  const [one, other] = [await counted(), added()]
  for (const terms of [[0], [1, 2], [3, 40], [5, 6], [0, 1, 2, 3, 40, 5, 6], [9]]) {
    const options = { boost: { questions: 1.3 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } }
    const worths = new Map(terms.map((term) => [term, 1 / (1 + term)]))
    const boostTerm = (key: string) => worths.get(parseInt(key, 36)) ?? 0
    const theirs = other.search(terms.map(keyOf).join(' '), { ...options, boostTerm })
    assert.deepEqual(one.searchTerms(worths, options, all, Infinity), theirs)
  }
  assert.equal(one.searchTerms(new Map([[1, 1]]), {}, all, Infinity).length, 3)
})

test('nothing counted is an index that finds nothing', async () => {
  assert.deepEqual((await createPostings(['line']).toIndex(atOnce)).searchTerms(new Map([[0, 1]]), {}, all, Infinity), [])
})

test('of many documents those that hold most of the terms are scored, as they were among all', async () => {
  const index = await counted()
  const worths = new Map([0, 1, 2, 3].map((term) => [term, 1]))
  const every = index.searchTerms(worths, {}, all, Infinity)
  const likely = index.searchTerms(worths, {}, all, 2)
  assert.ok(every.length > 2)
  assert.deepEqual(
    likely,
    every.filter(({ id }) => id === 0 || id === 1),
  )
  assert.ok(index.searchTerms(worths, {}, (document) => document !== 0, 2).every(({ id }) => id !== 0))
})
