import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRange } from './facets.ts'
import { readBound } from './read-bound.ts'

for (const [typed, filter, expected] of [
  ['2022', 'year', { from: 2022, to: null }],
  ['２０２２', 'year', { from: 2022, to: null }],
  [' 2022 年', 'year', { from: 2022, to: null }],
  ['22', 'year', { from: 2022, to: null }],
  ['20页', 'pages', { from: 20, to: null }],
  ['20 pages', 'pages', { from: 20, to: null }],
  ['1,000', 'pages', { from: 1000, to: null }],
  ['>20', 'pages', { from: 21, to: null }],
  ['＞＝20页', 'pages', { from: 20, to: null }],
  ['20页以上', 'pages', { from: 20, to: null }],
  ['<20', 'pages', { from: null, to: 19 }],
  ['2021年以前', 'year', { from: null, to: 2021 }],
  ['2020-2022', 'year', { from: 2020, to: 2022 }],
  ['20~30页', 'pages', { from: 20, to: 30 }],
  ['2020年至2022年', 'year', { from: 2020, to: 2022 }],
  ['', 'year', openRange],
] as const) {
  test(`"${typed}" in the first box of ${filter}`, () => {
    assert.deepEqual(readBound(typed, filter, openRange, 'from'), expected)
  })
}

for (const typed of ['many', '去年', '-5', '20.5', '二十', '>', '年']) {
  test(`"${typed}" holds no number`, () => {
    assert.equal(readBound(typed, 'year', openRange, 'to'), null)
  })
}

test('the other end stays as it was', () => {
  assert.deepEqual(readBound('2020', 'year', { from: null, to: 2022 }, 'from'), { from: 2020, to: 2022 })
  assert.deepEqual(readBound('>20', 'pages', { from: null, to: 90 }, 'from'), { from: 21, to: 90 })
})
