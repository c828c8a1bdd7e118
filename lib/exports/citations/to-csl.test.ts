import assert from 'node:assert/strict'
import test from 'node:test'
import type { Talk } from '../../catalogue/catalogue.ts'
import { kinds, type Kind } from '../../catalogue/kinds.ts'
import { bareTalk, fullTalk, sampleUrls } from '../../build/testing/sample-talks.ts'
import { citedDate, toCsl, toLatinCsl } from './to-csl.ts'

test('a talk of which everything is known', () => {
  assert.deepEqual(toCsl(fullTalk, sampleUrls), {
    id: 'curve-mds',
    type: 'speech',
    genre: 'Slides',
    title: 'Curve核心组件之MDS元数据节点',
    author: [{ family: '陈', given: '威' }],
    issued: { 'date-parts': [[2020, 11, 6]] },
    language: 'zh-CN',
    'event-title': '第一次 Curve Meetup',
    'number-of-pages': 23,
    URL: 'https://github.com/opencurve/curve-meetup-slides/blob/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf',
    note: 'Storage Talks: https://talks.example/base/talks/curve-mds/',
  })
})

test('what is unknown is left out', () => {
  assert.deepEqual(toCsl(bareTalk, sampleUrls), {
    id: 'unmatched-1',
    type: 'document',
    title: '某个没有原件的标题',
    URL: 'https://talks.example/base/talks/unmatched-1/',
  })
})

test('Latin letters: the name the other way round, the title with its translation', () => {
  const item = toLatinCsl(fullTalk, sampleUrls)
  assert.deepEqual(item.author, [{ family: 'Chen', given: 'Wei' }])
  assert.equal(item.title, 'Curve核心组件之MDS元数据节点 [Curve core components: the MDS metadata server]')
  assert.equal(item['event-title'], 'First Curve Meetup')
  assert.equal(item.note, 'Storage Talks: https://talks.example/base/en/talks/curve-mds/')
})

test('an English document is cited in English, its title untouched by ours', () => {
  const talk: Talk = { ...fullTalk, language: 'en', title: { original: 'Curve integrate', zh: null, en: 'Integrating Curve' } }
  assert.equal(toCsl(talk, sampleUrls).title, 'Curve integrate')
  assert.deepEqual(toCsl(talk, sampleUrls).author, [{ family: 'Chen', given: 'Wei' }])
})

const dates: [string, Partial<Talk>, string | null][] = [
  ['a day', {}, '2020-11-06'],
  ['a month', { date: '2021-06' }, '2021-06'],
  ['unknown', { date: null, dateSource: null }, null],
  ['the first commit of a document', { date: '2020-07-20', dateSource: 'first-commit', event: null }, '2020-07-20'],
  [
    'the upload of slides of an unknown day',
    { date: '2022-07-20', dateSource: 'first-commit', event: fullTalk.event && { ...fullTalk.event, date: null } },
    '2020',
  ],
  [
    'the upload of slides of an event that tells no year',
    {
      date: '2022-12-21',
      dateSource: 'first-commit',
      event: fullTalk.event && { ...fullTalk.event, id: 'raft-session', date: null },
    },
    '2022',
  ],
]
for (const [name, facts, date] of dates) test(`date: ${name}`, () => assert.equal(citedDate({ ...fullTalk, ...facts }), date))

test('a month has no day', () => {
  assert.deepEqual(toCsl({ ...fullTalk, date: '2021-06' }, sampleUrls).issued, { 'date-parts': [[2021, 6]] })
})

const types: Record<Kind, string> = {
  slides: 'speech',
  talk: 'speech',
  'design-doc': 'report',
  paper: 'paper-conference',
  article: 'post-weblog',
  'meeting-notes': 'document',
  course: 'webpage',
  reference: 'document',
  'test-report': 'report',
  unknown: 'document',
}
for (const kind of kinds) {
  test(`${kind} → ${types[kind]}`, () => assert.equal(toCsl({ ...fullTalk, kind }, sampleUrls).type, types[kind]))
}

test('a paper that was at no conference is a report', () => {
  assert.equal(toCsl({ ...fullTalk, kind: 'paper', event: null }, sampleUrls).type, 'report')
})

test('an original that has no address is cited by its record', () => {
  const links = { ...fullTalk.links, view: null }
  const item = toCsl({ ...fullTalk, links, linkChecked: '2026-11-20' }, sampleUrls)
  assert.deepEqual([item.URL, item.note, item.accessed], ['https://talks.example/base/talks/curve-mds/', undefined, undefined])
})

test('notes of a meeting don’t name the meeting twice', () => {
  const title = { original: '第一次 Curve Meetup', zh: '第一次 Curve Meetup', en: 'First Curve Meetup' }
  assert.equal(toCsl({ ...fullTalk, title }, sampleUrls)['event-title'], undefined)
  assert.equal(toLatinCsl({ ...fullTalk, title }, sampleUrls)['event-title'], undefined)
})
