import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFilters, valueFilters } from './filter/facets.ts'
import { formatSearchUrl, initialState, isActive, parseSearchUrl, sortOrders, views, type SearchState } from './search-url.ts'
import { fc } from '../build/testing/properties.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/)
const bound = fc.option(fc.integer({ min: 0, max: 999_999 }))
const range = fc
  .tuple(bound, bound)
  .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }))
const values = fc.record(Object.fromEntries(valueFilters.map((filter) => [filter, fc.uniqueArray(id, { maxLength: 4 })])))

const state: fc.Arbitrary<SearchState> = fc
  .record({
    q: fc.string({ unit: 'binary', maxLength: 60 }),
    values,
    year: range,
    pages: range,
    sort: fc.constantFrom(...sortOrders),
    view: fc.constantFrom(...views),
    synonyms: fc.boolean(),
    literally: fc.boolean(),
    passages: fc.boolean(),
    look: fc.option(id),
  })
  .map(({ values: chosen, year, pages, ...rest }) => ({ ...rest, filters: { ...noFilters, ...chosen, year, pages } }))

test('every state comes back from its URL', () => {
  fc.assert(
    fc.property(state, (given) => {
      const search = formatSearchUrl(given)
      assert.deepEqual(parseSearchUrl(search), given)
      assert.deepEqual(parseSearchUrl(`?${search}`), given)
    }),
  )
})

test('half a surrogate pair, which no URL can carry, becomes U+FFFD', () => {
  const search = formatSearchUrl({ ...initialState, q: 'a\ud800b' })
  assert.equal(parseSearchUrl(search).q, 'a\ufffdb')
})

for (const [what, unit, kept] of [
  ['letters', 'a', 6_000],
  ['Han characters', '元', 666],
  ['emoji', '😀', 500],
  ['quotes', '"', 2_000],
] as const) {
  test(`of ${what} as many are kept as servers take in an address`, () => {
    const q = unit.repeat(10_000)
    const search = formatSearchUrl({ ...initialState, q })
    assert.equal(search.length, 'q='.length + 6_000 - (6_000 % encodeURIComponent(unit).length))
    assert.equal(parseSearchUrl(search).q, unit.repeat(kept))
    assert.equal(parseSearchUrl(`q=${encodeURIComponent(q)}`).q, unit.repeat(kept))
  })
}

test('the initial state has an empty URL and is not active', () => {
  assert.equal(formatSearchUrl(initialState), '')
  assert.deepEqual(parseSearchUrl(''), initialState)
  assert.equal(isActive(initialState), false)
  assert.equal(isActive({ ...initialState, filters: { ...noFilters, theme: ['metadata'] } }), true)
})

test('reads what people edit by hand, and ignores what makes no sense', () => {
  const parsed = parseSearchUrl(
    '?q=raft+快照&theme=metadata,caching&theme=metadata&year=2022..2021&pages=many&sort=best&look=../x&utm_source=y',
  )
  assert.deepEqual(parsed, {
    ...initialState,
    q: 'raft 快照',
    filters: { ...noFilters, theme: ['metadata', 'caching'], year: { from: 2021, to: 2022 } },
  })
})

test('keeps commas readable', () => {
  assert.equal(formatSearchUrl({ ...initialState, filters: { ...noFilters, kind: ['slides', 'talk'] } }), 'kind=slides,talk')
})

test('any query string is a state', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (search) => void parseSearchUrl(search)))
})
