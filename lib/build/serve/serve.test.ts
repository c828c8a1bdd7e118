import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { serveExport, stopServing } from './serve.ts'

const root = temporaryFolder()

/** A site under "/base", served. */
async function serve(isGrowing?: () => boolean) {
  const folder = await folderOf(root, {
    'index.html': 'home',
    '404.html': '<link rel="stylesheet" href="/base/a.css"/>none',
    'data/catalogue.json': '{"talks":[]}',
  })
  const server = await serveExport({ folder, basePath: '/base', port: 0, host: '127.0.0.1', ...(isGrowing && { isGrowing }) })
  after(() => stopServing(server))
  const { port } = server.address() as AddressInfo
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/base${path}`)
    return { status: answer.status, again: answer.headers.get('retry-after'), text: await answer.text() }
  }
  return { folder, ask }
}

describe('of a page that is not there', () => {
  test('a whole site says that there is none', async () => {
    const { ask } = await serve()
    const { status, again, text } = await ask('/talks/a/')
    assert.deepEqual([status, again], [404, null])
    assert.match(text, /none$/)
  })

  test('one that grows says that it is being made, in the language of its address, in its own styles, and asks again', async () => {
    const { ask } = await serve(() => true)
    for (const [path, language] of [
      ['/talks/a/p/2/', 'zh-CN'],
      ['/en/talks/a/p/2/', 'en'],
    ] as const) {
      const { status, again, text } = await ask(path)
      assert.deepEqual([status, again], [503, '3'])
      assert.match(text, new RegExp(`<html lang="${language}">`))
      assert.match(text, /http-equiv="refresh" content="3"/)
      assert.match(text, /href="\/base\/a\.css"/)
    }
  })

  test('one that has grown shows what came, and says of what did not that there is none', async () => {
    let isGrowing = true
    const { folder, ask } = await serve(() => isGrowing)
    assert.equal((await ask('/talks/a/')).status, 503)
    mkdirSync(join(folder, 'talks/a'), { recursive: true })
    writeFileSync(join(folder, 'talks/a/index.html'), 'came')
    assert.equal((await ask('/talks/a/')).text, 'came')
    isGrowing = false
    assert.equal((await ask('/talks/a/')).text, 'came')
    assert.equal((await ask('/talks/b/')).status, 404)
  })
})
