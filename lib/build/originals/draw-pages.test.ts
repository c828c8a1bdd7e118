import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { drawPages } from './draw-pages.ts'
import { layOut, readFixture } from './fixtures/originals-folder.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'

const root = temporaryFolder()

async function prepare(names: readonly string[]) {
  const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFixture(name)] as const)))
  const originals = await layOut(await folderOf(root, {}), files)
  const settings: OriginalsSettings = {
    folder: originals.folder,
    cache: await folderOf(root, {}),
    text: true,
    thumbnails: true,
    recogniser: null,
  }
  const output = join(await folderOf(root, {}), 'pages')
  const lines: string[] = []
  const draw = (change: Partial<OriginalsSettings> = {}) =>
    drawPages(originals, { ...settings, ...change }, output, (line) => lines.push(line))
  return { ...originals, settings, output, lines, draw }
}

describe('pictures of pages', () => {
  test('two sizes of each page, named by the content of the file', async () => {
    const { draw, output, talks } = await prepare(['talk.pdf'])
    const { documents, failures } = await draw()
    const folder = talks[0]?.sha256?.slice(0, 12) ?? ''
    assert.deepEqual(documents.talk, { folder, pages: Array.from({ length: 5 }, () => ({ width: 1280, height: 720 })) })
    assert.deepEqual(failures, [])
    assert.equal((await readdir(join(output, folder))).length, 10)
    const [small, large] = [
      await sharp(join(output, folder, '2-s.webp')).metadata(),
      await sharp(join(output, folder, '2-l.webp')).metadata(),
    ]
    assert.deepEqual([small.format, small.width, small.height], ['webp', 480, 270])
    assert.deepEqual([large.format, large.width, large.height], ['webp', 1280, 720])
    assert.ok((await stat(join(output, folder, '2-s.webp'))).size < 12 * 1024)
  })

  test('the page is drawn, in its colours', async () => {
    const { draw, output, talks } = await prepare(['pictures.pdf'])
    await draw()
    const { dominant } = await sharp(join(output, talks[0]?.sha256?.slice(0, 12) ?? '', '1-l.webp')).stats()
    // The fixture's #285c8f, in the middle of the step of 16 that sharp counts in.
    assert.deepEqual(dominant, { r: 40, g: 88, b: 136 })
  })

  test('a second run draws nothing', async () => {
    const { draw, lines, output } = await prepare(['talk.pdf'])
    const first = await draw()
    lines.length = 0
    await rm(output, { recursive: true })
    assert.deepEqual(await draw(), first)
    assert.deepEqual(lines, [])
    assert.equal((await readdir(output)).length, 1)
  })

  test('after an interruption only the missing pages are drawn', async () => {
    const { draw, settings } = await prepare(['talk.pdf'])
    const first = await draw()
    const [name = ''] = await readdir(join(settings.cache, 'pages'))
    const folder = join(settings.cache, 'pages', name)
    await rm(join(folder, 'pictures.json'))
    await rm(join(folder, '3-l.webp'))
    await writeFile(join(folder, '1-s.webp'), 'kept')
    assert.deepEqual(await draw(), first)
    assert.ok(existsSync(join(folder, '3-l.webp')))
    assert.equal(await readFile(join(folder, '1-s.webp'), 'utf8'), 'kept')
  })

  test('pictures that this build does not have are taken away', async () => {
    const { draw, output, talks } = await prepare(['talk.pdf', 'pictures.pdf'])
    await draw()
    talks.pop()
    await draw()
    assert.deepEqual(await readdir(output), [talks[0]?.sha256?.slice(0, 12)])
  })

  test('THUMBNAILS=off takes all away', async () => {
    const { draw, output } = await prepare(['pictures.pdf'])
    await draw()
    assert.deepEqual(await draw({ thumbnails: false }), { documents: {}, failures: [] })
    assert.deepEqual(await readdir(output), [])
  })

  test('a document fails alone', async () => {
    const { draw } = await prepare(['encrypted.pdf', 'without-font.pdf', 'pictures.pdf'])
    const { documents, failures } = await draw()
    assert.deepEqual(Object.keys(documents), ['pictures'])
    assert.match(failures[0]?.reason ?? '', /encrypted\.pdf is encrypted/)
    assert.match(
      failures[1]?.reason ?? '',
      /without-font\.pdf shows none of the text on 1 of 1 pages, most likely for want of its font/,
    )
  })
})
