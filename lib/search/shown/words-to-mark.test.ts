import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wordsToMark } from './words-to-mark.ts'

describe('words to mark in a text', () => {
  const cases: [query: string, text: string, words: string[]][] = [
    ['Raft', 'Curve 中的 raft', ['raft']],
    ['raft 快照', 'raft 的快照', ['raft', '快照']],
    ['元数据', '元\n数据', ['元数据']],
    ['元数据节点', '节点与元数据', ['元数据', '节点']],
    ['curve元数据', '元数据在 Curve 里', ['curve', '元数据']],
    ['"leader election"', 'Leader\nelection', ['leader election']],
    ['raft -ceph 讲者:陈威', 'raft、ceph、陈威', ['raft']],
    ['chunkserver', 'chunk', []],
    ['写放大', '写与大', []],
    ['', 'raft', []],
  ]
  for (const [query, text, words] of cases)
    test(`${query} in ${JSON.stringify(text)}`, () => assert.deepEqual(wordsToMark(query, text), words))
})
