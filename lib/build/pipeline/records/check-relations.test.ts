import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatProblem } from '../../tools/problem.ts'
import { problemsAfter, sampleRecords as records, type Change } from '../../testing/problems-after.ts'
import { checkRecords } from './check-records.ts'
import type { Records } from './read-records.ts'

const raft = 'store-raft'

describe('relations', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'to no record',
      (record) => record(raft).related.push({ id: 'nothing', type: 'same-topic' }),
      /materials\/store-raft\.yaml:\d+: expected related: a record that exists, found nothing$/,
    ],
    [
      'to a record by its former id',
      (record) => {
        record('store-metadata').formerIds.push('store-meta')
        record(raft).related.push({ id: 'store-meta', type: 'same-topic' })
      },
      /expected related: a record that exists, found store-meta; it is store-metadata since it was renamed$/,
    ],
    [
      'to itself',
      (record) => record(raft).related.push({ id: raft, type: 'same-topic' }),
      /expected related: another record, found store-raft$/,
    ],
    [
      'that are not answered',
      (record) => record(raft).related.push({ id: 'store-metadata', type: 'same-topic' }),
      /expected related: store-metadata to name this record as "same-topic", found no such relation there; add to related of .*materials\/store-metadata\.yaml: { id: store-raft, type: same-topic }$/,
    ],
    [
      'that are answered otherwise',
      (record) => {
        record(raft).related.push({ id: 'store-metadata', type: 'later-version' })
        record('store-metadata').related.push({ id: raft, type: 'same-series' })
      },
      /expected related: store-metadata to name this record as "earlier-version"/,
    ],
    [
      'to no article',
      (record) => record(raft).relatedArticles.push('nothing'),
      /expected relatedArticles: another record that exists, found nothing$/,
    ],
    [
      'to no prerequisite',
      (record) => record(raft).prerequisites.push('nothing'),
      /expected prerequisites: another record that exists, found nothing$/,
    ],
    [
      'to nothing that supersedes',
      (record) => record(raft).status.push({ state: 'superseded', zh: '旧', en: 'Old', by: 'nothing', evidence: { page: 1 } }),
      /expected status: another record that exists, found nothing$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
  test('with a slip are told with the one that is near', () => {
    const [problem] = problemsAfter((record) => (record('store-metadata').prerequisites = ['store-raf']))
    assert.match(problem ?? '', /found store-raf; did you mean store-raft\?$/)
  })
})

describe('circles', () => {
  test('of prerequisites', () => {
    const problems = problemsAfter((record) => {
      record(raft).prerequisites = ['store-metadata']
      record('store-metadata').prerequisites = ['store-client']
      record('store-client').prerequisites = [raft]
    })
    assert.equal(problems.length, 1, problems.join('\n'))
    assert.match(problems[0] ?? '', /expected prerequisites: no circle, found (\S+) → \S+ → \S+ → \1$/)
  })
  for (const [type, back] of [
    ['superseded-by', 'supersedes'],
    ['later-version', 'earlier-version'],
  ] as const) {
    test(`of ${type}`, () => {
      const problems = problemsAfter((record) => {
        record(raft).related.push({ id: 'store-metadata', type }, { id: 'store-metadata', type: back })
        record('store-metadata').related.push({ id: raft, type }, { id: raft, type: back })
      })
      assert.equal(problems.length, 1, problems.join('\n'))
      assert.match(problems[0] ?? '', /expected related: no circle, found /)
    })
  }
  test('of 20,000 records, and as many in a row, are walked without running out of stack', () => {
    const source = records.materials.find(({ material }) => material.id === raft)
    assert.ok(source)
    const length = 20_000
    const chain = (closed: boolean): Records => ({
      ...records,
      publishedIds: [],
      readingGuides: [],
      materials: Array.from({ length }, (_, index) => ({
        ...source,
        material: {
          ...source.material,
          id: `r-${index}`,
          related: [],
          relatedArticles: [],
          summary: null,
          guide: [],
          prerequisites: index + 1 < length || closed ? [`r-${(index + 1) % length}`] : [],
          file: { ...source.material.file, sha256: null },
        },
      })),
    })
    assert.deepEqual(checkRecords(chain(false)).map(formatProblem), [])
    const [problem] = checkRecords(chain(true)).map(formatProblem)
    assert.match(problem ?? '', /expected prerequisites: no circle, found r-0 → r-1 → .* → … \(20000 records\) → r-0$/)
  })
})
