import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import test from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import { jsonFeedSchema, parseAtom } from '../testing/feed-schemas.ts'
import { fullTalk, sampleCatalogue, sampleUrls } from '../testing/sample-talks.ts'
import { readThemeColours } from '../tools/read-theme-colours.ts'
import { makeExports, type ExportContext } from './make-exports.ts'

const later = {
  ...fullTalk,
  id: 'later',
  topics: ['component:mds'],
  speakers: [],
  event: null,
  added: '2024-04-30T20:00:00Z',
  updated: '2024-04-30T20:00:00Z',
}
const context: ExportContext = {
  catalogue: { ...sampleCatalogue, talks: [...sampleCatalogue.talks, later] },
  urls: sampleUrls,
  pictures: {},
  articles: new Set(['later']),
  written: new Map([['catalogue.json', '{}']]),
  colours: readThemeColours(resolve(import.meta.dirname, '../../../app/theme.css')),
  cards: true,
}
const files = makeExports(context)

test('the sitemap says of a page when the last of the records on it was changed', () => {
  interface Sitemap {
    urlset: { url: { loc: string; lastmod?: string }[] }
  }
  const { urlset } = new XMLParser().parse(files.get('sitemap.xml') ?? '') as Sitemap
  const changed = new Map(urlset.url.map(({ loc, lastmod }) => [new URL(loc).pathname, lastmod]))
  const [first, second] = ['2024-05-01T01:00:00+08:00', '2024-04-30T20:00:00Z']
  assert.equal(changed.get('/base/talks/curve-mds/'), first)
  assert.equal(changed.get('/base/topics/curvebs/'), first)
  assert.equal(changed.get('/base/speakers/chen-wei/'), first)
  assert.equal(changed.get('/base/topics/mds/'), second)
  assert.equal(changed.get('/base/en/'), second)
  assert.equal(changed.get('/base/talks/unmatched-1/'), undefined)
  assert.equal(changed.get('/base/talks/curve-mds/p/6/'), first)
  assert.equal(changed.get('/base/about/'), undefined)
  assert.equal(changed.get('/base/talks/later/read/'), second)
  assert.ok(!changed.has('/base/talks/curve-mds/read/'))
})

test('a feed for the site and for each topic with records, in both languages and both formats', () => {
  for (const path of ['', 'en/', 'topics/mds/', 'en/topics/mds/', 'topics/curvebs/']) {
    assert.ok(files.has(`${path}feed.xml`) && files.has(`${path}feed.json`), path)
  }
})

test('a feed tells first of what came last, whatever its date', () => {
  const { items } = JSON.parse(files.get('feed.json') ?? '') as { items: { url: string }[] }
  assert.deepEqual(
    items.slice(0, 2).map(({ url }) => new URL(url).pathname),
    ['/base/talks/later/', '/base/talks/curve-mds/'],
  )
})

test('where Git does not tell when records were changed, feeds have the first day that their date leaves open', () => {
  const dates = [null, '2021', '2021-06', '2021-06-30']
  const talks = dates.map((date) => ({ ...fullTalk, id: `of-${date}`, date, added: null, updated: null }))
  const made = makeExports({ ...context, catalogue: { ...sampleCatalogue, talks } })
  const expected = {
    'of-null': '1970-01-01T12:00:00Z',
    'of-2021': '2021-01-01T12:00:00Z',
    'of-2021-06': '2021-06-01T12:00:00Z',
    'of-2021-06-30': '2021-06-30T12:00:00Z',
  }
  const idOf = (url: string) => url.split('/').at(-2) ?? ''
  const atom = parseAtom(made.get('feed.xml') ?? '')
  assert.deepEqual(Object.fromEntries(atom.entry.map(({ id, updated }) => [idOf(id), updated])), expected)
  assert.equal(atom.updated, '2021-06-30T12:00:00Z')
  const { items } = jsonFeedSchema.parse(JSON.parse(made.get('feed.json') ?? ''))
  assert.deepEqual(Object.fromEntries(items.map(({ id, date_modified: modified }) => [idOf(id), modified])), expected)
})

test('a QR code has four light modules around it, as the standard demands', () => {
  for (const name of ['qr', 'qr-en']) {
    const svg = files.get(`talks/curve-mds/${name}.svg`) ?? ''
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const dark = [...svg.matchAll(/M(\d+),(\d+)h(\d+)/g)].map(([, x, y, step]) => ({
      x: Number(x),
      y: Number(y),
      step: Number(step),
    }))
    const step = dark[0]?.step ?? 0
    const edges = dark.flatMap(({ x, y }) => [x, y, size - x - step, size - y - step])
    assert.equal(Math.min(...edges), 4 * step)
  }
})
