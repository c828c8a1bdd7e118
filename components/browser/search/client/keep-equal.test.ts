import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepEqual } from './keep-equal.ts'

test('an equal value is the one from before; a changed or new one is its own', () => {
  const before = [
    { id: 'a', spans: [[0, 1]] },
    { id: 'b', spans: [[0, 1]] },
  ]
  const values = [
    { id: 'b', spans: [[0, 2]] },
    { id: 'a', spans: [[0, 1]] },
    { id: 'c', spans: [] },
  ]
  const kept = keepEqual(values, before)
  assert.deepEqual(kept, values)
  assert.equal(kept[1], before[0])
  assert.equal(kept[0], values[0])
  assert.equal(kept[2], values[2])
})
