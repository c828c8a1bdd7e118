import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSpan } from './describe.ts'

test('days are told from the first to the last, whatever their order', () => {
  const days = ['2020-12-04', '2020-10-30', '2020-11-06']
  assert.equal(formatSpan(days, 'zh'), '2020年10月30日 – 2020年12月4日')
  assert.equal(formatSpan(days, 'en'), '30 October 2020 – 4 December 2020')
  assert.deepEqual(days, ['2020-12-04', '2020-10-30', '2020-11-06'])
})

test('a month stands for itself, one day alone, and no day for nothing', () => {
  assert.equal(formatSpan(['2017-09', '2024-08'], 'zh'), '2017年9月 – 2024年8月')
  assert.equal(formatSpan(['2020-10-30', '2020-10-30'], 'zh'), '2020年10月30日')
  assert.equal(formatSpan([], 'en'), null)
})
