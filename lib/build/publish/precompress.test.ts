import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { precompress, quality } from './precompress.ts'

const parent = temporaryFolder()

test('texts of some length have copies that hold the same; pictures and short texts have none', async () => {
  const long = '快照与克隆。'.repeat(200)
  const folder = await folderOf(parent, { 'talks/index.html': long, 'data/catalogue.json': long, 'a.png': long, 'b.txt': '短' })
  assert.equal(await precompress(folder), 2)
  for (const path of ['talks/index.html', 'data/catalogue.json'].map((name) => join(folder, name))) {
    assert.equal(brotliDecompressSync(readFileSync(`${path}.br`)).toString(), long)
    assert.equal(gunzipSync(readFileSync(`${path}.gz`)).toString(), long)
  }
  assert.deepEqual(
    ['a.png.br', 'b.txt.br'].filter((name) => existsSync(join(folder, name))),
    [],
  )
  assert.equal(await precompress(folder), 0, 'what has its copies is left')
})

test('most effort is for what every reader loads', () => {
  const most = ['scripts/page.0.js', 'data/search/text.0.json', '_next/static/a.css', 'embed.css'].map(quality)
  const some = ['data/catalogue.json', 'sitemap.xml', 'talks/raft-in-curve/index.html', 'llms.txt'].map(quality)
  assert.ok(Math.min(...most) > Math.max(...some))
})
