import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWholeSearcher } from '../whole-search.ts'
import { noFilters } from '../filter/facets.ts'
import type { SearchRecords } from '../corpus/search-data.ts'

const data: SearchRecords = {
  records: [{ id: 'deck', title: '存储讲稿', kind: 'slides', pages: 6 }],
  topics: {},
  speakers: {},
  events: {},
  tables: { traditional: '', regionalWords: {}, pinyin: {} },
}

function pagesFor(q: string): number[] {
  const text = { deck: { guide: [[5, '复制组怎样摆放', 'How groups are placed'] as [number, string, string]] } }
  const searcher = createWholeSearcher({ data, text })
  const agenda = '目录\n背景\n快照\n复制组'
  searcher.addPages({
    deck: {
      quality: 'good',
      pageCount: 6,
      pages: [
        [1, '快照与复制组，谢谢聆听'],
        [2, agenda],
        [3, agenda],
        [4, '快照在写时复制，复制组也要记下'],
        [5, '快照按复制组做，各记各的'],
        [6, agenda],
      ],
      silent: [1],
    },
  })
  const answer = searcher.search({ q, filters: noFilters, synonyms: true })
  const [record] = answer.records
  return record ? answer.hitOf(record).pages.map(({ number }) => number) : []
}

test('pages that explain stand before titles, agendas and thanks; of equal pages the first is left', () => {
  assert.deepEqual(pagesFor('快照'), [4, 5, 1, 2])
})

test('a page with a line of the guide for the words rises', () => {
  assert.equal(pagesFor('复制组')[0], 5)
})

/** Pages of a deck about four words, each on a page or two. */
function pagesOf(q: string, ...pages: string[]): number[] {
  const topics = {
    shot: {
      facet: 'component' as const,
      zh: '瞬时副本',
      en: 'shot',
      aliases: [],
      synonyms: [['瞬时副本'], ['快照', 'snapshot']],
    },
  }
  const searcher = createWholeSearcher({ data: { ...data, topics }, text: {} })
  searcher.addPages({ deck: { quality: 'good', pageCount: pages.length, pages: pages.map((text, at) => [at + 1, text]) } })
  const answer = searcher.search({ q, filters: noFilters, synonyms: true })
  return answer.records.flatMap((record) => answer.hitOf(record).pages.map(({ number }) => number))
}

test('a page with the word itself stands before one with a word of the same meaning, which is shown', () => {
  assert.deepEqual(pagesOf('快照', 'a snapshot is taken', '快照怎样做', '别的'), [2, 1])
})

test('a page with the words together stands before one with each in its place', () => {
  assert.deepEqual(pagesOf('日志 回放', '回放以前先写日志', '日志 回放', '别的', '还有'), [2, 1])
})

test('a page that holds few of the words is not shown beside one that holds all', () => {
  assert.deepEqual(pagesOf('日志 回放 租约', '租约', '日志，租约', '回放，租约，日志', '别的', '还有'), [3, 2])
})
