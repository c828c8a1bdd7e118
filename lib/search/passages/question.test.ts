import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFold } from '../text/normalise.ts'
import { createConcepts } from './concepts.ts'
import { createQuestionReader, readsAsQuestion } from './question.ts'

for (const q of [
  '快照的时候写进来的数据放哪里',
  '多久发一个新版本？',
  'how is a snapshot made',
  'what happens to a lease when the network to etcd is cut',
  'odds of losing data within a year for three copies',
  '主库停掉以后备库没有顶上来接着干活',
]) {
  test(`${q}: a question`, () => assert.ok(readsAsQuestion(q)))
}

for (const q of ['', '快照', 'raft 快照', 'leader election', 'how', '元数据节点', 'curve snapshot clone']) {
  test(`${q}: words to find`, () => assert.ok(!readsAsQuestion(q)))
}

const read = createQuestionReader(createConcepts([['断电', 'power failure']], noFold), noFold)

test('what only asks does not count', () => {
  assert.deepEqual([...read('what is the lease').terms.keys()], [...read('lease').terms.keys()])
  assert.deepEqual([...read('为什么租约').terms.keys()], [...read('租约').terms.keys()])
})

test('a word of everyday speech stands for its group, and counts less than itself', () => {
  const { terms } = read('断电')
  assert.ok((terms.get('§0') ?? 0) > 0)
  assert.ok((terms.get('§0') ?? 0) < (terms.get('断电') ?? 0))
})
