/**
 * What comes before what, and by which weight: each rule on records that differ in nothing else. The records of a rule are indexed
 * in the reverse of the order that is right, so that a weight that tells them apart no more turns the rule red.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PageTexts, RecordText, SearchRecord, SearchRecords, SearchText } from './corpus/search-data.ts'
import { noFilters } from './filter/facets.ts'
import { createWholeSearcher } from './whole-search.ts'

/** A record, its texts and the pages of its original. */
type Given = Partial<Omit<SearchRecord, 'id' | 'pages' | 'guide'>> & RecordText & { pages?: string[] }

const noTables = { traditional: '', regionalWords: {}, pinyin: {} }

function build(given: Record<string, Given>, shared: Partial<SearchRecords>) {
  const records: SearchRecord[] = []
  const text: SearchText = {}
  const pages: PageTexts = {}
  for (const [id, { guide, lines, snippets, series, pages: its, zh, ...record }] of Object.entries(given).reverse()) {
    records.push({ kind: 'article', title: '讲稿', ...record, id })
    text[id] = {
      ...(zh !== undefined && { zh }),
      ...(guide && { guide }),
      ...(lines && { lines }),
      ...(snippets && { snippets }),
      ...(series && { series }),
    }
    if (its) pages[id] = { quality: 'good', pageCount: its.length, pages: its.map((one, at) => [at + 1, one]) }
  }
  const searcher = createWholeSearcher({
    data: { records, topics: {}, speakers: {}, events: {}, tables: noTables, ...shared },
    text,
  })
  searcher.addPages(pages)
  return searcher
}

/** The ids found, best first. */
function found(q: string, given: Record<string, Given>, shared: Partial<SearchRecords> = {}): string[] {
  return build(given, shared)
    .search({ q, filters: noFilters, synonyms: true })
    .records.map(({ id }) => id)
}

/** All records are found, in the order in which they are given. */
function inOrder(rule: string, q: string, given: Record<string, Given>, shared: Partial<SearchRecords> = {}): void {
  test(rule, () => assert.deepEqual(found(q, given, shared), Object.keys(given)))
}

const many = (count: number, given: (at: number) => Given): Record<string, Given> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`other-${at}`, given(at)]))
const topic = (zh: string, synonyms: string[][], aliases: string[] = []) => ({
  facet: 'component' as const,
  zh,
  en: `topic ${zh.length}`,
  aliases,
  synonyms,
})
const snapshots = { topics: { shot: topic('瞬时副本', [['瞬时副本'], ['快照', 'snapshot']]) } }

describe('where a word stands', () => {
  inOrder('a whole word, then the beginning of one, then within one', 'raft', {
    whole: { title: 'at raft up' },
    beginning: { title: 'a rafter u' },
    within: { title: 'a craft up' },
  })
  inOrder('within a word of a title before a highlight of the source', 'raft', {
    title: { title: 'a craft up' },
    snippet: { snippets: ['raft'] },
  })
  inOrder('what a title begins with comes first', '快照', { start: { title: '快照设计' }, later: { title: '设计快照' } })
  inOrder('the more of a title', '快照', { all: { title: '设计快照' }, part: { title: '设计草案快照' } })
  inOrder('the more of another title', '快照', { all: { others: ['设计快照'] }, part: { others: ['设计草案快照'] } })
  inOrder('a title, another title, the abstract, a line of the guide, a highlight of the source', '快照', {
    title: { title: '再谈快照在存储系统里怎样实现' },
    other: { others: ['再谈快照在存储系统里怎样实现'] },
    summary: { zh: '讲快照' },
    guide: { guide: [[1, '讲快照', 'a line']] },
    snippet: { snippets: ['讲快照'] },
  })
  inOrder('a line of a page before a highlight of the source', '快照', {
    line: { lines: [[1, '讲快照', 'a line']] },
    snippet: { snippets: ['讲快照'] },
  })
  inOrder('what says it often before what says it once', '快照', {
    often: { zh: '快照怎样做，快照怎样删，快照怎样回滚' },
    once: { zh: '快照怎样做，别的怎样删，还有怎样回滚' },
  })
  inOrder('even a few times in the abstract is less than a title', '快照', {
    title: { title: '再谈快照在存储系统里怎样实现' },
    often: { zh: '快照怎样做，快照怎样删，快照怎样回滚' },
  })
})

describe('names and occasions', () => {
  const speakers = {
    zhang: { name: '张三', other: ['zhang sanshi'], org: null },
    long: { name: '李四', other: ['kim of the storage department in seoul'], org: null },
  }
  inOrder(
    'who is called so, before what speaks of them',
    '张三',
    { by: { speakers: ['zhang'] }, of: { title: '张三访谈' } },
    { speakers },
  )
  inOrder(
    'a part of a name before the abstract',
    'sanshi',
    { by: { speakers: ['zhang'] }, of: { zh: 'talk with sanshi' } },
    { speakers },
  )
  inOrder('even a small part of it', 'kim', { by: { speakers: ['long'] }, of: { zh: 'talk with kim' } }, { speakers })

  const events = {
    short: { zh: '存储大会', en: 'one' },
    long: { zh: '存储与数据库技术大会', en: 'two' },
  }
  inOrder('the more of the name of an event', '存储', { short: { event: 'short' }, long: { event: 'long' } }, { events })
  inOrder('an event before the abstract', '存储', { at: { event: 'long' }, of: { zh: '讲存储' } }, { events })
  inOrder('a date before the abstract', '2021-09-23', { on: { date: '2021-09-23' }, of: { zh: '写于2021-09-23' } })
})

describe('how a word relates to what was typed', () => {
  inOrder(
    'the word itself before one of the same meaning in the same place',
    'raft 快照',
    { literal: { title: 'raft', zh: '讲快照' }, synonym: { title: 'raft', zh: '讲snapshot' } },
    snapshots,
  )
  inOrder(
    'a title of the same meaning before a mention of the word itself',
    'raft 快照',
    { title: { title: 'snapshot', zh: '讲raft' }, mention: { title: '讲稿', zh: '讲raft', snippets: ['讲快照'] } },
    snapshots,
  )
  inOrder(
    'both words before one of them',
    'raft 快照',
    { both: { title: 'raft', zh: '讲快照，snapshot' }, one: { title: 'raft', zh: '讲快照' } },
    snapshots,
  )
  const tables = { traditional: '資资料料數数據据', regionalWords: { 元资料: '元数据' }, pinyin: {} }
  inOrder(
    'our word before that of another region in the same place',
    'raft 元資料',
    { ours: { title: 'raft', zh: '讲元数据' }, typed: { title: 'raft', zh: '讲元资料' } },
    { tables },
  )
  inOrder(
    'theirs in a title before a mention of ours',
    'raft 元資料',
    { typed: { title: '元资料', zh: '讲raft' }, ours: { zh: '讲raft', snippets: ['讲元数据'] } },
    { tables },
  )
  test('a rare word on a page, thrice, before a mention of the frequent one that it may be a mistyping of', () => {
    const frequent = many(11, () => ({ snippets: ['metadata'] }))
    assert.equal(found('metdata', { page: { pages: ['metdata metdata metdata'] }, ...frequent })[0], 'page')
  })
})

describe('a topic', () => {
  inOrder(
    'raises its records, of what holds the word, above another title',
    '快照',
    { on: { topics: ['shot'], zh: '讲快照' }, other: { others: ['再谈快照在存储系统里怎样实现'] }, off: { zh: '讲快照' } },
    { topics: { shot: topic('快照', [['快照']]) } },
  )
  inOrder(
    'raises a record of many topics less',
    '快照',
    { few: { topics: ['shot'], zh: '讲快照' }, many: { topics: ['shot', 'b', 'c', 'd', 'e', 'f'], zh: '讲快照' } },
    { topics: { shot: topic('快照', [['快照']]) } },
  )
  inOrder(
    'is raised less by an alias than by its name',
    '快照',
    { name: { topics: ['shot'], zh: '讲快照' }, alias: { topics: ['copy'], zh: '讲快照' }, off: { zh: '讲快照' } },
    { topics: { shot: topic('快照', [['快照']]), copy: topic('瞬时副本', [['瞬时副本']], ['快照']) } },
  )
})

describe('several words', () => {
  inOrder('together on a page before each in a place of its own', '写时复制 快照', {
    together: { title: '写时复制', pages: ['写时复制 快照'] },
    apart: { title: '写时复制', zh: '讲快照' },
  })
  inOrder('a word of the abstract before one that only pages say, however often', 'raft 快照', {
    abstract: { title: 'raft', zh: '讲快照' },
    pages: { title: 'raft', pages: ['快照，'.repeat(30)] },
  })
  test('a short word must begin one, where some word does so', () => {
    const begins = { zh: 'raft', snippets: ['io'] }
    assert.equal(found('io raft', { begins, within: { title: 'raft', zh: 'version' } })[0], 'begins')
  })
  inOrder('a word such as "of" counts for less, but counts', 'raft of', {
    title: { title: 'raft', snippets: ['of'] },
    without: { title: 'raft' },
    of: { title: 'of', zh: 'raft' },
  })
  test('of what holds one of them, the rare word in a poor place before the common one in a title', () => {
    const common = many(14, () => ({ title: 'raft' }))
    const none = many(28, (at) => (at < 14 ? { title: 'raft' } : {}))
    assert.equal(found('raft 快照', { rare: { snippets: ['讲快照'] }, ...none })[0], 'rare')
    assert.deepEqual(found('raft 快照', { both: { title: 'raft', zh: '讲快照' }, rare: { zh: '讲快照' }, ...none, ...common }), [
      'both',
      'rare',
    ])
  })
  test('where enough holds all of them, what holds one is no hit', () => {
    const all = many(10, () => ({ title: 'raft', zh: '讲快照' }))
    assert.ok(!found('raft 快照', { ...all, one: { zh: '讲快照' } }).includes('one'))
  })
  inOrder('a word that every record holds still tells a title from a mention', 'raft', {
    title: { title: 'raft' },
    mention: { zh: 'raft' },
  })
})

describe('pages of originals', () => {
  inOrder('many mentions before few', '快照', {
    many: { pages: ['快照一，快照二', '快照三，快照四'] },
    few: { pages: ['快照', '别的'] },
  })
  inOrder('raise a record that holds the word itself, less than another title does', '快照', {
    other: { others: ['再谈快照在存储系统里怎样实现'] },
    both: { zh: '讲快照', pages: ['快照，'.repeat(30)] },
    own: { zh: '讲快照', pages: ['别的'] },
  })
})

describe('kinds of records', () => {
  inOrder('notes of a meeting stand behind what explains', '快照', {
    explains: { zh: '讲快照' },
    notes: { kind: 'meeting-notes', zh: '讲快照' },
  })
  inOrder('but in their title before a mere mention', '快照', {
    notes: { kind: 'meeting-notes', title: '快照' },
    mention: { snippets: ['讲快照'] },
  })
  inOrder('what is known by its title alone stands behind what is told of', '快照', {
    told: { title: '讲快照' },
    untold: { title: '讲快照', untold: true },
  })
  inOrder('but before a mere mention', '快照', {
    untold: { title: '讲快照', untold: true },
    mention: { snippets: ['讲快照'] },
  })
  inOrder('the name of a series before a mention', '月报 快照', {
    series: { zh: '讲快照', series: ['数据库月报', 'Monthly'] },
    mention: { zh: '讲快照，也讲月报' },
  })
})

test('of a word that hundreds hold, only titles and names tell which is meant', () => {
  const mentions = many(305, () => ({ zh: '讲快照' }))
  const order = found('快照', { title: { title: '快照' }, ...mentions, often: { zh: '快照，快照，快照，快照' } })
  assert.equal(order.length, 307)
  assert.deepEqual([order[0], order[1]], ['title', 'often'])
  assert.deepEqual(found('快照', { ...mentions, often: { zh: '快照，快照，快照' }, last: { zh: '讲快照' } })[0], 'last')
})
