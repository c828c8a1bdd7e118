import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reachMeaning } from './reach-meaning.ts'

const order = Array.from({ length: 40 }, (_, index) => index)

test('the other meaning stands among the first', () => {
  const reached = reachMeaning(order, new Set([25, 30, 31, 35]))
  assert.deepEqual(reached.slice(0, 8), [0, 1, 2, 25, 30, 31, 3, 4])
  assert.deepEqual(
    [...reached].sort((a, b) => a - b),
    order,
  )
})

test('where it does so already, or is nowhere, nothing moves', () => {
  assert.deepEqual(reachMeaning(order, new Set([7, 30])), order)
  assert.deepEqual(reachMeaning(order, new Set()), order)
})
