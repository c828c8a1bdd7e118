import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitPlaces, type LongerWord, type Place } from './places.ts'
import { alternative, type Alternative } from '../query/requirement.ts'

const fields = ['raft在braft中', 'the rafts and rafting, raft', '元数据节点与数据节点']
const haystack = fields.map((field) => `${field}\n`).join('')
let end = -1
const ends = fields.map((field) => (end += field.length + 1))

function places(sought: Alternative, longer: LongerWord[] = []): string[] {
  const found: string[] = []
  visitPlaces(haystack, ends, sought, longer, ({ field, standing }: Place) => found.push(`${field} ${standing}`))
  return found
}

test('what was typed stands wherever its characters do', () => {
  assert.deepEqual(places(alternative('raft', 'literal')), ['0 whole', '0 within', '1 beginning', '1 beginning', '1 whole'])
})

test('beside other words, a short word must begin one', () => {
  assert.deepEqual(places({ ...alternative('raft', 'literal'), beginsWord: true }), [
    '0 whole',
    '1 beginning',
    '1 beginning',
    '1 whole',
  ])
})

test('what a word was taken for stands as a whole word, perhaps inflected', () => {
  assert.deepEqual(places(alternative('raft', 'typo')), ['0 whole', '1 beginning', '1 beginning', '1 whole'])
  assert.deepEqual(places(alternative('raf', 'typo')), [])
})

test('a word of the same meaning is not found at the end of a longer word', () => {
  assert.deepEqual(places(alternative('数据节点', 'synonym')), ['2 whole', '2 whole'])
  assert.deepEqual(places(alternative('数据节点', 'synonym'), [{ text: '元数据节点', offset: 1 }]), ['2 whole'])
})

test('a field that is full of a word is not read to its end', () => {
  let count = 0
  visitPlaces(`${'a '.repeat(1000)}\nb a\n`, [2000, 2004], alternative('a', 'literal'), [], () => (count += 1))
  assert.ok(count < 10)
})
