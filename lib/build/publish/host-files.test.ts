import assert from 'node:assert/strict'
import test from 'node:test'
import { bareTalk, sampleCatalogue } from '../testing/sample-talks.ts'
import { addCsp } from './add-csp.ts'
import { headersFile, redirectPage, redirectsFile } from './host-files.ts'
import { headersOf, revalidated } from './host-headers.ts'

const paths = [
  '/index.html',
  '/404.html',
  '/sw.js',
  '/manifest.webmanifest',
  '/talks/curve-mds/index.html',
  '/talks/curve-mds/index.md',
  '/talks/curve-mds/cite.bib',
  '/talks/curve-mds/embed/index.html',
  '/en/talks/curve-mds/embed/index.html',
  '/talks/embed/index.html',
  '/data/search/manifest.json',
  '/data/search/records.1ac11cb11406.json',
  '/scripts/page.0123456789ab.js',
  '/_next/static/chunks/a.js',
  '/data/talks.csv',
  '/og/talks/curve-mds.png',
  '/pages/curve-mds/1.webp',
]

/** As Cloudflare Pages reads `_headers`: every rule that fits, in order; `!` takes a header away. */
function readAs(host: string, path: string): Record<string, string> {
  const found = new Map<string, string[]>()
  let fits = false
  for (const line of host.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) {
      const source = line.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replaceAll('*', '.*')
      fits = new RegExp(`^${source}$`).test(path)
    } else if (fits && line.trim().startsWith('!')) found.delete(line.trim().slice(2))
    else if (fits) {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? []
      found.set(name, [...(found.get(name) ?? []), value])
    }
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, values.join(', ')]))
}

for (const basePath of ['', '/storage-talks']) {
  test(`_headers says what the other hosts say, under ${basePath}/`, () => {
    const host = headersFile(paths, basePath)
    for (const path of paths) {
      const read = readAs(host, `${basePath}${path}`)
      const { 'Content-Type': type, 'Cache-Control': cache, ...rest } = headersOf(path)
      const { 'Content-Type': typeRead = type, 'Cache-Control': cacheRead = revalidated, ...restRead } = read
      assert.deepEqual([typeRead, cacheRead, restRead], [type, cache, rest], path)
    }
    assert.ok((host.match(/^\S/gm)?.length ?? 0) < 100, 'at most a hundred rules')
  })
}

test('_redirects leads former ids on, in both languages', () => {
  const talks = [{ ...bareTalk, id: 'new', formerIds: ['old'] }]
  assert.equal(
    redirectsFile({ ...sampleCatalogue, talks }, '/base'),
    '/base/talks/old/* /base/talks/new/:splat 301\n/base/en/talks/old/* /base/en/talks/new/:splat 301\n',
  )
})

test('a former id leads on where a host reads no _redirects, with or without scripts', () => {
  const page = addCsp(redirectPage('/base/en/talks/new/', '/base/scripts/page.0123456789ab.js'), {
    startScript: 'ours()',
    originals: '',
  })
  assert.match(page, /<noscript><meta http-equiv="refresh" content="0; url=\/base\/en\/talks\/new\/"><\/noscript>/)
  assert.match(page, /<script src="\/base\/scripts\/page.0123456789ab.js" type="module">/)
  assert.match(page, /<a href="\/base\/en\/talks\/new\/">/)
  assert.match(page, /script-src 'self'/)
})
