import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PlacedLine } from '../../catalogue/page-words.ts'
import { marksOnPage } from './marks-on-page.ts'

const lines: PlacedLine[] = [
  ['写放大从何而来', 100, 140, [100, 800]],
  ['ChunkServer 写放大', 200, 240, [100, 320, 350, 650]],
  ['server 与 client', 300, 340, [100, 200, 210, 240, 250, 350]],
]
const textsFor = (query: string, meant: string[] = []) => marksOnPage(lines, query, meant).map(({ text }) => text)

describe('marks in a picture', () => {
  test('stand where the words do, in percent', () => {
    assert.deepEqual(marksOnPage(lines, '写放大', []), [
      { left: 10, top: 10, width: 30, height: 4, text: '写放大' },
      { left: 35, top: 20, width: 30, height: 4, text: '写放大' },
    ])
  })

  test('letters in any case, and where a word begins with them', () => {
    assert.deepEqual(textsFor('chunkserver'), ['ChunkServer'])
    assert.deepEqual(textsFor('server'), ['Server', 'server'])
  })

  test('what the search took for what was typed', () => {
    assert.deepEqual(textsFor('xiefangda', ['写放大']), ['写放大', '写放大'])
    assert.deepEqual(textsFor('xiefangda'), [])
  })

  test('pieces of a run that stands nowhere whole', () => assert.deepEqual(textsFor('写放大分析'), ['写放大', '写放大']))
  test('nothing for what is excluded', () => assert.deepEqual(textsFor('client -server'), ['client']))
  test('nothing on a page without words', () => assert.deepEqual(marksOnPage([], 'raft', []), []))
})
