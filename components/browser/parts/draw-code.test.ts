import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawCode } from './draw-code.ts'

test('an address becomes a picture', () => {
  assert.match(drawCode('https://example.org/talks/curve-mds/') ?? '', /^data:image\/svg\+xml,%3Csvg/)
})

test('an address that is too long for a code becomes none', () => {
  assert.notEqual(drawCode('x'.repeat(2300)), null)
  assert.equal(drawCode('x'.repeat(5000)), null)
})
