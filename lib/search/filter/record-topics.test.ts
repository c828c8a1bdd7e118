import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import { topicsOf } from './record-topics.ts'

function product(parent?: string): SearchRecords['topics'][string] {
  return { facet: 'product', zh: '', en: '', aliases: [], synonyms: [], ...(parent !== undefined && { parent }) }
}

const topics = { store: product(), 'store-fs': product('store'), 'store-bs': product('store'), client: product('store-fs') }

function record(...own: string[]): SearchRecord {
  return { id: 'a', title: '', kind: 'slides', topics: own }
}

test('own topics come first, then those that they are parts of, each once', () => {
  assert.deepEqual(topicsOf(record('client', 'store-bs'), topics), ['client', 'store-bs', 'store-fs', 'store'])
  assert.deepEqual(topicsOf(record('store', 'client'), topics), ['store', 'client', 'store-fs'])
})

test('a record without topics, or with one that nobody knows, has no more', () => {
  assert.deepEqual(topicsOf({ id: 'a', title: '', kind: 'slides' }, topics), [])
  assert.deepEqual(topicsOf(record('nothing'), topics), ['nothing'])
})

test('they are worked out once for a record', () => {
  const one = record('client')
  assert.equal(topicsOf(one, topics), topicsOf(one, topics))
})
