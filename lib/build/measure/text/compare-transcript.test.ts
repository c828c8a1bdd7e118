import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareTranscript, sumComparisons } from './compare-transcript.ts'

const page = { id: 'a-talk', page: 3, text: '写放大\nelect leaders' }

test('a page as it was read', () => {
  const comparison = compareTranscript(page, '写 放大\nelect\nleaders')
  assert.deepEqual(comparison, { name: 'a-talk 3', characters: 15, inOrder: 0, inAnyOrder: 0, words: 3, found: 3 })
})

test('another order is wrong in order alone; words that run together are lost', () => {
  const { inOrder, inAnyOrder, found } = compareTranscript(page, 'electleaders\n写放大')
  assert.deepEqual([inOrder > 0, inAnyOrder, found], [true, 0, 1])
})

test('all pages', () => {
  const { name, words, found } = sumComparisons([compareTranscript(page, page.text), compareTranscript(page, '')])
  assert.deepEqual([name, words, found], ['all 2', 6, 3])
})
