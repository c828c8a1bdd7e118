import assert from 'node:assert/strict'
import test from 'node:test'
import { splitWords, withSpaces } from './split-words.ts'

test('a space between Chinese and Latin, and no second one', () => {
  assert.equal(withSpaces('raft在Curve存储中'), 'raft 在 Curve 存储中')
  assert.equal(withSpaces('Curve 块存储'), 'Curve 块存储')
})

test('no line breaks inside a word, nor before a closing mark or after an opening one', () => {
  assert.deepEqual(splitWords('raft在Curve存储'), ['raft ', '在 ', 'Curve ', '存储'])
  assert.deepEqual(splitWords('朋友（北京，2023-09-16）'), ['朋友', '（北京，2023-09-16）'])
  assert.deepEqual(splitWords('优化云数据库(发表于VLDB)'), ['优化', '云数据库', '(发表', '于 ', 'VLDB)'])
  assert.deepEqual(splitWords('5.5 Software-Defined: a'), ['5.5 ', 'Software-Defined: ', 'a'])
})

test('the pieces are the whole title', () => {
  const title = 'CURVE：从 0 到 1——“云原生”存储（一）'
  assert.equal(splitWords(title).join(''), withSpaces(title))
})
