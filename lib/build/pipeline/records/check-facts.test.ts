/** What used to pass in silence: dates that can't be, entries that stand twice, ids with a slip. */
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

describe('doubles', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'of a topic',
      (record) => record(raft).topics.push('component:raft'),
      /store-raft\.yaml:\d+: expected topics: each entry once, found component:raft again; /,
    ],
    [
      'of a speaker',
      (record) => record(raft).speakers.push(...record(raft).speakers),
      /expected speakers: each entry once, found zhang-san as speaker again; /,
    ],
    [
      'of a relation',
      (record) => record(raft).related.push(...record(raft).related),
      /expected related: each entry once, found store-client as same-topic again; /,
    ],
    [
      'of a person',
      (_, copy) => copy.speakers.push({ id: 'zhang-san-2', name: '张三', zh: '张三', en: 'Zhang San', aliases: [], org: null }),
      /speakers\.yaml:\d+: expected zhang-san-2: one entry for each person, found 张三, who is zhang-san too; use that one, /,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
  test('two people of one name who work in different places are none', () => {
    const person = { id: 'zhang-san-2', name: '张三', zh: '张三', en: 'Zhang San', aliases: [], org: '另一公司' }
    assert.deepEqual(
      problemsAfter((_, copy) => copy.speakers.push(person)),
      [],
    )
  })
})

test('a slip in an id is told with the one that is near', () => {
  const problems = problemsAfter((record) => {
    record(raft).topics[1] = 'component:rafft'
    record('store-metadata').prerequisites = ['store-raf']
  })
  assert.match(problems[0] ?? '', /found component:rafft; did you mean component:raft\?$/)
  assert.match(problems[1] ?? '', /found store-raf; did you mean store-raft\?$/)
})
