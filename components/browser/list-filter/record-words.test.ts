import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchRecords } from '../../../lib/search/corpus/search-data.ts'
import { holdsAll, recordWords, splitWords } from './record-words.ts'

const data: SearchRecords = {
  records: [
    {
      id: 'raft-talk',
      title: 'Raft 在存储里',
      en: 'Raft in a store',
      kind: 'slides',
      speakers: ['li'],
      topics: ['cache'],
      date: '2020-11-06',
    },
  ],
  topics: { cache: { facet: 'theme', zh: '缓存', en: 'Caching', aliases: ['cache tier'], synonyms: [] } },
  speakers: { li: { name: '李明', other: ['Li Ming'], org: null } },
  events: { meetup: { zh: '杭州聚会', en: 'Hangzhou meetup' } },
  tables: { traditional: '緩缓', regionalWords: {}, pinyin: {} },
}
const { words, fold } = recordWords(data, [{ id: 'other', title: '日志', kind: 'article', event: 'meetup' }])
const found = (typed: string) => [...words].filter(([, text]) => holdsAll(text, splitWords(typed, fold))).map(([id]) => id)

test('a record is found by its title in either language, its speaker, topic, event, date, whatever the characters', () => {
  for (const typed of [
    'RAFT',
    'in a store',
    '李明',
    'li ming',
    '缓存',
    '緩存',
    'ｃａｃｈｅ',
    'Raft 在',
    'raft 缓存 李',
    '2020-11',
  ])
    assert.deepEqual(found(typed), ['raft-talk'], typed)
  assert.deepEqual(found('hangzhou 日志'), ['other'])
})

test('every word must stand there, and nothing typed leaves everything', () => {
  assert.deepEqual(found('raft 日志'), [])
  assert.deepEqual(found('  '), ['raft-talk', 'other'])
})
