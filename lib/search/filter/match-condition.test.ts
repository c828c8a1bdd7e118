import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTest } from './match-condition.ts'
import { noFold } from '../text/normalise.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { SearchRecords } from '../corpus/search-data.ts'

const data: SearchRecords = {
  records: [
    {
      id: 'a',
      title: '',
      kind: 'slides',
      lang: 'zh',
      speakers: ['chen-wei'],
      event: 'meetup',
      eventDate: '2022-10-15',
      date: '2022-10-15',
      topics: ['metadata'],
      level: 'introduction',
      pages: 30,
    },
    { id: 'b', title: '', kind: 'design-doc', lang: 'zh+en', speakers: ['wei-chen'], date: '2021', topics: ['mds'], pages: 5 },
    { id: 'c', title: '', kind: 'article' },
    { id: 'd', title: '', kind: 'talk', topics: ['store-fs'] },
  ],
  topics: {
    metadata: { facet: 'theme', zh: '元数据', en: 'Metadata', aliases: ['inode'], synonyms: [] },
    mds: { facet: 'component', zh: 'MDS 元数据节点', en: 'MDS', aliases: [], synonyms: [] },
    store: { facet: 'product', zh: 'Store', en: 'Store', aliases: ['大库'], synonyms: [] },
    'store-fs': { facet: 'product', zh: '文件', en: 'Files', aliases: [], synonyms: [], parent: 'store' },
  },
  speakers: {
    'chen-wei': { name: '陈威', other: ['Chen Wei'], org: '网易数帆' },
    'wei-chen': { name: '威晨', other: [], org: null },
  },
  events: { meetup: { zh: '杭州 Meetup', en: 'Hangzhou meetup' } },
  tables: { traditional: '', regionalWords: {}, pinyin: {} },
}

for (const [q, expected] of [
  ['speaker:陈威', ['a']],
  ['speaker:chen', ['a', 'b']],
  ['讲者:网易', ['a']],
  ['speaker:"chen wei"', ['a']],
  ['-speaker:陈威', ['b', 'c', 'd']],
  ['topic:元数据', ['a']],
  ['topic:元数', ['a', 'b']],
  ['topic:inode', ['a']],
  ['topic:文件', ['d']],
  ['topic:大库', ['d']],
  ['kind:设计文档', ['b']],
  ['类型:幻灯', ['a']],
  ['level:入门', ['a']],
  ['-level:入门', ['b', 'c', 'd']],
  ['lang:en', ['b']],
  ['语言:中文', ['a', 'b']],
  ['lang:zh+en', ['b']],
  ['event:hangzhou', ['a']],
  ['event:2022-10', ['a']],
  ['year:2021..2022', ['a', 'b']],
  ['-year:2021', ['a', 'c', 'd']],
  ['pages:>20', ['a']],
  ['kind:nothing', []],
  // A character that can't be seen is nobody's name, and stands in everybody's.
  ['speaker:\u200B', []],
  ['event:\u200B', []],
  ['-kind:\u200B', ['a', 'b', 'c', 'd']],
] as const) {
  test(`${q.replace('\u200B', 'U+200B')} finds ${expected.join(', ') || 'nothing'}`, () => {
    const tests = parseQuery(q).conditions.map((condition) => conditionTest(condition, data, noFold))
    assert.equal(tests.length, 1)
    assert.deepEqual(
      data.records.filter((record) => tests.every((meets) => meets(record))).map(({ id }) => id),
      expected,
    )
  })
}
