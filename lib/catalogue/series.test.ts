import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk } from '../build/testing/sample-talks.ts'
import type { Talk } from './catalogue.ts'
import { inSeriesOrder, placeInSeries, seriesOf } from './series.ts'

const talk = (id: string, date: string | null = null, collection: string | null = 'lab'): Talk => ({
  ...bareTalk,
  id,
  date,
  collection: collection === null ? null : { id: collection, zh: `${collection}的文集`, en: collection },
})
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

for (const [what, inOrder] of [
  ['by date', [talk('b', '2017-09-01'), talk('a', '2017-10-02')]],
  ['within a day by number', [talk('lab-1', '2024-01-01'), talk('lab-2', '2024-01-01'), talk('lab-10', '2024-01-01')]],
  ['by each number of an id in turn', [talk('lab-1-9'), talk('lab-1-10'), talk('lab-2-1')]],
  ['by date before number', [talk('lab-9', '2021'), talk('lab-1', '2022')]],
  ['a month before its days', [talk('b', '2018-11'), talk('a', '2018-11-05')]],
  ['what has no date last', [talk('z', '2030-01-01'), talk('a')]],
  ['the same number written in two ways always the same', [talk('lab-01'), talk('lab-1')]],
] as const) {
  test(`a series is in order ${what}`, () => {
    assert.deepEqual(ids([...inOrder].reverse().sort(inSeriesOrder)), ids(inOrder))
    assert.deepEqual(ids([...inOrder].sort(inSeriesOrder)), ids(inOrder))
  })
}

test('a collection is a series from three records on; the longest comes first', () => {
  const of = (collection: string | null, length: number) =>
    Array.from({ length }, (_, index) => talk(`${collection ?? 'none'}-${index}`, null, collection))
  const found = seriesOf([...of('two', 2), ...of('b', 3), ...of('four', 4), ...of('a', 3), ...of(null, 5)])
  assert.deepEqual(ids(found), ['four', 'a', 'b'])
  assert.deepEqual(ids(found[0]?.talks ?? []), ['four-0', 'four-1', 'four-2', 'four-3'])
  assert.equal(found[0]?.zh, 'four的文集')
})

test('a record knows its neighbours in the series, the first and the last only one', () => {
  const [series] = seriesOf([talk('lab-3'), talk('lab-1'), talk('lab-2')])
  assert.ok(series)
  const place = (id: string) => {
    const found = placeInSeries(series, id)
    return found && [found.previous?.id ?? null, found.number, found.next?.id ?? null]
  }
  assert.deepEqual(place('lab-1'), [null, 1, 'lab-2'])
  assert.deepEqual(place('lab-2'), ['lab-1', 2, 'lab-3'])
  assert.deepEqual(place('lab-3'), ['lab-2', 3, null])
  assert.equal(place('other'), null)
})
