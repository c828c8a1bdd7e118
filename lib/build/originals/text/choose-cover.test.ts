import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { onePagePdf } from '../fixtures/raw-pdf.ts'
import { chooseCover, edgeShare, sketchWidth } from './choose-cover.ts'
import { openPdf } from './open-pdf.ts'

describe('the page that stands for a document', () => {
  const cases: [name: string, shares: number[], page: number | 'none'][] = [
    ['a first page that shows something', [0.02, 0.1], 1],
    ['a title alone, and then a drawing', [0.004, 0.012, 0.05, 0.09], 3],
    ['a title alone, and a few lines', [0.003, 0.015, 0.022, 0.004], 3],
    ['nothing on any', [0.004, 0.01, 0], 'none'],
    ['one page', [0.001], 'none'],
    ['no page', [], 1],
  ]
  for (const [name, shares, page] of cases) test(name, () => assert.equal(chooseCover(shares), page))
})

describe('edges', () => {
  const shareOf = async (content: string) => edgeShare((await openPdf(onePagePdf(content))).drawPage(1, sketchWidth))

  test('none on a blank page, nor on one of one colour', async () => {
    assert.equal(await shareOf(''), 0)
    assert.equal(await shareOf('0.2 0.4 0.6 rg -10 -10 500 400 re f'), 0)
  })

  test('few for a title, many for a page of lines', async () => {
    const line = (y: number) => `BT /F1 12 Tf 20 ${y} Td (words and words and words and words and words) Tj ET`
    const [title, page] = [
      await shareOf('BT /F1 18 Tf 20 250 Td (Title) Tj ET'),
      await shareOf([0, 1, 2, 3, 4, 5, 6].map((at) => line(280 - 40 * at)).join(' ')),
    ]
    assert.ok(title > 0 && title < 0.01, `${title}`)
    assert.ok(page > 0.03, `${page}`)
  })
})
