import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeLine } from './decode-line.ts'

const characters = ['', '写', '放', '𠮷', ' ']

/** For each step the character and how sure the model is of it. */
function scoresOf(...steps: [character: string, score: number][]): Float32Array {
  return Float32Array.from(steps.flatMap(([character, score]) => characters.map((known) => (known === character ? score : 0))))
}

test('a character in two steps is one, and twice where a step of none is between', () => {
  const scores = scoresOf(['写', 0.9], ['写', 0.8], ['', 1], ['写', 0.7], ['放', 0.8])
  assert.deepEqual(decodeLine(scores, 5, characters).text, '写写放')
})

test('it is as sure as its characters are on average', () => {
  const { confidence } = decodeLine(scoresOf(['写', 0.5], ['放', 1]), 2, characters)
  assert.equal(confidence, 0.75)
  assert.equal(decodeLine(scoresOf(['', 1], ['', 1]), 2, characters).confidence, 0)
})

test('each UTF-16 unit has its place', () => {
  const { text, middles } = decodeLine(scoresOf(['写', 1], ['', 1], ['𠮷', 1], ['放', 1]), 4, characters)
  assert.equal(text.length, middles.length)
  assert.deepEqual(middles, [0.125, 0.625, 0.625, 0.875])
})
