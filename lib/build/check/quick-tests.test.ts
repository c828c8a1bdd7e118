import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quickTests } from './quick-tests.ts'

const tests = ['lib/build/cards/draw-card.test.ts', 'lib/build/originals/draw-pages.test.ts', 'lib/search/rank.test.ts']

test('costly tests are spared, and run once something beside them changed', () => {
  assert.deepEqual(quickTests(tests, ['lib/search/rank.ts']), ['lib/search/rank.test.ts'])
  assert.deepEqual(quickTests(tests, ['lib/build/cards/draw-card.ts']), [
    'lib/build/cards/draw-card.test.ts',
    'lib/search/rank.test.ts',
  ])
})

test('the whole pipeline is run once a part of it, or of what reads originals, changed', () => {
  const whole = 'lib/build/pipeline/run.test.ts'
  assert.deepEqual(quickTests([whole], ['data/materials/raft-in-curve.yaml']), [])
  assert.deepEqual(quickTests([whole], ['lib/build/pipeline/dump/parse-dump.ts']), [whole])
  assert.deepEqual(quickTests([whole], ['lib/build/originals/extract-all.ts']), [whole])
})
