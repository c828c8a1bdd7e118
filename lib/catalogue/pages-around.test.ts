import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAfterGap, pagesAround } from './pages-around.ts'

const pages = Array.from({ length: 29 }, (_, index) => index + 1)

for (const [what, given, page, reach, expected] of [
  ['in the middle', pages, 10, 2, [1, 8, 9, 10, 11, 12, 29]],
  ['at the first page', pages, 1, 2, [1, 2, 3, 29]],
  ['at the last page', pages, 29, 2, [1, 27, 28, 29]],
  ['beside the first page, which stands there once', pages, 3, 2, [1, 2, 3, 4, 5, 29]],
  ['in a short document, all of it', [1, 2, 3], 2, 12, [1, 2, 3]],
  ['where only some pages have an address, counted by those', [1, 4, 9, 12, 20, 31], 9, 1, [1, 4, 9, 12, 31]],
  ['in a document of one page', [7], 7, 2, [7]],
] as const) {
  test(`pages around: ${what}`, () => assert.deepEqual(pagesAround(given, page, reach), expected))
}

test('a gap is where pages are left out', () => {
  const gaps = (shown: number[]) => shown.filter((_, place) => isAfterGap(shown, place))
  assert.deepEqual(gaps([1, 8, 9, 10, 29]), [8, 29])
  assert.deepEqual(gaps([1, 2, 3]), [])
  assert.deepEqual(gaps([4, 9]), [9], 'none before the first of the row')
})
