import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { copiedRuns, originalRuns } from './copied-runs.ts'

describe('too many words in a row are copied', () => {
  const cases: [name: string, text: string, original: string, copied: string[]][] = [
    ['twelve Han characters', '一二三四五六七八九十甲乙', '前一二三四五六七八九十甲乙后', ['一二三四五六七八九十甲乙']],
    ['over a line end', '一二三四五六七八九十甲乙', '一二三四五六\n  七八九十甲乙', ['一二三四五六七八九十甲乙']],
    ['with other marks', '一二三四五六，七八九十甲乙', '一二三四五六。七八九十甲乙', ['一二三四五六七八九十甲乙']],
    ['with another name', '一二三四五六raft七八九十甲乙', '一二三四五六Paxos七八九十甲乙', ['一二三四五六七八九十甲乙']],
    ['in a compatibility form', '文二三四五六七八九十甲乙', '⽂二三四五六七八九十甲乙', ['文二三四五六七八九十甲乙']],
    [
      'more than twelve, as one',
      '一二三四五六七八九十甲乙丙丁',
      '一二三四五六七八九十甲乙丙丁',
      ['一二三四五六七八九十甲乙丙丁'],
    ],
    [
      'eight words',
      'One two three four five six seven eight',
      'zero one two three four five six seven eight',
      ['one two three four five six seven eight'],
    ],
    [
      'with other figures',
      'it takes 4 ms to write one page of the log',
      'it takes 12 ms to write one page of the log',
      ['it takes ms to write one page of the log'],
    ],
    ['twice', 'a b c d e f g h', '', []],
  ]
  for (const [name, text, original, copied] of cases) {
    test(name, () => assert.deepEqual(copiedRuns(text, originalRuns([original]), []), copied))
  }
})

describe('so many are not', () => {
  const cases: [name: string, text: string, original: string][] = [
    ['eleven Han characters', '一二三四五六七八九十甲', '一二三四五六七八九十甲乙'],
    ['seven words', 'one two three four five six seven', 'one two three four five six seven eight'],
    ['in another order', '乙一二三四五六七八九十甲', '一二三四五六七八九十甲乙'],
    ['names', 'raft_sync S3 chunkServer MDS IO x y z A1 B2', 'raft_sync S3 chunkServer MDS IO x y z A1 B2'],
    [
      'words of a Chinese sentence',
      '先fix再cherry后pick到release又test再beta即tag成stable',
      'fix cherry pick release test beta tag stable',
    ],
    [
      'names of two words',
      'Up to 4 tables a Bushy Tree, up to 6 a Zig-Zag Tree, up to 8 a Left Deep Tree',
      'a Bushy Tree, then a Zig-Zag Tree, then a Left Deep Tree',
    ],
    ['nothing', '', ''],
  ]
  for (const [name, text, original] of cases) {
    test(name, () => assert.deepEqual(copiedRuns(text, originalRuns([original]), []), []))
  }
})

test('a name may be said as it is', () => {
  const title = '怎样让一台机器坏了也不丢数据'
  assert.deepEqual(copiedRuns(`《${title}》的第二讲`, originalRuns([title]), [title]), [])
})
