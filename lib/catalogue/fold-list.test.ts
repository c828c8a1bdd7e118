import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk, fullTalk } from '../build/testing/sample-talks.ts'
import type { Talk } from './catalogue.ts'
import { foldList } from './fold-list.ts'

const { event } = fullTalk
assert.ok(event)
const many = (count: number, name: string, facts: Partial<Talk>): Talk[] =>
  Array.from({ length: count }, (_, index) => ({ ...bareTalk, ...facts, id: `${name}-${index}` }))
const monthly = { id: 'monthly', zh: '月报', en: 'Monthly' }
const told = (talks: readonly Talk[]) => {
  const { single, folded } = foldList(talks)
  return [single.length, ...folded.map((whole) => `${whole.of}/${whole.id}×${whole.talks.length}`)]
}

const articles = many(8, 'article', { kind: 'article' })

for (const [what, talks, expected] of [
  ['articles of a series', [...articles, ...many(6, 'm', { kind: 'article', collection: monthly })], [8, 'series/monthly×6']],
  ['notes of a meeting', [...articles, ...many(5, 'n', { kind: 'meeting-notes', event })], [8, `events/${event.id}×5`]],
  [
    'a course by its series before its event',
    many(13, 'c', { kind: 'course', collection: monthly, event }),
    [0, 'series/monthly×13'],
  ],
] as const) {
  test(`${what} fold`, () => assert.deepEqual(told(talks), expected))
}

for (const [what, talks] of [
  ['a short list', many(12, 'm', { kind: 'article', collection: monthly })],
  ['a few of a series', [...articles, ...articles, ...many(4, 'm', { kind: 'article', collection: monthly })]],
  ['slides of an event', many(20, 's', { kind: 'slides', event })],
  ['designs of a series', many(20, 'd', { kind: 'design-doc', collection: monthly })],
  ['articles of nothing', many(20, 'a', { kind: 'article' })],
] as const) {
  test(`${what} stays as it is`, () => assert.deepEqual(told(talks), [talks.length]))
}
