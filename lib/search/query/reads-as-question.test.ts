import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readsAsQuestion } from './reads-as-question.ts'

for (const q of [
  '快照的时候写进来的数据放哪里',
  '多久发一个新版本？',
  '快照是干啥的',
  '盘坏了咋办',
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
