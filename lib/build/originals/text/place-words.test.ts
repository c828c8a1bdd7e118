import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { placeOf } from '../../../catalogue/page-words.ts'
import { readFixture } from '../fixtures/originals-folder.ts'
import { onePagePdf } from '../fixtures/raw-pdf.ts'
import { openPdf } from './open-pdf.ts'
import { placeLine } from './place-words.ts'

const box = (left: number) => ({ left, right: left + 10, top: 20, bottom: 30 })

describe('where words stand', () => {
  test('of a page of 400 × 300 points, in thousandths, from above', async () => {
    const document = await openPdf(onePagePdf('BT /F1 20 Tf 100 225 Td (some words) Tj ET'))
    const [line] = document.placeWords(1)
    assert.equal(line?.[0], 'some words')
    const [, top, bottom] = line
    assert.ok(top > 180 && bottom > 240 && bottom <= 270, `${top} to ${bottom}`)
    const [left, right] = placeOf(line, 5, 10) ?? []
    assert.ok(left !== undefined && right !== undefined && left > 370 && left < 400 && right > 480 && right < 530)
  })

  test('of a slide in Chinese', async () => {
    const lines = (await openPdf(await readFixture('talk.pdf'))).placeWords(2)
    const line = lines.find(([text]) => text === '为什么要数一数写放大')
    assert.equal(line?.[3].length, 2)
  })

  test('lines of which PDFium makes one are two, each as high as it is', async () => {
    const line = (text: string, x: number, y: number) => `BT /F1 14 Tf ${x} ${y} Td (${text}) Tj ET`
    const pdf = onePagePdf([line('architecture', 20, 200), line('disk', 60, 170), line('server', 40, 140)].join(' '))
    const lines = (await openPdf(pdf)).placeWords(1)
    assert.deepEqual(
      lines.map(([text]) => text),
      ['architecture', 'disk', 'server'],
    )
    for (const [, top, bottom] of lines) assert.ok(bottom - top < 60, `${top}–${bottom}`)
  })

  test('a page without text has none', async () => {
    assert.deepEqual((await openPdf(await readFixture('pictures.pdf'))).placeWords(1), [])
  })
})

describe('a line of characters', () => {
  const characters = [...'写放大 ab'].map((character, at) => ({ character, box: character === ' ' ? null : box(10 * at) }))

  test('has the edges of its runs', () => assert.deepEqual(placeLine(characters), ['写放大 ab', 20, 30, [0, 30, 40, 60]]))

  test('a mark that cleaning takes away takes no other’s place', () => {
    const marked = [{ character: '\ue001', box: box(0) }, { character: ' ', box: null }, ...characters.slice(0, 2)]
    assert.equal(placeLine(marked)?.[3].length, 4)
  })

  test('past the edge of the page it is none', () => {
    assert.equal(placeLine([{ character: '写', box: { left: 0, right: 9, top: 1100, bottom: 1120 } }]), null)
  })

  test('of spaces it is none', () => assert.equal(placeLine([{ character: ' ', box: null }]), null))
})
