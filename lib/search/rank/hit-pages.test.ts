import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSearcher } from '../search.ts'
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
  const searcher = createSearcher({ data, text })
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
