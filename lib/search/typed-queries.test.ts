/** Queries as people type, paste and compose them, through the whole search. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noFilters } from './filter/facets.ts'
import { createSearcher, type SearchAnswer } from './search.ts'
import type { SearchRecords, SearchText } from './corpus/search-data.ts'

const topic = (zh: string, en: string, synonyms: string[][] = []) => ({
  facet: 'component' as const,
  zh,
  en,
  aliases: [],
  synonyms,
})

const data: SearchRecords = {
  records: [
    { id: 'slides', title: 'Raft的工程实践', kind: 'slides', date: '2021-09-23', level: 'introduction', lang: 'zh' },
    { id: 'paper', title: 'Raft论述', kind: 'paper', date: '2013-10', lang: 'en' },
    { id: 'ceph', title: 'Ceph对比', kind: 'article', date: '2022-10-15' },
    { id: 'kernel', title: '内核存储栈', kind: 'article' },
    { id: 'paxos', title: 'Paxos三副本', kind: 'talk' },
    { id: 'meta', title: '元数据策略', kind: 'design-doc' },
    { id: 'beside', title: '挂载与TreeFS之比较', kind: 'article' },
    { id: 'on-topic', title: 'B树', kind: 'article', topics: ['cow'] },
    { id: 'product', title: '怎样挂载', kind: 'article', topics: ['treefs'] },
  ],
  topics: {
    treefs: {
      facet: 'product',
      zh: 'TreeFS 文件系统',
      en: 'TreeFS',
      aliases: [],
      synonyms: [['treefs', 'tree store', '文件存储']],
    },
    cow: topic('写时复制', 'copy-on-write', [['写时复制', 'cow']]),
  },
  speakers: {},
  events: {},
  tables: {
    traditional: '儲储',
    regionalWords: { 核心: '内核', 储存: '存储' },
    pinyin: { yuan: '元', shu: '数述', ju: '据', ce: '策', lve: '略', shi: '实时', jian: '践', gong: '工', cheng: '程' },
  },
}
const text: SearchText = {
  slides: { zh: '写请求怎样提交，https://example.org/getting_started 是地址' },
  paper: { zh: '核心是选举' },
}
const { search } = createSearcher({ data, text })
const ask = (q: string, literally = false): SearchAnswer => search({ q, filters: noFilters, synonyms: true, literally })
const ids = (q: string) => ask(q).records.map(({ id }) => id)

for (const [q, same] of [
  ['raft ?', 'raft'],
  ['raft.', 'raft'],
  ['Raft，', 'raft'],
  ['raft, paxos', 'raft paxos'],
  ['Raft论述.pdf', 'raft论述'],
  ['raft.pptx 工程', 'raft 工程'],
  ['raft 是啥', 'raft'],
  ['difference between raft and', 'raft'],
  ['raft咋用', 'raft'],
  ['ceph -s', 'ceph'],
  ['“raft“', '"raft"'],
  ['year: 2021', 'year:2021'],
  ['3副本', '三副本'],
  ["yuan'shu'ju", '元数据'],
  ['yuansj', '元数据'],
  ['celue', '策略'],
  ['yuanshujugong', '元数据'],
  ['celüe', '策略'],
  ['yuansuju', '元数据'],
  ['raftyuanshuju', 'raft 元数据'],
  ['raft https://example.org/paxos', 'raft'],
  ['2022年10月15日', '2022-10-15'],
  ['yuan shu ju', '元数据'],
  ['OR raft', 'raft'],
  ['raft/paxos', 'raft paxos'],
  ['cevle', '策略'],
  ['celvve', '策略'],
  ['raft pdf', 'raft'],
  ['最新的 raft', 'raft'],
  ['raft 或者', 'raft'],
  ['Raft论述0 码力 | 18 页 | 1.30 MB | 6 月前3', 'raft论述'],
  ['https://github.com/o/r/blob/master/raft.pdf', 'raft'],
  ['https://example.org/en/talks/on-topic/p/3/', 'b树'],
] as const) {
  test(`${q} finds what ${same} finds`, () => {
    assert.ok(ids(same).length > 0)
    assert.deepEqual(ids(q), ids(same))
  })
}

test('pinyin with a syllable that fits nothing is read as far as it is a word', () => {
  for (const q of ['yuan shu ju ce', 'ce yuan shu ju']) assert.equal(ids(q)[0], 'meta', q)
})

test('a short word is meant as a whole before it begins another', () => {
  const records = [
    { id: 'begins', title: 'ECS的盘', kind: 'article' as const },
    { id: 'whole', title: '一种编码', kind: 'article' as const, others: ['EC 编码的几种做法'] },
  ]
  const answer = createSearcher({ data: { ...data, records }, text: {} }).search({ q: 'ec', filters: noFilters, synonyms: true })
  assert.deepEqual(
    answer.records.map(({ id }) => id),
    ['whole', 'begins'],
  )
})

test('a query is traditional as a whole', () => assert.equal(ids('核心 儲存')[0], 'kernel'))

test('either word of an OR will do', () => assert.deepEqual(ids('raft OR paxos').sort(), ['paper', 'paxos', 'slides']))

test('a topic that two words name is told once', () => {
  const answer = ask('cow 写时复制')
  const hits = answer.records.map(answer.hitOf)
  assert.deepEqual(
    hits.find(({ record }) => record.id === 'on-topic')?.why.map(({ kind, found }) => [kind, found]),
    [['topic', 'cow']],
  )
})

test('the ending of a file is not lacking', () => {
  for (const q of ['Raft论述.pdf', 'raft.pptx']) assert.ok(!ask(q).partial, q)
})

test('what stands in an address is no word', () => assert.ok(!ids('getting').includes('slides')))

test('a single character cut from a longer word brings no synonyms', () => assert.deepEqual(ask('写').synonyms, []))

describe('where nothing holds all the words', () => {
  test('a word that stands nowhere is not taken for another one of the query', () => {
    assert.equal(ask('paxoz').records[0]?.id, 'paxos')
    const answer = ask('paxos paxoz')
    assert.deepEqual(answer.records.map(answer.hitOf)[0]?.missing, ['paxoz'])
  })

  test('what holds some of them is shown with what it lacks', () => {
    for (const q of ['zzqq raft', '"zzqq" raft', 'raft zzqq yyxx wwvv uuss ttrr qqpp ookk']) {
      const answer = ask(q)
      const [first] = answer.records
      assert.ok(first && answer.partial, q)
      assert.ok(answer.hitOf(first).missing.length > 0, q)
    }
  })
})

describe('a product that is named beside other words', () => {
  const wished = (q: string) => ask(q).wishes.map(({ field, values, typed }) => [field, ...values, typed])

  test('is wished for, and still a word to find', () => {
    for (const q of ['treefs 挂载', '挂载 TreeFS']) {
      assert.deepEqual(wished(q), [['product', 'treefs', 'treefs']], q)
      assert.deepEqual(ids(q), ['product', 'beside'], q)
    }
    assert.deepEqual(ids('treefs 挂载 zzqq').sort(), ['beside', 'product'])
  })

  test('is told beside other wishes, by whatever name and without spaces', () => {
    assert.deepEqual(wished('treefs 入门'), [
      ['level', 'introduction', '入门'],
      ['product', 'treefs', 'treefs'],
    ])
    assert.deepEqual(wished('treefs论文'), [
      ['kind', 'paper', '论文'],
      ['product', 'treefs', 'treefs'],
    ])
    assert.deepEqual(wished('treefs怎样挂载'), [['product', 'treefs', 'treefs']])
  })

  test('is no wish alone, within a text that stands somewhere, in quotes, or by a word of everyday use', () => {
    for (const q of ['treefs', '挂载与treefs之比较', '"treefs" 挂载', '文件存储 挂载']) assert.deepEqual(wished(q), [], q)
  })
})

describe('a wish', () => {
  test('raises what meets it and loses nothing', () => {
    assert.deepEqual(ids('raft 论文'), ['paper', 'slides'])
    assert.deepEqual(ids('raft ppt'), ['slides', 'paper'])
    assert.deepEqual(ids('raft beginner'), ['slides', 'paper'])
    assert.deepEqual(ids('2013年的raft'), ['paper', 'slides'])
    assert.deepEqual(ids('english raft'), ['paper', 'slides'])
  })

  test('for videos is met by what was filmed, whatever it is kept as', () => {
    const records = data.records.map((record) => (record.id === 'paper' ? { ...record, video: 'talk' as const } : record))
    const filmed = createSearcher({ data: { ...data, records }, text })
    assert.equal(filmed.search({ q: 'raft video', filters: noFilters, synonyms: true }).records[0]?.id, 'paper')
  })

  test('for a beginning, beside a product, is met first by what introduces it', () => {
    const treefs = {
      ...data.topics['treefs'],
      facet: 'product' as const,
      zh: 'TreeFS',
      en: 'TreeFS',
      aliases: [],
      synonyms: [['treefs']],
    }
    const records = [
      { id: 'easy', title: 'TreeFS入门', kind: 'article' as const, level: 'introduction' as const, topics: ['treefs'] },
      { id: 'first', title: 'TreeFS全貌', kind: 'article' as const, topics: ['treefs'] },
    ]
    const topics = { treefs: { ...treefs, first: 'first' } }
    const guided = createSearcher({ data: { ...data, records, topics }, text: {} })
    const found = guided.search({ q: 'treefs 新手', filters: noFilters, synonyms: true }).records.map(({ id }) => id)
    assert.deepEqual(found, ['first', 'easy'])
  })

  test('for one thing or another of the same sort is met by either', () => {
    assert.deepEqual(ids('raft ppt 论文').sort(), ['paper', 'slides'])
    assert.deepEqual(ask('ppt 论文').wishes[0]?.values, ['slides', 'paper'])
    assert.deepEqual(ids('ppt 论文').sort(), ['paper', 'slides'])
  })

  test('is told, and not taken where the words are read literally', () => {
    assert.deepEqual(
      ask('raft ppt').wishes.map(({ field, values, typed }) => [field, ...values, typed]),
      [['kind', 'slides', 'ppt']],
    )
    const literal = ask('raft ppt', true)
    assert.equal(literal.wishes.length, 1)
    assert.ok(literal.partial)
  })
})

test('what is excluded is told as it was typed', () => {
  assert.deepEqual(ask('raft -ceph').excluded, ['-ceph'])
})

test('originals in the language of the reader rise', () => {
  const answer = search({ q: 'raft', filters: noFilters, synonyms: true, readersLanguage: 'en' })
  assert.equal(answer.records[0]?.id, 'paper')
})
