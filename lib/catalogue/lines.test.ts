import assert from 'node:assert/strict'
import test from 'node:test'
import { lineOfPage, pagesWithLines, stopsWithLines } from './lines.ts'

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

test('of a page with a line among both, the highlight is told', () => {
  const highlight = { ...line(3), en: 'The highlight' }
  assert.equal(lineOfPage({ guide: [highlight], lines: [line(3)] }, 3)?.en, 'The highlight')
})

test('of the stops of a reading guide, those without a line or a record are left out', () => {
  const section = { anchor: '背景', zh: '为什么', en: 'Why', questions: null }
  const talks = new Map([
    ['slides', { ...talk, sections: [] }],
    ['article', { guide: [], lines: [], sections: [section] }],
  ])
  const stops = [
    { id: 'slides', page: 11, anchor: null },
    { id: 'slides', page: 4, anchor: null },
    { id: 'gone', page: 2, anchor: null },
    { id: 'article', page: null, anchor: '背景' },
    { id: 'article', page: null, anchor: '结论' },
    { id: 'slides', page: 2, anchor: null },
  ]
  assert.deepEqual(
    stopsWithLines(stops, (id) => talks.get(id)).map(({ stop, line }) => [stop.id, line.en]),
    [
      ['slides', 'Page 11'],
      ['article', 'Why'],
      ['slides', 'Page 2'],
    ],
  )
})
