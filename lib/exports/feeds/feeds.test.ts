import assert from 'node:assert/strict'
import test from 'node:test'
import type { Feed } from './feed.ts'
import { jsonFeedSchema, parseAtom } from '../../build/testing/feed-schemas.ts'
import { bareTalk, fullTalk, hostileTalk, sampleTopics, sampleUrls } from '../../build/testing/sample-talks.ts'
import { toAtom } from './to-atom.ts'
import { toJsonFeed } from './to-json-feed.ts'

const feed: Feed = {
  urls: sampleUrls,
  locale: 'en',
  title: 'Storage Talks: Raft & more',
  description: 'New talks',
  path: '/topics/raft/feed.xml',
  pagePath: '/topics/raft/',
  siteName: 'Storage Talks',
  talks: [fullTalk, bareTalk, hostileTalk],
  topics: sampleTopics,
  lastModified: ({ id }) => (id === 'unmatched-1' ? '2024-05-01T08:00:00+08:00' : '2024-04-30'),
}

test('Atom: what the format demands is there', () => {
  const atom = parseAtom(toAtom(feed))
  assert.equal(atom.title, 'Storage Talks: Raft & more')
  assert.equal(atom['@xml:lang'], 'en')
  assert.equal(atom.id, 'https://talks.example/base/en/topics/raft/feed.xml')
  assert.equal(atom.updated, '2024-05-01T08:00:00+08:00')
  const ids = atom.entry.map(({ id }) => id)
  assert.equal(new Set(ids).size, 3)
})

test('Atom: an entry of which everything is known', () => {
  const [entry] = parseAtom(toAtom(feed)).entry
  assert.equal(entry?.title, 'Curve core components: the MDS metadata server')
  assert.equal(entry.published, '2020-11-06T12:00:00Z')
  assert.equal(entry.updated, '2024-04-30T12:00:00Z')
  assert.equal(entry.summary, 'Which disks hold a replica.')
  assert.deepEqual(entry.author?.[0]?.name, 'Chen Wei')
  assert.deepEqual(entry.link[1], {
    '@rel': 'enclosure',
    '@href': fullTalk.links.download,
    '@type': 'application/pdf',
    '@length': '1826001',
  })
})

test('Atom: unknown facts are left out', () => {
  const entry = parseAtom(toAtom(feed)).entry[1]
  assert.deepEqual(
    [entry?.published, entry?.summary, entry?.author, entry?.category],
    [undefined, undefined, undefined, undefined],
  )
})

test('Atom: no record breaks the XML', () => {
  const xml = toAtom(feed)
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  assert.equal(Buffer.from(xml).toString(), xml)
  assert.ok(parseAtom(xml).entry[2]?.summary?.includes('</script><!-- ]]> & "quotes"'))
})

test('a month is no instant', () => {
  const xml = toAtom({ ...feed, talks: [{ ...fullTalk, date: '2021-06' }] })
  assert.equal(parseAtom(xml).entry[0]?.published, undefined)
})

test('neither format allows a feed of nothing', () => {
  assert.throws(() => toAtom({ ...feed, talks: [] }), /needs a talk/)
  assert.throws(() => toJsonFeed({ ...feed, talks: [] }), /needs a talk/)
})

test('nor one of which any entry has no time', () => {
  for (const unknown of [fullTalk.id, bareTalk.id]) {
    const lastModified: Feed['lastModified'] = ({ id }) => (id === unknown ? 'unknown' : '2024-04-30')
    assert.throws(() => toAtom({ ...feed, lastModified }), /the time of its last change/)
  }
})

test('JSON Feed: follows the format', () => {
  const { items, feed_url: own } = jsonFeedSchema.parse(JSON.parse(toJsonFeed({ ...feed, path: '/feed.json', locale: 'zh' })))
  assert.equal(own, 'https://talks.example/base/feed.json')
  assert.deepEqual(items[0], {
    id: 'https://talks.example/base/talks/curve-mds/',
    url: 'https://talks.example/base/talks/curve-mds/',
    external_url: fullTalk.links.view,
    title: 'Curve核心组件之MDS元数据节点',
    content_text: '副本落在哪些盘。',
    summary: '副本落在哪些盘。',
    date_published: '2020-11-06T12:00:00Z',
    date_modified: '2024-04-30T12:00:00Z',
    authors: [{ name: '陈威', url: 'https://talks.example/base/speakers/chen-wei/' }],
    tags: ['CurveBS 块存储', '元数据节点'],
    language: 'zh-CN',
    attachments: [{ url: fullTalk.links.download, mime_type: 'application/pdf', size_in_bytes: 1826001 }],
  })
  assert.equal(items[1]?.content_text, '某个没有原件的标题')
})
