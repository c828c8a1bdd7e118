import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTranscript, wordsMissing, wordsOf } from './transcript.ts'

test('pages by their headings', () => {
  assert.deepEqual(parseTranscript('note\n# a-talk 9\n一行\nand more\n# b-talk 12\n'), [
    { id: 'a-talk', page: 9, text: '一行\nand more\n' },
    { id: 'b-talk', page: 12, text: '' },
  ])
  assert.throws(() => parseTranscript('# a-talk\n'), /expected a record and a page/)
})

test('words without numbers and single letters, each once', () => {
  assert.deepEqual(wordsOf('MDS1 mds1, 20G x=1 写放大/日志 图 A'), ['mds1', '写放大', '日志'])
})

test('what is missing, however the text is spaced', () => {
  assert.deepEqual(wordsMissing(['chunkserver', '写放大', 'etcd'], 'Chunk server\n写 放大'), ['etcd'])
})
