import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { extractOriginals } from './extract-all.ts'
import { layOut, readFixture } from './fixtures/originals-folder.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'

const root = temporaryFolder()
const article = '# 背景\n写放大从何而来\n## 方法\n数一数'

async function prepare(files: Record<string, Buffer | string>) {
  const originals = await layOut(await folderOf(root, {}), files)
  const settings: OriginalsSettings = {
    folder: originals.folder,
    cache: await folderOf(root, {}),
    text: true,
    thumbnails: true,
    recogniser: null,
  }
  const lines: string[] = []
  const extract = (change: Partial<OriginalsSettings> = {}) =>
    extractOriginals(originals, { ...settings, ...change }, (line) => lines.push(line))
  return { ...originals, settings, lines, extract }
}

describe('text of all originals', () => {
  test('pages of documents and sections of articles, by record', async () => {
    const { extract } = await prepare({ 'talk.pdf': await readFixture('talk.pdf'), 'article.md': article })
    const { documents, articles, failures, wanted } = await extract()
    assert.deepEqual(Object.keys(documents), ['talk'])
    assert.equal(documents.talk?.quality, 'good')
    assert.equal(documents.talk?.pageCount, 5)
    assert.deepEqual(documents.talk?.pages[0], { page: 1, text: '写放大在Store里的来历\n示例作者 甲' })
    assert.deepEqual(articles.article?.sections, [
      { anchor: '背景', heading: '背景', text: '写放大从何而来' },
      { anchor: '方法', heading: '方法', text: '数一数' },
    ])
    assert.deepEqual(failures, [])
    assert.deepEqual(wanted, { documents: 1, articles: 1 })
  })

  test('a second run extracts nothing and says the same', async () => {
    const { extract, lines, settings } = await prepare({ 'talk.pdf': await readFixture('talk.pdf'), 'article.md': article })
    const first = await extract()
    assert.ok(lines.length > 0)
    lines.length = 0
    const kept = await readdir(join(settings.cache, 'text'))
    assert.equal(JSON.stringify(await extract()), JSON.stringify(first))
    assert.deepEqual(lines, [])
    assert.deepEqual(await readdir(join(settings.cache, 'text')), kept)
  })

  test('a damaged cache is made anew', async () => {
    const { extract, settings } = await prepare({ 'article.md': article })
    const first = await extract()
    for (const name of await readdir(join(settings.cache, 'text')))
      await writeFile(join(settings.cache, 'text', name), '{"sections":[{')
    assert.deepEqual(await extract(), first)
  })

  test('each that fails does so alone, with a line that says why', async () => {
    const talk = await readFixture('talk.pdf')
    const { extract, talks } = await prepare({
      'broken.pdf': talk.subarray(0, 5000),
      'encrypted.pdf': await readFixture('encrypted.pdf'),
      'replaced.pdf': talk,
      'talk.pdf': talk,
    })
    const replaced = talks.map((record) => (record.id === 'replaced' ? { ...record, sha256: '0'.repeat(64) } : record))
    talks.splice(0, talks.length, ...replaced)
    const { documents, failures } = await extract()
    assert.deepEqual(Object.keys(documents), ['talk'])
    assert.deepEqual(
      failures.map(({ id }) => id),
      ['broken', 'encrypted', 'replaced'],
    )
    assert.match(failures[0]?.reason ?? '', /^owner\/name\/broken\.pdf is damaged, or not a PDF$/)
    assert.match(failures[1]?.reason ?? '', /^owner\/name\/encrypted\.pdf is encrypted and asks for a password$/)
    assert.match(failures[2]?.reason ?? '', /^owner\/name\/replaced\.pdf has sha256 [0-9a-f]{64} where the record says 0{64}$/)
  })

  test('what is not at hand is no failure, but is counted', async () => {
    const { extract, talks } = await prepare({ 'article.md': article })
    talks.push(...talks.map((record) => ({ ...record, id: 'other', path: 'other.md' })))
    const { articles, failures, wanted } = await extract()
    assert.deepEqual(Object.keys(articles), ['article'])
    assert.deepEqual(failures, [])
    assert.deepEqual(wanted, { documents: 0, articles: 2 })
  })

  test('two records of one file both have its text', async () => {
    const { extract, talks } = await prepare({ 'article.md': article })
    talks.push(...talks.map((record) => ({ ...record, id: 'twin' })))
    const { articles } = await extract()
    assert.deepEqual(articles.twin, articles.article)
  })

  test('TEXT=off reads nothing', async () => {
    const { extract } = await prepare({ 'article.md': article })
    assert.deepEqual(await extract({ text: false }), {
      documents: {},
      articles: {},
      failures: [],
      wanted: { documents: 0, articles: 1 },
    })
  })

  test('a folder that is not there stops the build', async () => {
    const { extract } = await prepare({ 'article.md': article })
    await assert.rejects(extract({ folder: join(root, 'none') }), /The folder of originals, .*none, can't be read: ENOENT/)
  })

  test('without a folder the cache serves', async () => {
    const { extract, folder } = await prepare({ 'article.md': article })
    const cache = await folderOf(root, {})
    const { articles } = await extract({ folder: null, cache })
    assert.deepEqual(articles, {})
    await layOut(join(cache, 'originals'), { 'article.md': article })
    assert.deepEqual(Object.keys((await extract({ folder: null, cache })).articles), ['article'])
    assert.ok(folder)
  })
})
