import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterFold } from '../../../search/corpus/corpus.ts'
import { normalise } from '../../../search/text/normalise.ts'
import { buildTables } from './build-tables.ts'

const tables = buildTables(['分散式儲存系統設計', '存储系统的著名论文', '怎么幺', '内存', 'ＲＯＣＫＳ'])
const fold = characterFold(tables.traditional)

for (const [traditional, simplified] of [
  ['系統', '系统'],
  ['儲存', '储存'],
  ['論文', '论文'],
  ['著名', '著名'],
  ['怎麼', '怎么'],
  ['記憶體', '记忆体'],
] as const) {
  test(`${traditional} and ${simplified} are the same, whichever of them the texts hold`, () => {
    assert.equal(normalise(traditional, fold), normalise(simplified, fold))
  })
}

test('a character that others are simplified to stays itself', () => {
  assert.notEqual(normalise('怎么', fold), normalise('怎幺', fold))
})

test('pinyin leads to the characters as they are compared', () => {
  assert.match(tables.pinyin.tong ?? '', /统/)
  assert.doesNotMatch(tables.pinyin.tong ?? '', /統/)
  assert.match(tables.pinyin.zhu ?? '', new RegExp(normalise('著', fold)))
})

test('what no text holds in either form is not shipped', () => assert.ok(!tables.traditional.includes('龍')))
