import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FacetValues } from '../../../../lib/search/shown/facet-values.ts'
import type { ResultItem } from '../../../../lib/search/shown/result-item.ts'
import { initialState } from '../../../../lib/search/search-url.ts'
import type { ShownAnswer } from '../client/shown-answer.ts'
import { begin, progressOf, stepAfter, type Progress, type Reached } from './use-progress.ts'

const item = (id: string) => ({ id }) as ResultItem
const items = ['a', 'b', 'c'].map(item)

function answerOf(shown: readonly ResultItem[], facets: FacetValues | null = {} as FacetValues): ShownAnswer {
  const { q, filters, sort, synonyms, literally, passages } = initialState
  return {
    request: { kind: 'search', state: { q, filters, sort, synonyms, literally, passages }, limit: 10, facets: facets !== null },
    presented: {
      total: shown.length,
      items: [...shown],
      passages: [],
      facets,
      synonyms: [],
      wishes: [],
      excluded: [],
      unfiltered: shown.length,
      hindrance: null,
      partial: false,
    },
    suggestions: [],
    awaits: false,
    hasRoom: false,
  }
}

/** Every step with which an answer is painted, and what was reached at the end. */
function paint(from: Reached, answer: ShownAnswer): { steps: Progress[]; reached: Reached } {
  const steps: Progress[] = []
  let reached = from
  for (;;) {
    const progress = progressOf(reached, answer)
    steps.push(progress)
    const next = stepAfter(progress, answer)
    if (!next) return { steps, reached }
    reached = next
  }
}

const rowsOf = (steps: readonly Progress[]) => steps.map(({ rows }) => rows)

test('the first answer stands there in full', () => {
  const answer = answerOf(items)
  assert.deepEqual(paint(begin(answer), answer).steps, [begin(answer)])
})

test('a new answer is painted a result a step, then the filters', () => {
  const answer = answerOf(items)
  const { steps } = paint(begin(null), answer)
  assert.deepEqual(rowsOf(steps), [0, 1, 2, 3, Infinity])
  assert.deepEqual(
    steps.map(({ whole }) => whole),
    [null, null, null, null, answer],
  )
})

test('results that were painted before cost no step', () => {
  const [a, , c] = items
  assert.ok(a && c)
  const before = answerOf([a, c])
  assert.deepEqual(rowsOf(paint(begin(before), answerOf(items)).steps), [1, 3, Infinity])
})

test('of an answer to a letter nothing is painted in full, and the filters stay those of the last that was', () => {
  const before = answerOf(items)
  const letter = answerOf([item('d')], null)
  const older = items.map((item) => ({ item, q: '' }))
  assert.deepEqual(paint(begin(before), letter).steps, [{ rows: 0, whole: before, older }])
})

test('a letter that comes meanwhile ends the painting; what comes after it begins anew', () => {
  const first = answerOf(items)
  const half = stepAfter(progressOf(begin(null), first), first)
  assert.ok(half)
  const letter = answerOf([item('d')], null)
  assert.deepEqual(progressOf(half, letter), { rows: 0, whole: null, older: [{ item: items[0], q: '' }] })
  assert.deepEqual(rowsOf(paint(half, answerOf(['x', 'y'].map(item))).steps), [0, 1, 2, Infinity])
})

test('an answer that comes meanwhile leaves the rows that were painted until it reaches them', () => {
  const first = answerOf(items)
  let reached = begin(null)
  for (let steps = 0; steps < 3; steps += 1) reached = stepAfter(progressOf(reached, first), first) ?? reached
  assert.equal(reached.whole, null)
  const [x, y] = ['x', 'y'].map(item)
  assert.ok(x && y)
  const next = answerOf([x, y])
  assert.deepEqual(
    progressOf(reached, next).older.map(({ item }) => item.id),
    ['a', 'b', 'c'],
  )
  const half = stepAfter(progressOf(reached, next), next)
  assert.ok(half)
  assert.deepEqual(
    progressOf(half, answerOf([])).older.map(({ item }) => item.id),
    ['x', 'b', 'c'],
  )
})
