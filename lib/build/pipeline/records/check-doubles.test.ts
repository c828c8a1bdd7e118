import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { problemsAfter, type Change } from '../../testing/problems-after.ts'

const raft = 'store-raft'

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
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
})
