import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk, sampleTopics } from '../build/testing/sample-talks.ts'
import type { CatalogueTopic, Talk } from './catalogue.ts'
import { relatedTopics, talksOfTopic, topicsOfTalk } from './questions.ts'

const [some] = sampleTopics
assert.ok(some)
const topic = (id: string, facet: CatalogueTopic['facet'], parent: string | null = null): CatalogueTopic => ({
  ...some,
  id,
  facet,
  parent,
})
const talk = (id: string, ...topics: string[]): Talk => ({ ...bareTalk, id, topics })
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

const store = topic('store', 'product')
const part = topic('store-fs', 'product', 'store')
const raft = topic('raft', 'component')
const common = topic('common', 'theme')
const apart = topic('apart', 'theme')
const topics = [store, part, raft, common, apart]
const talks = [
  talk('a', 'product:store', 'theme:common'),
  talk('b', 'product:store-fs', 'component:raft', 'theme:common'),
  talk('c', 'product:store', 'product:store-fs', 'component:raft'),
  talk('d', 'theme:common'),
  talk('e', 'theme:common', 'theme:apart'),
]

test('the talks of a product are those of its parts too, each once', () => {
  assert.deepEqual(ids(talksOfTopic(talks, store, topics)), ['a', 'b', 'c'])
  assert.deepEqual(ids(talksOfTopic(talks, part, topics)), ['b', 'c'])
  assert.deepEqual(ids(talksOfTopic(talks, common, topics)), ['a', 'b', 'd', 'e'])
})

test('the topics of a talk are told in the order of all, without their wholes; one that is none is left out', () => {
  assert.deepEqual(ids(topicsOfTalk(talk('f', 'theme:common', 'product:store-fs', 'theme:gone'), topics)), ['store-fs', 'common'])
})

test('the nearest topics share most of their talks; parts and wholes are left out', () => {
  assert.deepEqual(ids(relatedTopics(talks, store, topics)), ['raft', 'common'])
  assert.deepEqual(ids(relatedTopics(talks, part, topics)), ['raft', 'common'])
  assert.deepEqual(ids(relatedTopics(talks, raft, topics)), ['store-fs', 'store', 'common'])
  assert.deepEqual(ids(relatedTopics(talks, apart, topics)), ['common'])
})

test('a topic without talks has no related ones', () => {
  assert.deepEqual(relatedTopics([], store, topics), [])
})
