import assert from 'node:assert/strict'
import { test } from 'node:test'
import { didYouMean, nearestOf } from './nearest-of.ts'

const topics = ['product:curve', 'component:raft', 'component:mds', 'theme:consistency']

for (const [word, expected] of [
  ['component:rafft', 'component:raft'],
  ['Component:Raft', 'component:raft'],
  ['theme:consistence', 'theme:consistency'],
  ['komponent:mds', 'component:mds'],
  ['speakers', null],
] as const) {
  test(`${word} may have been meant as ${expected ?? 'anything'}`, () => assert.equal(nearestOf(word, topics), expected))
}

test('is said as a question, or not at all', () => {
  assert.equal(didYouMean('langauge', ['kind', 'language']), 'did you mean language?')
  assert.equal(didYouMean('x', ['kind', 'language']), undefined)
})
