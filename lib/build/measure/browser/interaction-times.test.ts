import assert from 'node:assert/strict'
import { test } from 'node:test'
import { durationOf, minTold, summarise } from './interaction-times.ts'

test('a press takes as long as its longest event; what belongs to no interaction does not count', () => {
  assert.equal(
    durationOf([
      { id: 7, duration: 24 },
      { id: 7, duration: 40 },
      { id: 0, duration: 104 },
    ]),
    40,
  )
})

test('a press that the browser tells nothing of was short', () => {
  assert.equal(durationOf([]), minTold)
})

test('median, 98th percentile and worst', () => {
  const durations = Array.from({ length: 100 }, (_, at) => 100 - at)
  assert.deepEqual(summarise(durations), { interactions: 100, median: 51, p98: 99, worst: 100 })
  assert.deepEqual(summarise([16]), { interactions: 1, median: 16, p98: 16, worst: 16 })
  assert.throws(() => summarise([]), /No interaction/)
})
