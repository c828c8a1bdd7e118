import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchTopic } from '../corpus/search-data.ts'
import { noFilters, type FacetCounts } from '../filter/facets.ts'
import { chosenFirst, facetValues } from './facet-values.ts'

const topic = (name: string, parent?: string): SearchTopic => ({
  facet: 'product',
  zh: name,
  en: name,
  aliases: [],
  synonyms: [],
  ...(parent !== undefined && { parent }),
})

const data = {
  records: [],
  topics: { a: topic('A'), b: topic('B'), 'a-1': topic('A 1', 'a'), 'a-2': topic('A 2', 'a'), 'a-2-x': topic('A 2 X', 'a-2') },
  speakers: {},
  events: {},
  tables: { traditional: '', regionalWords: {}, pinyin: {} },
}
const none: FacetCounts = {
  product: {},
  component: {},
  theme: {},
  kind: {},
  level: {},
  lang: {},
  speaker: {},
  event: {},
  year: {},
}

function products(counts: Record<string, number>, chosen: string[] = []) {
  const { product } = facetValues({ ...none, product: counts }, { ...noFilters, product: chosen }, { data, locale: 'en' })
  return product.map(({ id, depth, count }) => `${'.'.repeat(depth)}${id} ${count}`)
}

test('most records first, the parts of a product right below it', () => {
  const counts = { b: 6, 'a-1': 1, 'a-2': 7, 'a-2-x': 2, a: 9 }
  assert.deepEqual(products(counts), ['a 9', '.a-2 7', '..a-2-x 2', '.a-1 1', 'b 6'])
})

test('a part whose product is not among the values stands by itself', () => {
  assert.deepEqual(products({ 'a-2-x': 2, b: 1 }), ['a-2-x 2', 'b 1'])
})

test('a chosen value stays at 0', () => assert.deepEqual(products({ b: 1 }, ['a-1']), ['b 1', 'a-1 0']))

test('a chosen value comes first, with its parts and what it is a part of', () => {
  const counts = { a: 9, 'a-1': 4, b: 6, c: 5 }
  const order = (...chosen: string[]) => {
    const { product } = facetValues({ ...none, product: counts }, { ...noFilters, product: chosen }, { data, locale: 'en' })
    return chosenFirst(product).map(({ id }) => id)
  }
  assert.deepEqual(order(), ['a', 'a-1', 'b', 'c'])
  assert.deepEqual(order('c'), ['c', 'a', 'a-1', 'b'])
  assert.deepEqual(order('a-1'), ['a', 'a-1', 'b', 'c'])
  assert.deepEqual(order('b', 'c'), ['b', 'c', 'a', 'a-1'])
})
