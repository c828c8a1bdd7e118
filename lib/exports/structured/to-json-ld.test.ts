import assert from 'node:assert/strict'
import test from 'node:test'
import { eventJsonLd, personJsonLd } from './json-ld-people.ts'
import { escapeJsonLd, toJsonLdScript } from './json-ld-script.ts'
import { seriesJsonLd } from './json-ld-series.ts'
import { aboutPageJsonLd, breadcrumbs, datasetJsonLd, websiteJsonLd } from './json-ld-site.ts'
import { toQuads } from '../../build/testing/json-ld-test-context.ts'
import { bareTalk, fullTalk, hostileTalk, sampleCatalogue, sampleTopics, sampleUrls } from '../../build/testing/sample-talks.ts'
import { talkJsonLd, talkPageJsonLd } from './to-json-ld.ts'

const context = { urls: sampleUrls, locale: 'zh', topics: sampleTopics } as const
const work = '<https://talks.example/base/talks/curve-mds/#work>'

test('a talk of which everything is known', () => {
  assert.deepEqual(talkJsonLd(fullTalk, { ...context, image: 'https://talks.example/og.png' }), {
    '@type': ['PresentationDigitalDocument', 'LearningResource'],
    '@id': 'https://talks.example/base/talks/curve-mds/#work',
    name: 'Curve核心组件之MDS元数据节点',
    alternateName: ['Curve core components: the MDS metadata server', 'Curve核心组件之 MDS'],
    url: 'https://talks.example/base/talks/curve-mds/',
    mainEntityOfPage: 'https://talks.example/base/talks/curve-mds/',
    image: 'https://talks.example/og.png',
    sameAs: ['https://github.com/opencurve/curve-meetup-slides/blob/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf'],
    inLanguage: ['zh'],
    datePublished: '2020-11-06',
    author: [
      {
        '@type': 'Person',
        '@id': 'https://talks.example/base/speakers/chen-wei/#person',
        name: '陈威',
        alternateName: ['Chen Wei'],
        url: 'https://talks.example/base/speakers/chen-wei/',
        affiliation: { '@type': 'Organization', name: '网易数帆' },
        jobTitle: '资深系统开发工程师',
      },
    ],
    description: '副本落在哪些盘。',
    educationalLevel: '设计',
    learningResourceType: '幻灯片',
    materialExtent: { '@type': 'QuantitativeValue', value: 23, unitText: 'pages' },
    isAccessibleForFree: true,
    isPartOf: { '@type': 'Collection', name: '聚会' },
    about: [
      {
        '@type': 'DefinedTerm',
        name: 'CurveBS 块存储',
        alternateName: ['CurveBS block storage'],
        url: 'https://talks.example/base/topics/curvebs/',
      },
      {
        '@type': 'DefinedTerm',
        name: '元数据节点',
        alternateName: ['Metadata server'],
        url: 'https://talks.example/base/topics/mds/',
      },
    ],
    encoding: {
      '@type': 'MediaObject',
      contentUrl: 'https://raw.githubusercontent.com/opencurve/curve-meetup-slides/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf',
      encodingFormat: 'application/pdf',
      contentSize: '1826001 B',
      sha256: '4bd0fd63a20e65252ca7f95b47d46098562120f7fa23843cf2e4857511db3764',
    },
  })
})

test('what is unknown is left out', () => {
  assert.deepEqual(Object.keys(talkJsonLd(bareTalk, context)), [
    '@type',
    '@id',
    'name',
    'url',
    'mainEntityOfPage',
    'learningResourceType',
    'isAccessibleForFree',
  ])
})

test('a page that only lists the original is not its file', () => {
  assert.equal('encoding' in talkJsonLd({ ...fullTalk, fileRole: 'page' }, context), false)
})

test('documents are documents, talks are presentations', () => {
  assert.deepEqual(talkJsonLd({ ...fullTalk, kind: 'design-doc' }, context)['@type'], ['DigitalDocument', 'LearningResource'])
  assert.deepEqual(talkJsonLd({ ...fullTalk, kind: 'talk' }, context)['@type'], [
    'PresentationDigitalDocument',
    'LearningResource',
  ])
})

test('a processor reads the page of a talk: work, event, way to the page', async () => {
  const quads = await toQuads(toJsonLdScript(talkPageJsonLd(fullTalk, context)))
  const has = (rest: string): boolean => quads.includes(`${work} ${rest} .`)
  assert.ok(has('<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/PresentationDigitalDocument>'))
  assert.ok(has('<http://schema.org/author> <https://talks.example/base/speakers/chen-wei/#person>'))
  assert.ok(has('<http://schema.org/datePublished> "2020-11-06"^^<http://schema.org/Date>'))
  assert.ok(has('<http://schema.org/url> <https://talks.example/base/talks/curve-mds/>'))
  assert.ok(quads.some((quad) => quad.endsWith(`<http://schema.org/workFeatured> ${work} .`)))
  assert.equal(quads.filter((quad) => quad.includes('<http://schema.org/ListItem>')).length, 2)
})

test('the pages of both languages speak of the same things', async () => {
  const about = async (locale: 'zh' | 'en'): Promise<string[]> => {
    const quads = await toQuads(toJsonLdScript(talkPageJsonLd(fullTalk, { ...context, locale })))
    return [...new Set(quads.flatMap((quad) => quad.match(/^<\S+#\w+>/) ?? []))].sort()
  }
  assert.deepEqual(await about('en'), await about('zh'))
})

test('an event of one day, and one of several', () => {
  const [event] = sampleCatalogue.events
  assert.ok(event && fullTalk.event)
  const once = eventJsonLd(event, [fullTalk], context)
  assert.ok(once)
  assert.deepEqual([once['@type'], once.startDate, once.endDate], ['Event', '2020-11-06', undefined])
  const later = { ...fullTalk, id: 'later', event: { ...fullTalk.event, date: '2020-12-04' } }
  const series = eventJsonLd(event, [later, fullTalk], context)
  assert.ok(series)
  assert.deepEqual([series['@type'], series.startDate, series.endDate], ['EventSeries', '2020-11-06', '2020-12-04'])
})

test('an event of which the day or the place is unknown is none to a search engine', () => {
  const [event] = sampleCatalogue.events
  assert.ok(event && fullTalk.event)
  const undated = { ...fullTalk, event: { ...fullTalk.event, date: null } }
  const monthly = { ...fullTalk, event: { ...fullTalk.event, date: '2020-11' } }
  const nowhere = { ...fullTalk, event: { ...fullTalk.event, city: null, online: null } }
  for (const talk of [undated, monthly]) assert.equal(eventJsonLd(event, [talk], context), null)
  assert.equal(eventJsonLd({ ...event, city: null, online: null }, [fullTalk], context), null)
  for (const talk of [undated, monthly, nowhere]) {
    assert.ok(!JSON.stringify(talkPageJsonLd(talk, context)).includes('"Event"'))
  }
})

test('the page of a series names its records in their order', () => {
  const talks = ['lab-1', 'lab-2', 'lab-10'].map((id) => ({ ...fullTalk, id }))
  const page = seriesJsonLd({ id: 'lab', zh: '动手实验', en: 'Labs', talks }, { ...context, locale: 'en' })
  assert.deepEqual([page['@type'], page.name, page.alternateName], ['CollectionPage', 'Labs', ['动手实验']])
  assert.equal(page.url, 'https://talks.example/base/en/series/lab/')
  const works = talks.map(({ id }) => ({ '@id': `https://talks.example/base/talks/${id}/#work` }))
  assert.deepEqual(page.hasPart, works)
})

test('a processor reads speaker, event, site and data', async () => {
  const [speaker] = sampleCatalogue.speakers
  const [event] = sampleCatalogue.events
  assert.ok(speaker && event)
  const download = { name: 'talks.csv', mediaType: 'text/csv', bytes: 5, sha256: '0'.repeat(64) }
  const things = [
    personJsonLd(speaker, context),
    ...[eventJsonLd(event, sampleCatalogue.talks, context)].filter((thing) => thing !== null),
    websiteJsonLd(context),
    datasetJsonLd(sampleCatalogue, [download], context),
    aboutPageJsonLd(context),
    breadcrumbs([{ name: 'Home', url: 'https://talks.example/base/' }]),
  ]
  const quads = await toQuads(toJsonLdScript(things))
  for (const type of ['Person', 'Event', 'WebSite', 'SearchAction', 'DataCatalog', 'Dataset', 'DataDownload']) {
    assert.ok(
      quads.some((quad) => quad.includes(`#type> <http://schema.org/${type}>`)),
      type,
    )
  }
  assert.ok(quads.some((quad) => quad.includes('https://talks.example/base/?q={search_term_string}')))
  assert.ok(quads.some((quad) => quad.includes('<http://schema.org/temporalCoverage> "2020-11-06/2020-11-06"')))
  assert.ok(quads.some((quad) => quad.includes('<http://schema.org/version> "2024.04.30"')))
  assert.ok(quads.some((quad) => quad.includes('<http://schema.org/dateModified>')))
})

test('nothing ends the script element, and a browser reads the same text', async () => {
  const script = toJsonLdScript(talkPageJsonLd(hostileTalk, context))
  assert.doesNotMatch(script, /[<>&\u2028\u2029]/)
  assert.ok(script.includes('\\u003c/script\\u003e'))
  const { '@graph': graph } = JSON.parse(script) as { '@graph': { name: string }[] }
  assert.equal(graph[0]?.name, hostileTalk.title.zh)
  assert.ok((await toQuads(script)).length > 20)
})

test('escaping leaves other JSON alone', () => {
  assert.equal(escapeJsonLd('{"a":"中文 \\" \\n"}'), '{"a":"中文 \\" \\n"}')
  assert.equal(escapeJsonLd('<!--\u2028'), '\\u003c!--\\u2028')
})
