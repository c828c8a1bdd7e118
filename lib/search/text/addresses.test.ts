import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankAddresses } from './addresses.ts'

for (const [text, blanked] of [
  ['见 https://example.org/getting_started 一节', `见 ${' '.repeat(35)} 一节`],
  ['http://a.b/c。raft', `${' '.repeat(12)}。raft`],
  ['WWW.example.org raft', `${' '.repeat(15)} raft`],
  ['polardb-x/raft', 'polardb-x/raft'],
] as const) {
  test(`blanks addresses in ${text}`, () => assert.equal(blankAddresses(text), blanked))
}
