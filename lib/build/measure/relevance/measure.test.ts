import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedQueriesSchema, measure, type JudgedQuery } from './measure.ts'
import { belowFloors, floors } from './floors.ts'

const queries: JudgedQuery[] = [
  { id: '1', class: 'a', q: 'first', rel: { x: 2, y: 1 } },
  { id: '2', class: 'a', q: 'second', rel: { x: 1 } },
  { id: '3', class: 'b', q: 'none', rel: { x: 1 } },
]
const found: Record<string, string[]> = { first: ['x', 'z', 'y'], second: ['z', 'x'], none: [] }
const measurement = measure(queries, (q) => found[q] ?? [])

test('success, reciprocal rank and gain are those of the definitions', () => {
  const [first, second, none] = measurement.queries
  assert.deepEqual([first?.success1, first?.mrr10, first?.zero], [1, 1, 0])
  assert.equal(first?.ndcg10, (2 + 1 / 2) / (2 + 1 / Math.log2(3)))
  assert.deepEqual([second?.success1, second?.mrr10, second?.ndcg10], [0, 1 / 2, 1 / Math.log2(3)])
  assert.deepEqual([none?.mrr10, none?.ndcg10, none?.zero], [0, 0, 1])
})

test('averages are over all and by class', () => {
  assert.deepEqual(Object.keys(measurement), ['all', 'classes', 'queries'])
  assert.deepEqual(Object.keys(measurement.all), ['n', 'success1', 'mrr10', 'ndcg10', 'zero', 'paged', 'page1', 'page4'])
  assert.equal(measurement.all.n, 3)
  assert.equal(measurement.all.zero, 1 / 3)
  assert.deepEqual(
    Object.entries(measurement.classes).map(([name, { n, success1 }]) => [name, n, success1]),
    [
      ['a', 2, 0.5],
      ['b', 1, 0],
    ],
  )
})

test('a page counts where it is a right one of a right document, first or among four', () => {
  const asked: JudgedQuery[] = [
    { id: '1', class: 'a', q: 'first', rel: { x: 2 }, pages: { x: [3, 4], z: [1] } },
    { id: '2', class: 'a', q: 'fourth', rel: { x: 2 }, pages: { x: [3] } },
    { id: '3', class: 'a', q: 'wrong document', rel: { x: 2 }, pages: { z: [1] } },
    { id: '4', class: 'a', q: 'no page', rel: { x: 2 }, pages: { x: [1] } },
    { id: '5', class: 'a', q: 'not judged', rel: { x: 2 } },
  ]
  const x = (page: number | null) => ({ id: 'x', page })
  const shown: Record<string, { id: string; page: number | null }[]> = {
    first: [x(4)],
    fourth: [x(1), x(2), x(5), x(3)],
    'wrong document': [{ id: 'z', page: 1 }],
    'no page': [x(null)],
  }
  const { all, queries: results } = measure(
    asked,
    () => ['x'],
    (q) => shown[q] ?? [],
  )
  assert.deepEqual(
    results.map(({ page1, page4, page }) => [page1, page4, page]),
    [
      [1, 1, 1],
      [0, 1, 4],
      [0, 0, 0],
      [0, 0, 0],
      [null, null, null],
    ],
  )
  assert.deepEqual([all.paged, all.page1, all.page4], [4, 1 / 4, 2 / 4])
})

test('says what falls below the floors', () => {
  assert.deepEqual(belowFloors(measurement, floors), [
    'S@1 over all is 0.333, below 0.97',
    'zero-result rate is 0.333, above 0.01',
    'S@1 of class a is 0.500, below 0.9',
    'S@1 of class b is 0.000, below 0.9',
  ])
})

test('a class that does not reach the floor of all has one of its own', () => {
  const least = { ...floors, success1: 0, zero: 1, classesBelow: { a: 0.5, b: 0.1 } }
  assert.deepEqual(belowFloors(measurement, least), ['S@1 of class b is 0.000, below 0.1'])
})

test("reads other people's judged queries", () => {
  assert.ok(judgedQueriesSchema.safeParse([{ id: 'a', class: 'c', q: 'q', rel: { r: 3 }, needs: 'text', note: 'ours' }]).success)
  assert.ok(!judgedQueriesSchema.safeParse([{ id: 'a', q: 'q' }]).success)
})
