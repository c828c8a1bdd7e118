import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numeralForms, splitCount } from './numerals.ts'

for (const [word, forms] of [
  ['三副本', ['3副本']],
  ['3副本', ['三副本']],
  ['2阶段提交', ['两阶段提交', '二阶段提交']],
  ['两阶段提交', ['2阶段提交', '二阶段提交']],
  ['百亿', ['100亿']],
  ['100亿', ['百亿']],
  ['十二节点', ['12节点']],
  ['15节点', ['十五节点']],
  ['第3版', ['第三版']],
  ['三', []],
  ['五千', ['5000']],
  ['2022', []],
  ['s3缓存', []],
  ['2.5副本', []],
  ['元数据', []],
] as const) {
  test(`${word} is also written ${forms.join(', ') || 'in no other way'}`, () => assert.deepEqual(numeralForms(word), forms))
}

test('a count stands before what it counts', () => {
  assert.deepEqual(splitCount('十亿行'), ['十亿', '行'])
  assert.deepEqual(splitCount('100亿级文件'), ['100亿级', '文件'])
  assert.equal(splitCount('一致性'), null)
})
