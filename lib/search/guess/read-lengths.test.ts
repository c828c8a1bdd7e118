import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLengths } from './read-lengths.ts'

for (const [typed, read] of [
  ['20页以上', '20..页'],
  ['raft 20页以上的ppt', 'raft  20..页 ppt'],
  ['20 页 以上', '20..页'],
  ['三十页以内', '..30页'],
  ['不超过10页', '..10页'],
  ['超过50页', '51..页'],
  ['少于二十页的 论文', '..19页  论文'],
  ['不到十五页', '..14页'],
  ['at least 30 pages', '30..页'],
  ['more than 30 pages', '31..页'],
  ['less than 20 pages raft', '..19页  raft'],
  ['up to 10 slides', '..10页'],
  ['30+ pages', '30..页'],
  ['10-20页 raft', '10..20页  raft'],
  ['10到20页', '10..20页'],
  ['between 10 and 20 pages', '10..20页'],
  ['30多页的ppt', '30..39页 ppt'],
  ['20页左右', '16..24页'],
  ['about 20 pages', '16..24页'],
  ['pages > 20', '21..页'],
  ['页数大于20', '21..页'],
  ['页数不超过 30', '..30页'],
  ['pages:>20', 'pages:>20'],
  ['pages:10..20', 'pages:10..20'],
  ['20页', '20页'],
  ['第3页', '第3页'],
  ['page 3', 'page 3'],
  ['dirty page', 'dirty page'],
  ['16KB 页大小', '16KB 页大小'],
  ['超过 50 节点', '超过 50 节点'],
  ['"20页以上"', '"20页以上"'],
] as const) {
  test(`reads ${typed} as ${read}`, () => assert.equal(readLengths(typed), read))
}
