import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PageHit, PageHits } from '../../../lib/search/shown/present-pages.ts'
import type { LookItem } from '../../../lib/search/shown/present.ts'
import type { ResultItem } from '../../../lib/search/shown/result-item.ts'
import { headSearch } from '../../../lib/words/messages/head-search.ts'
import { pagesOf, toRows } from './rows.ts'

const marked = (text: string) => ({ text, spans: [], lang: 'zh' as const })
const asked = { q: 'raft', meant: [] }

const hit = (page: number, heading: string | null = null): PageHit => ({
  page,
  heading: heading === null ? null : marked(heading),
  anchor: heading,
  excerpt: { ...marked(`on ${page}`), cutBefore: false, cutAfter: false },
  picture: null,
})
const hits = (shown: PageHit[], parts: Partial<PageHits> = {}): PageHits => ({
  ...{ ...asked, shown, others: [], count: shown.length, lead: 'pages' },
  ...parts,
})

const item = (id: string, parts: Partial<ResultItem> = {}): ResultItem => ({
  ...{ id, title: marked(id), subtitle: null, kind: 'slides', level: null, product: null, foreign: null, unread: false },
  ...{ cover: null, speakers: [], event: null, date: null, atLatest: false, recorded: false, pages: null, excerpt: null },
  ...{ matches: null, why: [], asked },
  ...parts,
})
const look = (id: string, matches: PageHits | null): LookItem => ({ ...item(id, { matches }), summary: null, guide: [] })

interface Given {
  items?: ResultItem[]
  total?: number
  own?: LookItem | null
  isWhole?: boolean
  locale?: 'zh' | 'en'
}
function rowsOf({ items = [], total = items.length, own = null, isWhole = true, locale = 'en' }: Given) {
  const presented = { total, items, facets: null, unfiltered: 0, hindrance: null, partial: false }
  const above = { passages: [], synonyms: [], wishes: [], excluded: [] }
  return toRows({ q: 'raft', presented: { ...presented, ...above }, own, isWhole }, locale, headSearch[locale])
}
const textsOf = (given: Given) => rowsOf(given).map(({ lead, text }) => `${lead}${lead && ' '}${text.text}`)

describe('the open document', () => {
  test('stands first, and is not repeated among the others', () => {
    const items = [item('two'), item('own', { matches: hits([hit(3), hit(5)]) })]
    const own = look('own', hits([hit(3), hit(5)]))
    assert.deepEqual(textsOf({ items, own }), ['In this document: 2 pages', 'Page 3 on 3', 'Page 5 on 5', 'two', 'All 2 results'])
  })

  test('says where it holds nothing', () => {
    assert.deepEqual(textsOf({ items: [item('two'), item('three')], own: look('own', null) }), [
      '“raft” is not in this document',
      ...['two', 'three'],
      'All 2 results',
    ])
  })

  for (const [lead, count, locale, expected] of [
    ['pages', 1, 'en', 'In this document: 1 page'],
    ['pages', 12, 'en', 'In this document: 12 pages'],
    ['sections', 1, 'en', 'In this document: 1 section'],
    ['lines', 2, 'en', 'In this document: 2 sections'],
    ['pages', 1, 'zh', '在这份资料里：1页相符'],
    ['sections', 2, 'zh', '在这份资料里：2节相符'],
  ] as const) {
    test(`of ${count} of its ${lead}, “${expected}”`, () => {
      assert.equal(textsOf({ own: look('own', hits([], { count, lead })), locale })[0], expected)
    })
  }
})

for (const [total, isWhole, locale, expected] of [
  [0, true, 'en', 'Nothing found for “raft”. Press Enter for similar words.'],
  [1, true, 'en', '1 result: see it'],
  [20, true, 'en', 'All 20 results'],
  [1, false, 'en', 'At least 1 result: see all'],
  [20, false, 'en', 'At least 20 results: see all'],
  [1, true, 'zh', '看全部1份结果'],
  [20, false, 'zh', '至少20份结果，全部看'],
] as const) {
  test(`of ${total} results the last row says “${expected}”`, () => {
    const rows = rowsOf({ total, isWhole, locale })
    assert.deepEqual(
      rows.map(({ text, href, kind }) => [text.text, href, kind]),
      [total === 0 ? [expected, null, 'note'] : [expected, locale === 'en' ? '/en/?q=raft' : '/?q=raft', 'all']],
    )
  })
}

test('five other records are shown, two pages of each', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => item(id, { matches: hits([hit(1), hit(2), hit(3)]) }))
  const rows = rowsOf({ items })
  assert.deepEqual(
    rows.flatMap(({ kind, text }) => (kind === 'record' ? [text.text] : [])),
    ['a', 'b', 'c', 'd', 'e'],
  )
  assert.equal(rows.filter(({ kind }) => kind === 'page').length, 10)
})

test('the facts of a record are its speakers, day and product, as far as they are known', () => {
  const known = item('a', {
    speakers: [marked('Chen Wei'), marked('Li Na')],
    date: '2020-11-06',
    atLatest: true,
    product: { id: 'store', label: 'Store' },
  })
  assert.deepEqual(
    rowsOf({ items: [known, item('b')] }).map(({ facts }) => facts),
    ['Chen Wei, Li Na · ≤ 2020-11-06 · Store', '', ''],
  )
})

test('a section is named by its heading, and leads to it', () => {
  const own = look('own', hits([hit(2, '背景')], { lead: 'sections' }))
  const { lead, text, href } = rowsOf({ own, locale: 'zh' })[1] ?? {}
  assert.deepEqual([lead, text?.text, href], ['', '背景', `/talks/own/read/?q=raft#${encodeURIComponent('背景')}`])
})

test('the pages that are ticked are those shown and the next best; an article has none', () => {
  assert.deepEqual([...pagesOf(look('own', hits([hit(9), hit(2)], { others: [4, 7] })))], [9, 2, 4, 7])
  assert.deepEqual([...pagesOf(look('own', hits([hit(1)], { lead: 'sections' })))], [])
  assert.deepEqual([...pagesOf(look('own', null))], [])
  assert.deepEqual([...pagesOf(null)], [])
})
