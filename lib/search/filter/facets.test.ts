import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFacetCounter, inRange, noFilters, type Filters } from './facets.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'

function topic(facet: SearchRecords['topics'][string]['facet']): SearchRecords['topics'][string] {
  return { facet, zh: '', en: '', aliases: [], synonyms: [] }
}

const topics = { curvebs: topic('product'), raft: topic('component'), metadata: topic('theme'), caching: topic('theme') }
const records: SearchRecord[] = [
  { id: 'a', title: 'A', kind: 'slides', lang: 'zh', date: '2021-05', topics: ['curvebs', 'metadata', 'caching'], pages: 30 },
  {
    id: 'b',
    title: 'B',
    kind: 'slides',
    lang: 'zh+en',
    date: '2022-01-02',
    topics: ['raft', 'metadata'],
    speakers: ['chen-wei'],
    pages: 10,
  },
  { id: 'c', title: 'C', kind: 'talk', date: '2022', topics: ['curvebs', 'caching'], event: 'meetup' },
  { id: 'd', title: 'D', kind: 'article' },
]

const counter = createFacetCounter(records, topics)
const everything = records.map((_, index) => index)

function pass(filters: Partial<Filters>): string[] {
  return counter.filter(everything, { ...noFilters, ...filters }).map((index) => records[index]?.id ?? '')
}

test('without filters all pass and all are counted', () => {
  const passing = counter.filter(everything, noFilters)
  const counts = counter.count(everything, noFilters)
  assert.deepEqual(passing, everything)
  assert.deepEqual(counts, {
    product: { curvebs: 2 },
    component: { raft: 1 },
    theme: { metadata: 2, caching: 2 },
    kind: { slides: 2, talk: 1, article: 1 },
    level: {},
    lang: { zh: 2, en: 1 },
    speaker: { 'chen-wei': 1 },
    event: { meetup: 1 },
    year: { 2021: 1, 2022: 2 },
  })
})

test('values of one filter are alternatives', () => {
  assert.deepEqual(pass({ theme: ['metadata', 'caching'] }), ['a', 'b', 'c'])
  assert.deepEqual(pass({ lang: ['en'] }), ['b'])
})

test('filters narrow each other', () => {
  assert.deepEqual(pass({ theme: ['metadata', 'caching'], product: ['curvebs'] }), ['a', 'c'])
  assert.deepEqual(pass({ theme: ['caching'], kind: ['talk'], year: { from: 2022, to: 2022 } }), ['c'])
})

test('counts of a filter leave that filter out, and keep the others', () => {
  const counts = counter.count(everything, { ...noFilters, theme: ['metadata'], product: ['curvebs'] })
  assert.deepEqual(counts.theme, { metadata: 1, caching: 2 })
  assert.deepEqual(counts.product, { curvebs: 1 })
  assert.deepEqual(counts.kind, { slides: 1 })
})

test('a range lets no unknown value pass', () => {
  assert.deepEqual(pass({ pages: { from: 10, to: null } }), ['a', 'b'])
  assert.deepEqual(pass({ year: { from: null, to: 2021 } }), ['a'])
  assert.equal(inRange(undefined, { from: null, to: null }), true)
})

test('a product has the records of its parts, each once', () => {
  const tree = {
    store: topic('product'),
    'store-fs': { ...topic('product'), parent: 'store' },
    'store-fs-client': { ...topic('product'), parent: 'store-fs' },
    other: topic('product'),
  }
  const ofTree: SearchRecord[] = [
    { id: 'whole', title: '', kind: 'slides', topics: ['store'] },
    { id: 'part', title: '', kind: 'slides', topics: ['store-fs-client'] },
    { id: 'both', title: '', kind: 'slides', topics: ['store', 'store-fs'] },
    { id: 'none', title: '', kind: 'slides', topics: ['other'] },
  ]
  const { count, filter } = createFacetCounter(ofTree, tree)
  const found = (product: string[]) => filter([0, 1, 2, 3], { ...noFilters, product }).map((index) => ofTree[index]?.id)
  assert.deepEqual(count([0, 1, 2, 3], noFilters).product, { store: 3, 'store-fs': 2, 'store-fs-client': 1, other: 1 })
  assert.deepEqual(found(['store']), ['whole', 'part', 'both'])
  assert.deepEqual(found(['store-fs']), ['part', 'both'])
  assert.deepEqual(found(['store-fs-client', 'other']), ['part', 'none'])
})

test('where nothing passes, the filter that keeps most out is named, with how many pass without it', () => {
  const chosen: Filters = { ...noFilters, theme: ['metadata', 'caching'], kind: ['paper'], pages: { from: 20, to: null } }
  assert.deepEqual(counter.hindrance(everything, chosen), { filter: 'kind', count: 1 })
  assert.deepEqual(counter.hindrance(everything, { ...chosen, pages: noFilters.pages }), { filter: 'kind', count: 3 })
  assert.equal(counter.hindrance(everything, { ...chosen, speaker: ['nobody'] }), null)
  assert.equal(counter.hindrance(everything, noFilters), null)
})
