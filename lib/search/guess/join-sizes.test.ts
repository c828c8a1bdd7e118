import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinSizes } from './join-sizes.ts'

for (const [typed, joined] of [
  ['4 KiB 随机写', '4KiB 随机写'],
  ['fio 16 mb', 'fio 16mb'],
  ['10 kbps', '10 kbps'],
  ['raft 3 k', 'raft 3 k'],
  ['"4 KB"', '"4 KB"'],
] as const) {
  test(`${typed} becomes ${joined}`, () => assert.equal(joinSizes(typed), joined))
}
