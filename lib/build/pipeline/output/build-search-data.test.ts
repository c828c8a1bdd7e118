import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullTalk, sampleCatalogue, sampleTopics } from '../../testing/sample-talks.ts'
import { buildSearchData } from './build-search-data.ts'

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
