import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { writeServiceWorker } from './write-service-worker.ts'

const root = temporaryFolder()

const pages = ['index.html', 'talks/index.html', 'saved/index.html', 'offline/index.html'].flatMap((page) => [page, `en/${page}`])
const files = {
  ...Object.fromEntries(pages.map((page) => [page, page])),
  'icon.svg': '<svg/>',
  'about/index.html': 'about',
  'scripts/page.0123456789ab.js': '1',
  'scripts/show-original.0123456789ab.js': '1',
  '_next/static/chunks/a.css': 'a{}',
  '_next/static/chunks/a.js': '1',
  'data/search/manifest.json': '{}',
  'data/search/records.0123456789ab.json': '[]',
  'data/search/pages.0123456789ab.json': '[]',
}

/** @returns what the worker keeps from the start: the revision of each, null where its name changes with it */
async function keptOf(site: string, lean = true): Promise<Record<string, string | null>> {
  const { count } = await writeServiceWorker(site, '/base', lean)
  const worker = readFileSync(join(site, 'sw.js'), 'utf8')
  const kept = [...worker.matchAll(/\{url:"([^"]+)",revision:(?:"([0-9a-f]+)"|null)\}/g)]
  assert.equal(kept.length, count)
  return Object.fromEntries(kept.map(([, url = '', revision]) => [url, revision ?? null]))
}

describe('the service worker keeps from the start', () => {
  test('pages to begin with, scripts and the search, not what few ask for', async () => {
    const kept = await keptOf(await folderOf(root, files))
    assert.deepEqual(
      Object.keys(kept).sort(),
      [
        ...pages,
        '_next/static/chunks/a.css',
        'data/search/manifest.json',
        'data/search/records.0123456789ab.json',
        'icon.svg',
        'scripts/page.0123456789ab.js',
      ].sort(),
    )
    assert.equal(kept['scripts/page.0123456789ab.js'], null)
    assert.ok(kept['index.html'])
  })

  test('what another build wrote under the same name, anew', async () => {
    const site = await folderOf(root, files)
    const before = await keptOf(site)
    writeFileSync(join(site, 'talks/index.html'), 'another list')
    const after = await keptOf(site)
    assert.deepEqual(
      Object.keys(after).filter((url) => after[url] !== before[url]),
      ['talks/index.html'],
    )
  })

  test('further parts of the list where there are any, and the scripts of Next where pages need them', async () => {
    const site = await folderOf(root, { ...files, 'list/2/index.html': '2', 'en/list/2/index.html': '2' })
    assert.ok('en/list/2/index.html' in (await keptOf(site)))
    assert.ok('_next/static/chunks/a.js' in (await keptOf(site, false)))
  })

  test('no large page, and of a large search what leads to it', async () => {
    const large = 'x'.repeat(1.5 * 1024 * 1024)
    const kept = await keptOf(
      await folderOf(root, { ...files, 'talks/index.html': large, 'data/search/records.0123456789ab.json': large.repeat(3) }),
    )
    assert.ok(!('talks/index.html' in kept) && 'en/talks/index.html' in kept)
    assert.ok('data/search/manifest.json' in kept && !('data/search/records.0123456789ab.json' in kept))
  })
})

test('another answers for the pages that were visited, by language, under the base path', async () => {
  const site = await folderOf(root, files)
  await writeServiceWorker(site, '/base', true)
  const worker = readFileSync(join(site, 'sw.js'), 'utf8')
  assert.match(worker, /\/base/)
  assert.doesNotMatch(worker, /process\.env/)
})
