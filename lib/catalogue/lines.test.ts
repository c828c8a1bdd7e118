import assert from 'node:assert/strict'
import test from 'node:test'
import { lineOfPage, pagesWithLines } from './lines.ts'

const line = (page: number) => ({ page, zh: `第${page}页`, en: `Page ${page}`, questions: null })
const talk = {
  guide: [line(7), line(2)],
  lines: [line(11), line(3)],
}

test('pages with a line are those of the highlights and the others, in order', () => {
  assert.deepEqual(pagesWithLines(talk), [2, 3, 7, 11])
  assert.deepEqual(pagesWithLines({ guide: [], lines: [] }), [])
})

test('a page has its line, be it a highlight or not', () => {
  assert.deepEqual([lineOfPage(talk, 2)?.en, lineOfPage(talk, 11)?.en, lineOfPage(talk, 4)], ['Page 2', 'Page 11', undefined])
})
