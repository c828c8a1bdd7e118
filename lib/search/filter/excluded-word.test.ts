import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus } from '../corpus/corpus.ts'
import { recordsWith } from './excluded-word.ts'

const tables = { traditional: '', regionalWords: {}, pinyin: {} }

function holds(title: string, word: string, onPage?: string): boolean {
  const corpus = buildCorpus({ records: [{ id: 'a', title, kind: 'slides' }], topics: {}, speakers: {}, events: {}, tables }, {})
  if (onPage !== undefined) corpus.pages.add({ a: { quality: 'good', pageCount: 1, pages: [[1, onPage]] } })
  return recordsWith(word, corpus).has(0)
}

for (const [title, word, expected] of [
  ['ha 高可用', 'ha', true],
  ['shared nothing', 'ha', false],
  ['hash 表', 'ha', false],
  ['hash 表与 ha', 'ha', true],
  ['filesystem', 'file', false],
  ['datasets', 'data', false],
  ['pgsql', 'pg', false],
  ['logs', 'log', true],
  ['logs2', 'log', false],
  ['curve克隆', '克隆', true],
  ['curve克隆', 'curve', true],
  ['克隆s3', '克隆', true],
] as const) {
  test(`-${word} ${expected ? 'leaves out' : 'keeps'} “${title}”`, () => assert.equal(holds(title, word), expected))
}

test('a word that stands on a page alone leaves out its record', () => {
  assert.equal(holds('raft', 'etcd', 'ETCD 选主'), true)
  assert.equal(holds('raft', 'ha', 'hash'), false)
})
