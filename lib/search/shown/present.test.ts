import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchRecords, SearchText } from '../corpus/search-data.ts'
import { noFilters, type Filters } from '../filter/facets.ts'
import type { SearchAnswer } from '../search.ts'
import { noFold } from '../text/normalise.ts'
import { createWholeSearcher } from '../whole-search.ts'
import type { PresentContext } from './present-context.ts'
import { present, presentLook } from './present.ts'

const data: SearchRecords = {
  records: [
    { id: 'zh-talk', title: 'Raft 讲稿', kind: 'slides', lang: 'zh', level: 'introduction' },
    { id: 'en-paper', title: 'Raft paper', kind: 'paper', lang: 'en', level: 'deep-dive' },
    { id: 'untold', title: 'Raft 纪要', kind: 'article', lang: 'zh' },
  ],
  topics: { curve: { facet: 'product', zh: 'Curve 存储', en: 'Curve', aliases: [], synonyms: [] } },
  speakers: {},
  events: {},
  tables: { traditional: '', regionalWords: {}, pinyin: {} },
}
const texts: SearchText = {
  'zh-talk': {
    zh: '讲 Raft 的选举',
    en: 'How Raft elects',
    guide: [
      [3, '选举超时', 'Timeouts of an election'],
      [8, 'Raft 日志', 'The log of Raft'],
    ],
  },
}
const searcher = createWholeSearcher({ data, text: texts })
const context = (locale: PresentContext['locale']): PresentContext => ({
  data,
  texts,
  fold: noFold,
  locale,
  q: 'raft',
  pictures: {},
})

const ask = (filters: Filters = noFilters) => searcher.search({ q: 'raft', filters, synonyms: true })
const shown = (answer: SearchAnswer, filters: Filters | null, limit = 10, locale: PresentContext['locale'] = 'zh') =>
  present(answer, answer.records, filters, limit, context(locale))

test('as many items as are asked for, the number of all of them, and the number without the filters', () => {
  const filters = { ...noFilters, lang: ['zh'] }
  const { items, total, unfiltered } = shown(ask(filters), filters, 1)
  assert.deepEqual([items.length, total, unfiltered], [1, 2, 3])
})

test('values of the filters are counted only where the filters are given', () => {
  assert.deepEqual(
    shown(ask(), noFilters).facets?.lang.map(({ id, count }) => `${id} ${count}`),
    ['zh 2', 'en 1'],
  )
  assert.equal(shown(ask(), null).facets, null)
})

test('a hindrance is told only where nothing passes the filters, though something was found', () => {
  const inTheWay = { ...noFilters, lang: ['en'], level: ['introduction'], kind: ['paper'] }
  assert.deepEqual(shown(ask(inTheWay), inTheWay).hindrance, { filter: 'level', count: 1 })
  const passed = { ...noFilters, lang: ['en'] }
  assert.equal(shown(ask(passed), passed).hindrance, null)
  const nowhere = searcher.search({ q: 'zookeeper', filters: passed, synonyms: true })
  assert.deepEqual([nowhere.unfiltered, shown(nowhere, passed).hindrance], [0, null])
})

test('of a wish, a product has the name of its topic, and any other value its own', () => {
  const wishes: SearchAnswer['wishes'] = [
    { field: 'product', values: ['curve', 'unknown'], typed: 'curve' },
    { field: 'kind', values: ['talk', 'slides'], typed: '演讲' },
  ]
  const names = (locale: PresentContext['locale']) =>
    shown({ ...ask(), wishes }, noFilters, 10, locale).wishes.map((wish) => wish.names)
  assert.deepEqual(names('zh'), [
    ['Curve 存储', 'unknown'],
    ['talk', 'slides'],
  ])
  assert.deepEqual(names('en')[0], ['Curve', 'unknown'])
})

test('a quick look has the whole abstract and guide in the reader’s language, with the words marked', () => {
  const [record] = data.records
  assert.ok(record)
  const look = (locale: PresentContext['locale']) => presentLook(ask().hitOf(record), context(locale))
  assert.deepEqual(look('zh').summary, { text: '讲 Raft 的选举', spans: [[2, 6]], lang: 'zh' })
  assert.deepEqual(look('en').summary, { text: 'How Raft elects', spans: [[4, 8]], lang: 'en' })
  assert.deepEqual(
    look('en').guide.map(({ page, text }) => [page, text.text, text.spans]),
    [
      [3, 'Timeouts of an election', []],
      [8, 'The log of Raft', [[11, 15]]],
    ],
  )
})

test('a quick look at a record without texts has neither', () => {
  const [, , record] = data.records
  assert.ok(record)
  const { summary, guide } = presentLook(ask().hitOf(record), context('zh'))
  assert.deepEqual([summary, guide], [null, []])
})
