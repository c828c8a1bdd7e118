/** The search over text of pages: what it finds there, how it ranks it, what it shows. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noFilters } from './filter/facets.ts'
import { noFold } from './text/normalise.ts'
import { present } from './shown/present.ts'
import type { PresentContext } from './shown/present-context.ts'
import type { ResultItem } from './shown/result-item.ts'
import type { Searcher } from './search.ts'
import { createWholeSearcher } from './whole-search.ts'
import type { PageTexts, SearchRecords, SearchText } from './corpus/search-data.ts'

const data: SearchRecords = {
  records: [
    { id: 'raft', title: 'Raft的工程实践', kind: 'slides', pages: 4 },
    { id: 'cache', title: '缓存设计', kind: 'slides', pages: 3 },
    { id: 'notes', title: '双周会纪要', kind: 'article', readable: true },
    { id: 'odd', title: '读不出的文稿', kind: 'slides' },
  ],
  topics: {},
  speakers: {},
  events: {},
  tables: { traditional: '緩缓', regionalWords: {}, pinyin: { kuai: '快', zhao: '照', huan: '缓', cun: '存' } },
}
const text: SearchText = { raft: { zh: '讲快照与日志', guide: [[2, '快照怎样做', 'How snapshots are made']] } }
const slides: PageTexts = {
  raft: {
    quality: 'good',
    pageCount: 4,
    pages: [
      [1, 'Raft的工程实践'],
      [2, '快照\n只记文件列表'],
      [3, '写请求先进入leader\nelection timeout 之后\n再选举'],
      [4, '快照再讲一次，etcdctl snapshot save'],
    ],
  },
  odd: { quality: 'garbled', pageCount: 1, pages: [[1, 'etcdctl']] },
}
const others: PageTexts = {
  cache: { quality: 'good', pageCount: 3, pages: [[3, '没有快照。etcdctl 见别处']] },
  notes: {
    source: 'https://example.org/a.md',
    sections: [
      [null, null, '一段话'],
      ['开源之夏', '开源之夏', '报名从五月开始'],
    ],
  },
}

function open(...parts: PageTexts[]): Searcher {
  const searcher = createWholeSearcher({ data, text })
  for (const part of parts) searcher.addPages(part)
  return searcher
}

function find(searcher: Searcher, q: string): string[] {
  return searcher.search({ q, filters: noFilters, synonyms: true }).records.map(({ id }) => id)
}

function show(searcher: Searcher, q: string, change: Partial<PresentContext> = {}): ResultItem[] {
  const answer = searcher.search({ q, filters: noFilters, synonyms: true })
  const context: PresentContext = { data, texts: text, fold: noFold, locale: 'zh', q, pictures: {}, ...change }
  return present(answer, answer.records, noFilters, 10, context).items
}

describe('text in the pictures of pages', () => {
  const drawn: PageTexts = {
    raft: {
      quality: 'good',
      pageCount: 4,
      pages: [
        [2, '快照', '架构图\nchunkserver'],
        [4, '', 'snapshotcloneserver'],
      ],
    },
    odd: { quality: 'garbled', pageCount: 1, pages: [[1, 'etcdctl', 'copyset']] },
  }
  const pagesFor = (q: string) => show(open(drawn), q).flatMap(({ matches }) => matches?.shown.map(({ page }) => page) ?? [])

  test('leads to its page, beside text of the document’s own and without', () => {
    assert.deepEqual(find(open(drawn), 'chunkserver'), ['raft'])
    assert.deepEqual(pagesFor('chunkserver'), [2])
    assert.deepEqual(pagesFor('snapshotcloneserver'), [4])
  })

  test('is searched where the document’s own text is garbled and is not', () => {
    assert.deepEqual(find(open(drawn), 'copyset'), ['odd'])
    assert.deepEqual(find(open(drawn), 'etcdctl'), [])
  })

  test('two words, one of either, are on the page', () => assert.deepEqual(pagesFor('快照 chunkserver'), [2]))
})

describe('text of pages', () => {
  test('is searched as it arrives, whatever was asked before', () => {
    const searcher = open()
    assert.deepEqual(find(searcher, 'etcdctl'), [])
    searcher.addPages(slides)
    assert.deepEqual(find(searcher, 'etcdctl'), ['raft'])
    searcher.addPages(others)
    assert.deepEqual(find(searcher, 'etcdctl').sort(), ['cache', 'raft'])
  })

  test('that can not be trusted is not searched', () => {
    assert.ok(!find(open(slides), 'etcdctl').includes('odd'))
  })

  test('weighs less than a title or an abstract', () => {
    assert.deepEqual(find(open(slides, others), '快照'), ['raft', 'cache'])
    assert.equal(find(open(slides, others), '缓存')[0], 'cache')
  })

  test('answers a word while it is typed, in pinyin of our own words too', () => {
    const searcher = open(slides, others)
    for (const q of ['et', 'etcd', 'kuaizhao', '開源之夏'.slice(2)]) assert.ok(find(searcher, q).length > 0, q)
  })

  test('holds a phrase in quotes across lines', () => {
    const searcher = open(slides, others)
    assert.deepEqual(find(searcher, '"leader election timeout"'), ['raft'])
    assert.deepEqual(find(searcher, '"timeout leader"'), [])
  })

  test('counts for words that must not stand', () => {
    assert.deepEqual(find(open(slides, others), '快照 -etcdctl'), [])
  })
})

describe('a result', () => {
  test('shows the pages that hold the words, best first, with the words marked', () => {
    const [raft] = show(open(slides, others), '快照')
    assert.equal(raft?.id, 'raft')
    assert.deepEqual([raft.matches?.count, raft.matches?.lead], [2, 'pages'])
    assert.deepEqual(
      raft.matches?.shown.map(({ page, excerpt }) => [page, excerpt.text, excerpt.spans]),
      [
        [2, '快照怎样做', [[0, 2]]],
        [4, '快照再讲一次，etcdctl snapshot save', [[0, 2]]],
      ],
    )
  })

  test('shows the pages that hold all the words before those that hold one', () => {
    const [raft] = show(open(slides, others), '快照 etcdctl')
    assert.equal(raft?.matches?.shown[0]?.page, 4)
  })

  test('of an article that can be read here leads to the heading', () => {
    const [notes] = show(open(slides, others), '报名')
    assert.equal(notes?.matches?.lead, 'sections')
    const [section] = notes.matches.shown
    assert.deepEqual([section?.heading?.text, section?.anchor], ['开源之夏', '开源之夏'])
  })

  test('of an article leads to the heading of our line before the text is loaded, and to the line where there is none', () => {
    const texts: SearchText = { ...text, notes: { sections: [['开源之夏', '报名从五月开始', 'Applications open in May']] } }
    const found = (readable: boolean) => {
      const records = data.records.map(({ id, title, kind }) => ({ id, title, kind, ...(readable && { readable }) }))
      const searcher = createWholeSearcher({ data: { ...data, records }, text: texts })
      return show(searcher, '报名', { texts })[0]?.matches
    }
    const readable = found(true)
    assert.deepEqual([readable?.lead, readable?.shown.map(({ page, anchor }) => [page, anchor])], ['sections', [[1, '开源之夏']]])
    assert.equal(found(false)?.lead, 'lines')
  })

  test('without originals leads to the pages of which the guide tells', () => {
    const [raft] = show(open(), '快照')
    assert.deepEqual([raft?.matches?.lead, raft?.matches?.shown.map(({ page }) => page)], ['pages', [2]])
  })

  test('shows a picture where there is one', () => {
    const pictures = { raft: { folder: '0a1b2c3d4e5f', pages: [1, 2, 3, 4].map(() => ({ width: 1280, height: 720 })) } }
    const [raft] = show(open(), '快照', { pictures })
    assert.equal(raft?.cover, '/pages/0a1b2c3d4e5f/1-s.webp')
    assert.equal(raft.matches?.lead, 'pages')
    assert.deepEqual(raft.matches.shown[0]?.picture, { path: '/pages/0a1b2c3d4e5f/2-s.webp', width: 1280, height: 720 })
  })
})
