import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createConcepts } from './concepts.ts'
import { stem } from './stem.ts'
import { passageTerms } from './terms.ts'
import { noFold } from '../text/normalise.ts'

for (const forms of [
  ['write', 'writes', 'writing', 'written'],
  ['recover', 'recovers', 'recovered', 'recovery'],
  ['replica', 'replicas', 'replicate', 'replication'],
  ['copy', 'copies'],
  ['elect', 'elected', 'election'],
]) {
  test(`${forms.join(', ')} are one word`, () => {
    assert.equal(new Set(forms.map(stem)).size, 1)
  })
}

test('what is no English word stays as it is', () => {
  assert.deepEqual(['s3', 'io', 'polardb2022', '元数据'].map(stem), ['s3', 'io', 'polardb2022', '元数据'])
})

test('Han runs are single characters and pairs, cut where a particle joins them', () => {
  assert.deepEqual(passageTerms('快照的数据'), ['快', '快照', '照', '数', '数据', '据'])
})

for (const amount of ['4m', '4mb', '4 mb', '4mib', '4 m']) {
  test(`${amount} is 4mb`, () => {
    assert.deepEqual(passageTerms(`写${amount}的块`), ['写', '4mb', '块'])
  })
}

test('a number with another word is no amount', () => {
  assert.deepEqual(passageTerms('3 master nodes'), ['3', stem('master'), stem('nodes')])
})

const { namedIn } = createConcepts(
  [
    ['断电', '掉电', 'power failure'],
    ['分区', 'partition'],
    ['网络分区', 'network cut'],
  ],
  noFold,
)
const named = (text: string) => namedIn(text).map(({ concept, word }) => [concept, word])

test('words of one meaning name one group, in any form and in both languages', () => {
  assert.deepEqual(named('突然掉电了'), [[0, '掉电']])
  assert.deepEqual(named('after power failures'), [[0, 'power failure']])
})

test('of words within one another the longest is meant', () => {
  assert.deepEqual(named('网络分区时'), [[2, '网络分区']])
})

test('a Latin word is named as a whole', () => {
  assert.deepEqual(named('repartitioner'), [])
})
