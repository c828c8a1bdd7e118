import assert from 'node:assert/strict'
import { test } from 'node:test'
import { homophones, pinyinWords, readPinyin, segmentPinyin } from './pinyin.ts'

const texts = ['元数据高可用', '快照克隆', '西安', '先写日志', '权限', '全线']
const occurs = (text: string) => texts.some((held) => held.includes(text))
const corpus = { mayAdjoin: occurs, occurs, standsAsWord: () => true }
const pinyin = readPinyin({
  yuan: '元原',
  shu: '数',
  ju: '据',
  gao: '高',
  ke: '可克',
  yong: '用',
  kuai: '快',
  zhao: '照',
  long: '隆',
  xi: '西',
  an: '安',
  xian: '先限线',
  quan: '权全',
  xie: '写',
})

for (const [letters, expected] of [
  ['yuanshuju', [['yuan', 'shu', 'ju']]],
  ['yuanshuj', [['yuan', 'shu', 'j']]],
  ['xian', [['xian'], ['xi', 'an']]],
  ['raft', []],
  ['j', []],
] as const) {
  test(`${letters} is cut into ${expected.map((way) => way.join('·')).join(' or ') || 'nothing'}`, () => {
    assert.deepEqual(segmentPinyin(letters, pinyin), expected)
  })
}

for (const [letters, expected] of [
  ['yuanshuju', [['元数据']]],
  ['yuanshujugaokeyong', [['元数据高可用']]],
  ['yuanshujukuaizhao', [['元数据'], ['快照']]],
  ['kuaiz', [['快照']]],
  ['xian', [['西安']]],
  ['quanxian', [['权限', '全线']]],
  ['shuzhao', null],
  ['yuan', null],
  ['metadata', null],
] as const) {
  test(`${letters} stands for ${expected?.map((words) => words.join('/')).join(' + ') ?? 'nothing'}`, () => {
    assert.deepEqual(pinyinWords(letters, pinyin, corpus), expected)
  })
}

test('a word with a syllable that fits nothing is meant before pieces across words', () => {
  const held = ['缓存', '账户案例', '存池']
  const holds = (text: string) => held.some((one) => one.includes(text))
  const table = readPinyin({ hu: '户', an: '案', huan: '缓', cun: '存', chi: '池' })
  const piecesOnly = (text: string) => text === '缓存'
  assert.deepEqual(pinyinWords('huancunchi', table, { mayAdjoin: holds, occurs: holds, standsAsWord: piecesOnly }), [['缓存']])
  assert.deepEqual(pinyinWords('huancunchi', table, { mayAdjoin: holds, occurs: holds, standsAsWord: () => true }), [
    ['户案'],
    ['存池'],
  ])
})

test('a g that the south leaves out is not the beginning of another syllable', () => {
  const held = ['索引构建']
  const holds = (text: string) => held.some((one) => one.includes(text))
  const sources = { mayAdjoin: holds, occurs: holds, standsAsWord: holds }
  const exact = { suo: '索', yin: '引', gou: '构', jian: '建' }
  const southern = () => readPinyin({ ...exact, ying: '引' })
  assert.deepEqual(pinyinWords('suoying', readPinyin(exact), sources, southern), [['索引']])
  assert.deepEqual(pinyinWords('suoyingou', readPinyin(exact), sources, southern), [['索引构']])
  assert.deepEqual(
    pinyinWords(
      'suoying',
      readPinyin({ ...exact, ying: '影' }),
      {
        ...sources,
        occurs: (text) => text === '索影' || holds(text),
        mayAdjoin: (text) => text === '索影' || holds(text),
        standsAsWord: () => true,
      },
      southern,
    ),
    [['索影']],
  )
})

test('a word with wrong characters that sound right', () => {
  assert.deepEqual(homophones('原数据', pinyin, corpus), ['元数据'])
  assert.deepEqual(homophones('据数', pinyin, corpus), [])
})

/** Counts how often a syllable is looked up. */
class CountingMap<Key, Value> extends Map<Key, Value> {
  asked = 0
  override has(key: Key): boolean {
    this.asked += 1
    return super.has(key)
  }
}

test('letters that can be cut in countless ways and never fit are given up, each place tried once', () => {
  const table = readPinyin({ a: '啊', an: '安', ang: '昂', gan: '干', gang: '刚', n: '嗯', g: '个' })
  const characters = new CountingMap(table.characters)
  const never = `${'ang'.repeat(12)}x`
  assert.deepEqual(segmentPinyin(never, { ...table, characters }), [])
  assert.ok(characters.asked > 0 && characters.asked <= never.length * 6, `asked ${characters.asked} times`)
})

test('of letters that are too many to be pinyin none is looked up', () => {
  const table = readPinyin({ a: '啊' })
  const characters = new CountingMap(table.characters)
  assert.deepEqual(segmentPinyin('a'.repeat(10_000), { ...table, characters }), [])
  assert.equal(characters.asked, 0)
})
