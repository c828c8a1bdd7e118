import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk } from '../build/testing/sample-talks.ts'
import { byYear } from './by-year.ts'

const talk = (id: string, date: string | null = null) => ({ ...bareTalk, id, date })

test('years come in the order of their records, and what has no date is a group of its own', () => {
  const groups = byYear([talk('a', '2020'), talk('b', '2021-02'), talk('c', '2020-03-04'), talk('d')])
  const found = groups.map(({ year, talks }) => [year, talks.map(({ id }) => id)])
  assert.deepEqual(found, [
    ['2020', ['a', 'c']],
    ['2021', ['b']],
    [null, ['d']],
  ])
})
