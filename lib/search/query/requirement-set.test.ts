import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maxRequirements, requirementBit, setHolds } from './requirement-set.ts'

test('every requirement of the longest query has a bit of its own', () => {
  const positions = Array.from({ length: maxRequirements }, (_, position) => position)
  for (const position of positions)
    assert.deepEqual(
      positions.filter((other) => setHolds(requirementBit(position), other)),
      [position],
    )
})

test('what has no bit is refused, not mistaken for another', () => {
  assert.throws(() => requirementBit(maxRequirements), RangeError)
})
