import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pageWordsSchema } from './text/place-pdf.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { layOut, readFixture } from './fixtures/originals-folder.ts'
import { placeSeen, writePageWords } from './write-page-words.ts'

const root = temporaryFolder()

async function writeFor(quality: 'good' | 'garbled') {
  const originals = await layOut(await folderOf(root, {}), { 'talk.pdf': await readFixture('talk.pdf') })
  const [cache, output] = [await folderOf(root, {}), await folderOf(root, {})]
  const settings = { folder: originals.folder, cache, text: true, thumbnails: true, recogniser: null }
  const texts = { documents: { talk: { quality, pageCount: 5, pages: [] } } }
  await writePageWords(originals, settings, { talk: { folder: '0a1b', pages: [] } }, texts, output, () => undefined)
  return pageWordsSchema.parse(JSON.parse(await readFile(join(output, '0a1b.json'), 'utf8')))
}

test('every page with words has its lines, in a file of its document', async () => {
  const words = await writeFor('good')
  assert.deepEqual(Object.keys(words), ['1', '2', '3', '4', '5'])
  assert.ok(words['2']?.some(([text]) => text === '为什么要数一数写放大'))
})

test('of garbled text nobody wants to know where it stands', async () => assert.deepEqual(await writeFor('garbled'), {}))

test('a line read in a picture', () => {
  const middles = [100, 300, 500, 700, 900]
  const box: [number, number, number, number] = [1000, 2000, 3000, 2500]
  assert.deepEqual(placeSeen({ text: '写放 ab', box, middles }), ['写放 ab', 200, 250, [100, 180, 220, 300]])
})

test('one that runs up or down', () => {
  const box: [number, number, number, number] = [1000, 2000, 1200, 5000]
  assert.deepEqual(placeSeen({ text: '写放 ab', box, middles: null }), ['写放 ab', 200, 500, [100, 120, 100, 120]])
})
