import assert from 'node:assert/strict'
import test from 'node:test'
import type { Talk } from '../../catalogue/catalogue.ts'
import { kinds } from '../../catalogue/kinds.ts'
import { metaTags } from './meta-tags.ts'
import { readAsZotero } from '../../build/testing/read-as-zotero.ts'
import { bareTalk, fullTalk, sampleTopics, sampleUrls } from '../../build/testing/sample-talks.ts'

function contents(talk: Talk, name: string): string[] {
  return metaTags(talk, sampleUrls, 'zh', sampleTopics).flatMap((tag) => (tag.name === name ? [tag.content] : []))
}

test('a talk of which everything is known, in order', () => {
  assert.deepEqual(
    metaTags(fullTalk, sampleUrls, 'zh', sampleTopics).map(({ name, content }) => `${name}: ${content}`),
    [
      'citation_title: Curve核心组件之MDS元数据节点',
      'citation_author: 陈威',
      'citation_author_institution: 网易数帆',
      'citation_publication_date: 2020/11/06',
      'citation_language: zh',
      'citation_keywords: CurveBS 块存储',
      'citation_keywords: 元数据节点',
      'citation_abstract: 副本落在哪些盘。',
      'citation_abstract_html_url: https://talks.example/base/talks/curve-mds/',
      `citation_pdf_url: ${fullTalk.links.download}`,
      'z:itemType: presentation',
      'bib:presentedAt: 第一次 Curve Meetup',
      'DC.title: Curve核心组件之MDS元数据节点',
      'DC.title.alternative: Curve core components: the MDS metadata server',
      'DC.creator: 陈威',
      'DC.date: 2020-11-06',
      'DC.language: zh',
      'DC.type: Slides',
      'DC.type: Text',
      'DC.format: application/pdf',
      'DC.subject: CurveBS 块存储',
      'DC.subject: 元数据节点',
      'DC.description.abstract: 副本落在哪些盘。',
      'DC.identifier: https://talks.example/base/talks/curve-mds/',
      `DC.identifier: ${fullTalk.links.view}`,
      'DC.source: 聚会',
      'DC.relation.isPartOf: 第一次 Curve Meetup',
      'DC.relation.isPartOf: 聚会',
    ],
  )
})

test('unknown facts have no tags', () => {
  const names = metaTags(bareTalk, sampleUrls, 'en', sampleTopics).map(({ name }) => name)
  assert.deepEqual(names, ['citation_title', 'citation_abstract_html_url', 'z:itemType', 'DC.title', 'DC.type', 'DC.identifier'])
})

test('authors in their order, each with his organisation', () => {
  const [speaker] = fullTalk.speakers
  assert.ok(speaker)
  const talk = { ...fullTalk, speakers: [{ ...speaker, name: '李小翠', org: null }, speaker] }
  assert.deepEqual(contents(talk, 'citation_author'), ['李小翠', '陈威'])
  assert.deepEqual(contents({ ...talk, language: 'en' }, 'citation_author'), ['Chen, Wei', 'Chen, Wei'])
})

test('a month', () => assert.deepEqual(contents({ ...fullTalk, date: '2021-06' }, 'citation_publication_date'), ['2021/06']))

test('a PDF only where the link leads to it', () => {
  assert.deepEqual(contents({ ...fullTalk, fileRole: 'page' }, 'citation_pdf_url'), [])
  assert.deepEqual(contents({ ...fullTalk, format: 'md' }, 'citation_pdf_url'), [])
  assert.deepEqual(contents({ ...fullTalk, format: 'md' }, 'citation_fulltext_html_url'), [fullTalk.links.view])
})

/** What the page says of itself to those who share it; Zotero reads it too. */
const openGraph = [
  { name: 'og:type', content: 'website' },
  { name: 'og:site_name', content: '存储讲义' },
  { name: 'og:description', content: '副本…' },
]
const asZotero = (talk: Talk) => readAsZotero([...metaTags(talk, sampleUrls, 'zh', sampleTopics), ...openGraph])

test('Zotero recognises a talk', () => {
  assert.deepEqual(asZotero(fullTalk), {
    itemType: 'presentation',
    title: 'Curve核心组件之MDS元数据节点',
    authors: ['陈威'],
    date: '2020/11/06',
    language: 'zh',
    abstractNote: '副本落在哪些盘。',
    url: 'https://talks.example/base/talks/curve-mds/',
    pdf: fullTalk.links.download,
    meetingName: '第一次 Curve Meetup',
    publicationTitle: '聚会',
    type: 'Slides',
    extra: undefined,
  })
})

test('Zotero recognises what is known of a record that only a dump has', () => {
  const { itemType, title, authors, date } = asZotero(bareTalk)
  assert.deepEqual([itemType, title, authors, date], ['document', '某个没有原件的标题', [], undefined])
})

const types: Partial<Record<Talk['kind'], string>> = {
  slides: 'presentation',
  talk: 'presentation',
  'design-doc': 'report',
  paper: 'conferencePaper',
  'test-report': 'report',
  article: 'blogPost',
  course: 'webpage',
  'meeting-notes': 'document',
}
for (const kind of kinds) {
  const type = types[kind] ?? 'document'
  test(`to Zotero, ${kind} is a ${type}`, () => assert.equal(asZotero({ ...fullTalk, kind }).itemType, type))
}
