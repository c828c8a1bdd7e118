import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scriptRuns, tokenize } from './tokenize.ts'

for (const [input, expected] of [
  ['元数据', ['元数', '数据', '据']],
  ['卷', ['卷']],
  ['curve元数据', ['curve', '元数', '数据', '据']],
  ['polardb2022', ['polardb2022', 'polardb', '2022']],
  ['s3', ['s3']],
  ['第16期', ['第', '16', '期']],
  ['open-cas，bcache', ['open', 'cas', 'bcache']],
  ['𠀀元', ['𠀀元', '元']],
  ['——', []],
] as const) {
  test(`${input} is indexed as ${expected.join(' ')}`, () => {
    assert.deepEqual(tokenize(input), expected)
  })
}

for (const [input, expected] of [
  ['curve元数据s3', ['curve', '元数据', 's3']],
  ['2.5副本', ['2.5', '副本']],
  ['open-cas对比', ['open-cas', '对比']],
  ['"raft', ['raft']],
  ['c++', ['c']],
  ['——', []],
] as const) {
  test(`${input} changes script at ${expected.join(' | ')}`, () => {
    assert.deepEqual(scriptRuns(input), expected)
  })
}

test('every Han character and every Latin run of a text is indexed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('元', '数', '据', 'a', 'b2', ' ', '-', '𠀀')).map((parts) => parts.join('')),
      (text) => {
        const terms = tokenize(text)
        for (const character of text.match(/\p{Script=Han}/gu) ?? []) assert.ok(terms.some((term) => term.startsWith(character)))
        for (const run of text.match(/[a-z0-9]+/g) ?? []) assert.ok(terms.includes(run))
      },
    ),
  )
})
