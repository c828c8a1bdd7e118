/** What a row of results knows of a record, and the search of a topic. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Talk } from '../../../catalogue/catalogue.ts'
import type { SearchRecord } from '../../../search/corpus/search-data.ts'
import { fullTalk, sampleCatalogue, sampleTopics } from '../../testing/sample-talks.ts'
import { buildSearchData } from './build-search-data.ts'

function recordOf(change: Partial<Talk>): SearchRecord {
  const [record] = buildSearchData({ ...sampleCatalogue, talks: [{ ...fullTalk, ...change }] }, []).records.records
  assert.ok(record)
  return record
}

test('a day that only the first commit tells is marked; any other is not', () => {
  assert.equal(recordOf({ dateSource: 'first-commit' }).atLatest, true)
  for (const dateSource of ['readme', 'cover', 'filename', null] as const) assert.ok(!('atLatest' in recordOf({ dateSource })))
  assert.ok(!('atLatest' in recordOf({ date: null, dateSource: 'first-commit' })))
})

const url = 'https://video.example/1'
for (const [scopes, video] of [
  [['talk'], 'talk'],
  [['series', 'talk'], 'talk'],
  [['event'], 'around'],
  [['live-room', 'folder'], 'around'],
  [['folder'], undefined],
  [[], undefined],
] as const) {
  test(`recordings of ${scopes.join(', ') || 'nothing'} are told as ${video ?? 'none'}`, () => {
    assert.equal(recordOf({ videos: scopes.map((scope) => ({ url, scope })) }).video, video)
  })
}

test('each topic names what introduces it, or else what its reading guide begins with', () => {
  const [product, component] = sampleTopics
  assert.ok(product && component)
  const read = { id: fullTalk.id, page: null, anchor: null }
  const topics = [
    { ...product, start: 'hostile-1', reading: [read] },
    { ...component, reading: [read] },
    { ...component, id: 'untold' },
  ]
  const { records } = buildSearchData({ ...sampleCatalogue, topics }, [])
  assert.deepEqual(
    Object.entries(records.topics).map(([id, { first }]) => [id, first]),
    [
      ['curvebs', 'hostile-1'],
      ['mds', fullTalk.id],
      ['untold', undefined],
    ],
  )
})
