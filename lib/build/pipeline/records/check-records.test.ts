/** Each check breaks a copy of the sample records and must name file and field. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatProblem } from '../../tools/problem.ts'
import { problemsAfter, sampleRecords as records, type Change } from '../../testing/problems-after.ts'
import type { Records } from './read-records.ts'

function find(copy: Records, id: string) {
  return copy.materials.filter(({ material }) => material.id === id)
}

test('sound records have no problem', () => {
  assert.deepEqual([...records.problems.map(formatProblem), ...problemsAfter(() => {})], [])
})

const raft = 'store-raft'

describe('identifiers', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'that two records have',
      (_, copy) => copy.materials.push(...find(copy, raft).map((source) => ({ ...source, file: 'articles/store-raft.yaml' }))),
      /^articles\/store-raft\.yaml:2: expected id: an id that no other record has or had, found store-raft, which .*materials\/store-raft\.yaml claims$/,
    ],
    [
      'that another record had',
      (record) => record('store-metadata').formerIds.push(raft),
      /materials\/store-raft\.yaml:\d+: expected id: .*, found store-raft, which .*materials\/store-metadata\.yaml claims$/,
    ],
    [
      'that two records had',
      (record) => ['store-metadata', raft].forEach((id) => record(id).formerIds.push('old')),
      /materials\/store-raft\.yaml:\d+: expected formerIds: .*, found old, which .*materials\/store-metadata\.yaml claims$/,
    ],
    [
      'kept for dump records',
      (record) => record(raft).formerIds.push('listing-0123456789'),
      /materials\/store-raft\.yaml:\d+: expected formerIds: anything but listing-…/,
    ],
    [
      'that were published and are gone',
      (_, copy) => copy.publishedIds.push({ id: 'gone', file: 'materials/ids.txt', line: 9 }),
      /materials\/ids\.txt:9: expected a record with the id gone, or with it among its formerIds, found none; restore it, or write "gone # withdrawn: why" if it had to go$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change)[0] ?? '', expected))
  }
  test('a published id may live on among the formerIds', () => {
    const problems = problemsAfter((record, copy) => {
      record(raft).formerIds.push('gone')
      copy.publishedIds.push({ id: 'gone', file: 'materials/ids.txt', line: 9 })
    })
    assert.deepEqual(problems, [])
  })
})
