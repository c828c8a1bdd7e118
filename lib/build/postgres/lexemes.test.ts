import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf, knownWordsIn, lexemesOf, soundsOf, toTsvector } from './lexemes.ts'

const syllables = new Map([
  ['元', ['yuan']],
  ['数', ['shu', 'shuo']],
  ['据', ['ju']],
])

const withoutLetters = (text: string) => lexemesOf(text).filter((lexeme) => !lexeme.startsWith('~+'))

test('Latin words stand whole, other characters in pairs, and the last of a run alone', () => {
  assert.deepEqual(withoutLetters("curve元数据 c++ it's"), ['curve', '元数', '数据', '据', 'c', '++', '+', 'it', "'", 's'])
  assert.deepEqual(lexemesOf(''), [])
})

test('letters and digits of words are lexemes of their own, each once', () => {
  assert.deepEqual(lexemesOf('s3 ss'), ['s3', '~+s', '~+3', 'ss'])
})

test('words of the vocabulary are found where their characters stand, but for pairs and those that begin with Latin letters', () => {
  const knownIn = knownWordsIn(['元数据', '数据', '分布式锁', 'data node', '云 native'])
  const text = '元数据与分布式锁 data node 云native'
  assert.deepEqual(knownIn(text, lexemesOf(text)), ['元数据', '分布式锁'])
})

test('a character beyond the first plane is one character', () => {
  assert.deepEqual(lexemesOf('𠮷野'), ['𠮷野', '野'])
})

test('what PostgreSQL would refuse for its length is left out', () => {
  assert.deepEqual(withoutLetters(`${'a'.repeat(3000)} b`), ['b'])
})

test('neighbours sound in every reading; what has no reading parts them', () => {
  assert.deepEqual(soundsOf('元数a据', syllables), ['~yuan~shu~', '~yuan~shuo~'])
})

test('first letters begin at every character', () => {
  assert.deepEqual(initialsOf('元数据', syllables), ['ysj', 'sj', 'j'])
})

test('quotes and backslashes of a lexeme are doubled', () => {
  assert.equal(toTsvector(["it's", 'a\\b']), String.raw`'it''s' 'a\\b'`)
})
