import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareBytes } from './compare-bytes.ts'

const budgets = { 'home: HTML': { gzip: 1000, brotli: 800 }, 'home: CSS': { gzip: 0, brotli: 0 } }
const now = (gzip: number, brotli: number) => compareBytes({ ...budgets, 'home: HTML': { gzip, brotli } }, budgets).problems

test('three per cent more is let through, less always, more is a problem', () => {
  assert.deepEqual(now(1030, 824), [])
  assert.deepEqual(now(10, 10), [])
  assert.deepEqual(now(1031, 800), ['home: HTML: 1031 bytes gzip, 3.1 % over 1000'])
  assert.equal(now(1031, 825).length, 2)
})

test('what has no budget, and a budget for nothing, are problems', () => {
  const { problems } = compareBytes({ 'home: CSS': { gzip: 1, brotli: 0 }, new: { gzip: 1, brotli: 1 } }, budgets)
  assert.deepEqual(problems, [
    'home: CSS: 1 bytes gzip, Infinity % over 0',
    'new: no budget',
    'home: HTML: a budget for what is no longer measured',
  ])
})
