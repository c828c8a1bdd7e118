import assert from 'node:assert/strict'
import test from 'node:test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { sampleUrls } from '../../build/testing/sample-talks.ts'
import { toManifest } from './to-manifest.ts'
import { toOpenSearch, type OpenSearch } from './to-opensearch.ts'
import { toRobots } from './to-robots.ts'
import { toSitemap } from './to-sitemap.ts'

interface XmlNode {
  [name: string]: XmlNode & XmlNode[] & string
}

function parseXml(xml: string | undefined): XmlNode {
  assert.equal(XMLValidator.validate(xml ?? ''), true)
  const isArray = (name: string): boolean => ['url', 'sitemap', 'xhtml:link', 'Url'].includes(name)
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray, parseTagValue: false })
  return parser.parse(xml ?? '') as XmlNode
}

const pages = [
  { path: '/', lastModified: '2024-05-01' },
  { path: '/talks/a&b/', lastModified: null },
]

test('sitemap: each page in each language, each naming the others', () => {
  const urls = parseXml(toSitemap(pages, sampleUrls).get('sitemap.xml')).urlset?.url ?? []
  assert.deepEqual(
    urls.map(({ loc, lastmod }) => [loc, lastmod]),
    [
      ['https://talks.example/base/', '2024-05-01'],
      ['https://talks.example/base/en/', '2024-05-01'],
      ['https://talks.example/base/talks/a&amp;b/'.replace('&amp;', '&'), undefined],
      ['https://talks.example/base/en/talks/a&b/', undefined],
    ],
  )
  for (const { 'xhtml:link': links, loc } of urls) {
    const alternates = links?.map((link) => [link['@hreflang'], link['@href']]) ?? []
    assert.deepEqual(
      alternates.map(([language]) => language),
      ['zh-CN', 'en', 'x-default'],
    )
    assert.ok(alternates.some(([, href]) => href === loc))
  }
})

test('sitemap: more pages than a file may hold make an index of several files', () => {
  const many = Array.from({ length: 5 }, (_, n) => ({ path: `/talks/t${n}/`, lastModified: null }))
  const files = toSitemap(many, sampleUrls, 4)
  assert.deepEqual([...files.keys()], ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
  const parts = parseXml(files.get('sitemap.xml')).sitemapindex?.sitemap?.map(({ loc }) => loc)
  assert.deepEqual(
    parts,
    [1, 2, 3].map((n) => `https://talks.example/base/sitemap-${n}.xml`),
  )
  const counts = [1, 2, 3].map((n) => parseXml(files.get(`sitemap-${n}.xml`)).urlset?.url?.length)
  assert.deepEqual(counts, [4, 4, 2])
})

test('sitemap: 50,000 addresses are one file, one page more is not', () => {
  const many = Array.from({ length: 25_000 }, (_, n) => ({ path: `/${n}/`, lastModified: null }))
  assert.equal(toSitemap(many, sampleUrls).size, 1)
  assert.equal(toSitemap([...many, { path: '/x/', lastModified: null }], sampleUrls).size, 3)
})

const search: OpenSearch = {
  urls: sampleUrls,
  locale: 'zh',
  shortName: '存储讲义',
  description: '搜索 & 找到那一页',
  path: '/opensearch.xml',
  icons: [
    { path: '/icon.svg', width: 32, type: 'image/svg+xml' },
    { path: '/icon.png', width: 192, type: 'image/png' },
  ],
}

test('OpenSearch: what the format demands', () => {
  const root = parseXml(toOpenSearch(search)).OpenSearchDescription
  assert.equal(root?.['@xmlns'], 'http://a9.com/-/spec/opensearch/1.1/')
  assert.equal(root.ShortName, '存储讲义')
  assert.equal(root.Description, '搜索 & 找到那一页')
  assert.equal(toOpenSearch(search).match(/<Image /g)?.length, 2)
  assert.match(
    toOpenSearch(search),
    /<Image width="192" height="192" type="image\/png">https:\/\/talks\.example\/base\/icon\.png</,
  )
  assert.equal(root.Url?.[0]?.['@template'], 'https://talks.example/base/?q={searchTerms}')
  assert.equal(root.Url[1]?.['@template'], 'https://talks.example/base/opensearch.xml')
})

test('OpenSearch: texts that are too long are errors', () => {
  assert.throws(() => toOpenSearch({ ...search, shortName: 'Storage Talks Now' }), /16/)
  assert.throws(() => toOpenSearch({ ...search, description: 'x'.repeat(1025) }), /1024/)
})

test('robots: everything but what is named', () => {
  assert.equal(
    toRobots({ urls: sampleUrls, disallow: ['/base/embed/'], sitemap: '/sitemap.xml' }),
    'User-agent: *\nDisallow: /base/embed/\n\nSitemap: https://talks.example/base/sitemap.xml\n',
  )
  assert.match(toRobots({ urls: sampleUrls, disallow: [], sitemap: '/sitemap.xml' }), /^User-agent: \*\nDisallow:\n/)
})

test('manifest: the app starts inside its scope', () => {
  const manifest = JSON.parse(
    toManifest({
      urls: sampleUrls,
      locale: 'en',
      name: 'Storage Talks',
      shortName: 'Talks',
      description: 'Talks',
      themeColor: '#123456',
      backgroundColor: '#ffffff',
      icons: [{ path: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' }],
    }),
  ) as Record<string, string> & { icons: object[] }
  assert.equal(manifest.start_url, '/base/en/')
  assert.ok(manifest.start_url.startsWith(manifest.scope ?? '?'))
  assert.deepEqual(manifest.icons, [{ src: '/base/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' }])
})
