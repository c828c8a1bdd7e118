import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { wayFromFolder } from './files/fetch-originals.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'
import { listWanted } from './files/wanted-originals.ts'
import { fakeRecogniser } from './fixtures/fake-recogniser.ts'
import { layOut, readFixture } from './fixtures/originals-folder.ts'
import { getOriginals } from './get-originals.ts'
import { recogniseOriginals } from './recognise-all.ts'

const root = temporaryFolder()

/** A folder with a document and an article, an empty cache, and a recogniser that leaves a mark for each picture. */
async function prepare() {
  const files = { 'pictures.pdf': await readFixture('pictures.pdf'), 'article.md': '# 一篇文章\n' }
  const { folder, talks } = await layOut(await folderOf(root, {}), files)
  const own = await folderOf(root, { readings: '' })
  const recogniser = join(own, 'fake.mjs')
  await writeFile(recogniser, fakeRecogniser(join(own, 'readings'), ''))
  const settings: OriginalsSettings = { folder: null, cache: join(own, 'cache'), text: true, thumbnails: true, recogniser: null }
  const told: string[] = []
  const get = (asked: string | null, wanted = listWanted({ talks })) =>
    getOriginals(
      wanted,
      wayFromFolder(folder),
      { ...settings, recogniser: asked },
      {
        onFile: ({ original }) => told.push(original.id),
        onFetched: (summary) => told.push('fetched', summary),
        tell: (line) => told.push(line),
      },
    )
  const readings = async () => (await readFile(join(own, 'readings'), 'utf8')).length
  return { get, told, talks, settings, recogniser, readings }
}

describe('originals, as npm run originals gets them', () => {
  test('are fetched, and no picture is read unless it is asked for', async () => {
    const { get, told, readings } = await prepare()
    const { pictures, sound } = await get(null)
    assert.deepEqual([pictures, sound], [null, true])
    assert.deepEqual(told.slice(0, 3).toSorted(), ['article', 'fetched', 'pictures'])
    assert.match(told[3] ?? '', /^2 of 2 originals at hand \(0\.0 MB\), 2 of them new/)
    assert.equal(await readings(), 0)
  })

  test('then their pictures are read, which no build needs to do again', async () => {
    const { get, told, talks, settings, recogniser, readings } = await prepare()
    const { pictures } = await get(recogniser)
    assert.match(pictures ?? '', /^text in pictures of 3 of 3 pages of 1 documents is kept; OCR=on npm run build/)
    assert.ok(told.indexOf('fetched') < told.indexOf('Text in pictures: starting what reads it …'), told.join('\n'))
    const read = await readings()
    assert.ok(read > 0)
    const documents = listWanted({ talks }).filter(({ format }) => format === 'pdf')
    const built = await recogniseOriginals(documents, recogniser, settings, assert.fail)
    assert.equal(built.processed.length, 1)
    assert.equal(await readings(), read)
  })

  test('are unsound where one is another file; the pictures of the others are read', async () => {
    const { get, told, talks, recogniser } = await prepare()
    const changed = talks.map((talk) => (talk.id === 'article' ? { ...talk, sha256: '0'.repeat(64) } : talk))
    const { pictures, sound } = await get(recogniser, listWanted({ talks: changed }))
    assert.equal(sound, false)
    assert.match(told.join('\n'), /1 with a wrong hash/)
    assert.match(pictures ?? '', /^text in pictures of 3 of 3 pages/)
  })
})
