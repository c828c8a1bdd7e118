import assert from 'node:assert/strict'
import { test } from 'node:test'
import { swipeDirection } from './swipe-direction.ts'

const start = { clientX: 300, clientY: 100 }

for (const [what, x, y, expected] of [
  ['to the left turns to the next page', -120, 0, 'next'],
  ['to the right turns back', 120, 0, 'prev'],
  ['of just the shortest distance counts', -48, 0, 'next'],
  ['that is shorter is none', -47, 0, null],
  ['that is a little slanted counts, up or down', -120, 59, 'next'],
  ['that is a little slanted counts, to the right and up', 120, -59, 'prev'],
  ['that is steep scrolls', -120, 60, null],
  ['straight down scrolls', 0, 300, null],
  ['that goes nowhere is a tap', 0, 0, null],
] as const) {
  test(`a swipe ${what}`, () =>
    assert.equal(swipeDirection(start, { clientX: start.clientX + x, clientY: start.clientY + y }), expected))
}
