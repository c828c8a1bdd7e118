import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onePagePdf } from '../fixtures/raw-pdf.ts'
import { openPdf } from './open-pdf.ts'
import { isWhite } from './draw-bitmap.ts'

const words = 'BT /F1 14 Tf 20 150 Td (words) Tj ET'
const bar = '20 20 100 20 re f'

async function drawn(content: string, trusted = true) {
  return (await openPdf(onePagePdf(content))).drawBesideText(1, 400, trusted)
}

test('text is gone, and all else is there', async () => {
  assert.ok(isWhite((await drawn(words)).picture))
  assert.deepEqual((await drawn(`${words} ${bar}`)).picture, (await drawn(bar)).picture)
  assert.ok(!isWhite((await drawn(bar)).picture))
})

test('where it stood is told, from above', async () => {
  const { known } = await drawn(words)
  assert.equal(known.length, 5)
  assert.ok(known.every(({ top, bottom, left }) => top > 130 && bottom <= 155 && top < bottom && left >= 20))
})

test('unseen text, as of a scanned page, is told of too', async () => {
  assert.equal((await drawn(`BT 3 Tr /F1 14 Tf 20 150 Td (words) Tj ET ${bar}`)).known.length, 5)
})

test('text that is not to be trusted is a picture like others', async () => {
  const { picture, known } = await drawn(words, false)
  assert.ok(!isWhite(picture))
  assert.deepEqual(known, [])
})
