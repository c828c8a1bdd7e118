import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk, fullTalk } from '../build/testing/sample-talks.ts'
import { describeTalk } from './describe-talk.ts'
import { getMessages } from './messages.ts'

const untold = { ...fullTalk, summary: null }
const wang = { id: 'wang', name: '王五', nameEn: null, org: null, role: 'speaker' as const, jobTitle: null }

test('the abstract in the reader’s language', () => {
  assert.equal(describeTalk(fullTalk, 'zh'), '副本落在哪些盘。')
  assert.equal(describeTalk(fullTalk, 'en'), 'Which disks hold a replica.')
})

test('without an abstract title and facts, with the names and the comma of the language', () => {
  const talk = { ...untold, speakers: [...untold.speakers, wang] }
  assert.equal(
    describeTalk(talk, 'zh'),
    `Curve核心组件之MDS元数据节点 · ${getMessages('zh').kinds.slides} · 2020-11-06 · 陈威、王五 · ${getMessages('zh').site.tagline}`,
  )
  assert.equal(
    describeTalk(talk, 'en'),
    `Curve core components: the MDS metadata server · ${getMessages('en').kinds.slides} · 2020-11-06 · Chen Wei, 王五 · ${getMessages('en').site.tagline}`,
  )
})

test('what is unknown is left out, and a date known from the first commit is told as the latest', () => {
  const { kinds, site } = getMessages('en')
  assert.equal(describeTalk(bareTalk, 'en'), `${bareTalk.title.original} · ${kinds[bareTalk.kind]} · ${site.tagline}`)
  assert.match(describeTalk({ ...untold, dateSource: 'first-commit' }, 'en'), / · ≤ 2020-11-06 · /)
})

test('at most 160 characters, none of them cut in the middle', () => {
  const of = (zh: string) => describeTalk({ ...fullTalk, summary: { zh, en: '' } }, 'zh')
  assert.equal(of('讲'.repeat(161)), '讲'.repeat(160))
  assert.equal(of(`${'讲'.repeat(159)}𠮷和别的`), `${'讲'.repeat(159)}𠮷`)
})
