import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf, lexemesOf, soundsOf, toTsvector } from './lexemes.ts'

const syllables = new Map([
  ['元', ['yuan']],
  ['数', ['shu', 'shuo']],
  ['据', ['ju']],
])

test('Latin words stand whole, other characters in pairs, and the last of a run alone', () => {
  assert.deepEqual(lexemesOf("curve元数据 c++ it's"), ['curve', '元数', '数据', '据', 'c', '++', '+', 'it', "'", 's'])
  assert.deepEqual(lexemesOf(''), [])
})

test('a character beyond the first plane is one character', () => {
  assert.deepEqual(lexemesOf('𠮷野'), ['𠮷野', '野'])
})

test('what PostgreSQL would refuse for its length is left out', () => {
  assert.deepEqual(lexemesOf(`${'a'.repeat(3000)} b`), ['b'])
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
