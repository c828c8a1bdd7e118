import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus } from '../corpus/corpus.ts'
import { buildInitials, namedRuns, type InitialsMatch } from './initials.ts'
import { readPinyin } from './pinyin.ts'

const pinyin = readPinyin({
  yuan: '元',
  shu: '数',
  ju: '据',
  ku: '库',
  zhang: '张',
  chang: '长',
  san: '三',
  cun: '存',
  chu: '储',
  yun: '云',
  shi: '时',
  sheng: '生',
})

function recordsOf(titles: readonly string[], speakers: readonly string[]) {
  return buildCorpus(
    {
      records: [
        ...titles.map((title, index) => ({ id: `t${index}`, title, kind: 'slides' as const })),
        ...speakers.map((name, index) => ({ id: `s${index}`, title: 'Talk', kind: 'talk' as const, speakers: [name] })),
      ],
      topics: {},
      speakers: Object.fromEntries(speakers.map((name) => [name, { name, other: [], org: null }])),
      events: {},
      tables: { traditional: '', regionalWords: {}, pinyin: {} },
    },
    {},
  ).records
}

const namesOf = (titles: readonly string[], vocabulary: readonly string[] = [], speakers: readonly string[] = []) =>
  buildInitials(recordsOf(titles, speakers), vocabulary, pinyin)
const texts = (found: readonly InitialsMatch[]) => found.map(({ text }) => text)

test('a run of Han characters is whole where it is all of a name or a word, and is counted wherever it occurs', () => {
  const runs = namedRuns(recordsOf(['元数据 of Curve', '元数据', '云'], ['张三']), ['元数据', 'Curve 存储'])
  assert.deepEqual(Object.fromEntries(runs), {
    元数据: { whole: true, count: 3 },
    张三: { whole: true, count: 1 },
    存储: { whole: false, count: 1 },
  })
})

test('one letter a character, anywhere in a run', () => {
  const { initials } = namesOf(['存储元数据库'])
  assert.deepEqual(initials('ysj'), [{ text: '元数据', whole: false, count: 1 }])
  assert.deepEqual(texts(initials('yjs')), [])
  assert.deepEqual(texts(initials('ysjkk')), [])
})

test('a whole name or word before a piece of a title, however often that occurs', () => {
  const { initials } = namesOf(['云时代', '云时空', '元数据'], ['云生'])
  assert.deepEqual(initials('ys'), [
    { text: '云生', whole: true, count: 1 },
    { text: '云时', whole: false, count: 2 },
    { text: '元数', whole: false, count: 1 },
  ])
})

test('of equals what occurs more often comes first, then the order of the characters', () => {
  const { initials } = namesOf(['云生', '云时', '元数', '元数 2'])
  assert.deepEqual(texts(initials('ys')), ['元数', '云时', '云生'])
})

test('some characters in full, the others by their initial or its first letter', () => {
  const { abbreviated } = namesOf(['数据库'], [], ['张三'])
  for (const typed of ['zhangs', 'zhs', 'zs', 'zsan', 'zhsan', 'zhangsan'])
    assert.deepEqual(texts(abbreviated(typed)), ['张三'], typed)
  assert.deepEqual(abbreviated('zhsan'), [{ text: '张三', whole: true, count: 1 }])
  assert.deepEqual(texts(abbreviated('shujuk')), ['数据库'])
  assert.deepEqual(texts(abbreviated('shjk')), ['数据库'])
  assert.deepEqual(abbreviated('shj'), [{ text: '数据', whole: false, count: 1 }])
})

test('an initial of two letters stands for one character, or for two', () => {
  const { abbreviated } = namesOf(['长存', '存储'])
  assert.deepEqual(texts(abbreviated('chc')), ['长存'])
  assert.deepEqual(texts(abbreviated('cch')), ['存储'])
})

test('letters that go on beyond what fits, or type a single character, find nothing', () => {
  const { abbreviated } = namesOf(['数据库'])
  assert.deepEqual(texts(abbreviated('shuj')), ['数据'])
  for (const typed of ['shujx', 'shujukuk', 'shu', 'sh', 's']) assert.deepEqual(abbreviated(typed), [], typed)
})
