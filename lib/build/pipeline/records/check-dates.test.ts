import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { problemsAfter, type Change } from '../../testing/problems-after.ts'

const raft = 'store-raft'

describe('dates', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'in the future',
      (record) => Object.assign(record('store-metadata'), { date: '2032-10-15' }),
      /store-metadata\.yaml:\d+: expected date: a day that is not in the future, found 2032-10-15$/,
    ],
    [
      'in a month of the future',
      (record) => Object.assign(record('store-metadata'), { date: '2026-12' }),
      /expected date: a day that is not in the future, found 2026-12$/,
    ],
    [
      'before there were computers',
      (record) => Object.assign(record('store-metadata'), { date: '1022-10-15' }),
      /expected date: a year after 1950, found 1022-10-15$/,
    ],
    [
      'of the event in the future',
      (record) => Object.assign(record('store-metadata'), { event: { id: 'store-meetup-2022', date: '2027-01-01' } }),
      /expected event\.date: a day that is not in the future, found 2027-01-01$/,
    ],
    [
      'of the first commit and not its date',
      (record) => (record(raft).date = '2022-12-20'),
      /store-raft\.yaml:\d+: expected date: that of file\.firstCommit, 2022-12-21, as dateSource says, found 2022-12-20; /,
    ],
    [
      'of a first commit that is not known',
      (record) => (record(raft).file.firstCommit = null),
      /expected date: that of file\.firstCommit, null, as dateSource says, found 2022-12-21; /,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
  test('of today, of this month, and other than the first commit with a reason, are sound', () => {
    const problems = problemsAfter((record) => {
      record('store-metadata').date = '2026-11-28'
      record('weekly-2022-12-15').date = '2026-11'
      Object.assign(record(raft), { date: '2022-12-20', uncertain: ['date: told in the notes'] })
    })
    assert.deepEqual(problems, [])
  })
})
