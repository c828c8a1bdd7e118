import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isPlausible } from './is-plausible.ts'

describe('what is worth keeping of what was read', () => {
  const kept = [
    'chunkserver',
    '写放大',
    '读写 I/O (MB/s)',
    'MDS',
    'S3 Adaptor',
    'S3',
    '日志',
    'BW=120MiB/s',
    'chunk1',
    'Leader 1',
    'v2.0.1 发布',
  ]
  for (const text of kept) test(`kept: ${text}`, () => assert.equal(isPlausible({ text, confidence: 0.96 }), true))

  const dropped = [
    '',
    'A',
    '图',
    '......',
    '12.5',
    '20G',
    '1,500',
    '100ms',
    '12:00:30',
    '0.2%',
    '4K-8K',
    '①',
    '2001-02-03',
    'x=1',
  ]
  for (const text of dropped) test(`dropped: ${text}`, () => assert.equal(isPlausible({ text, confidence: 1 }), false))

  test('what the model is not sure of', () => assert.equal(isPlausible({ text: 'chunkserver', confidence: 0.7 }), false))
  test('of a short one it is to be surer', () => {
    assert.equal(isPlausible({ text: 'bk', confidence: 0.85 }), false)
    assert.equal(isPlausible({ text: 'bookkeeper', confidence: 0.85 }), true)
  })
})
