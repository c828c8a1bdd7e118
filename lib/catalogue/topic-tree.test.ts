import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf, wholesOf, withParts } from './topic-tree.ts'

const topics = [
  { id: 'store', parent: null },
  { id: 'other', parent: null },
  { id: 'store-fs', parent: 'store' },
  { id: 'store-bs', parent: 'store' },
  { id: 'store-fs-client', parent: 'store-fs' },
]
const parentOf = (id: string) => topics.find((topic) => topic.id === id)?.parent
const ids = (found: typeof topics) => found.map(({ id }) => id)

test('a part of a part is a part of the whole', () => {
  assert.deepEqual(wholesOf('store-fs-client', parentOf), ['store-fs', 'store'])
  assert.deepEqual(ids(withParts(topics, 'store')), ['store', 'store-fs', 'store-bs', 'store-fs-client'])
  assert.deepEqual(ids(withParts(topics, 'store-fs')), ['store-fs', 'store-fs-client'])
})

test('the parts of a topic are those right below it', () => {
  assert.deepEqual(ids(partsOf(topics, 'store')), ['store-fs', 'store-bs'])
  assert.deepEqual(partsOf(topics, 'other'), [])
})

test('a topic without parts, or that nobody knows, is whole by itself', () => {
  assert.deepEqual(wholesOf('other', parentOf), [])
  assert.deepEqual(wholesOf('nothing', parentOf), [])
  assert.deepEqual(ids(withParts(topics, 'other')), ['other'])
})

test('a circle ends', () => {
  const circle = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ])
  assert.deepEqual(
    wholesOf('a', (id) => circle.get(id)),
    ['b', 'c'],
  )
})
