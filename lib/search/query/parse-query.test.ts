import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseQuery, parseRange, type Query } from './parse-query.ts'

function query(parts: Partial<Query>): Query {
  return { terms: [], excluded: [], conditions: [], ...parts }
}

const words = (...texts: string[]) => texts.map((text) => ({ text, phrase: false }))

/** Text that is rich in what the language gives a meaning to. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '“', '”', '「', '」', '『', '』', '＂', '-', '－', ':', '：', ' ', '\u3000', '>', '<', '=', '..', '~'),
      fc.constantFrom('speaker', '讲者', 'year', '年', 'pages', 'topic', 'a', '元数据', '2021', '12', 'foo'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

for (const [input, expected] of [
  ['', query({})],
  ['raft 快照', query({ terms: words('raft', '快照') })],
  ['"leader election" etcd', query({ terms: [{ text: 'leader election', phrase: true }, ...words('etcd')] })],
  ['“元数据 高可用”', query({ terms: [{ text: '元数据 高可用', phrase: true }] })],
  ['「a"b」', query({ terms: [{ text: 'a"b', phrase: true }] })],
  ['curve -ceph -"block storage"', query({ terms: words('curve'), excluded: ['ceph', 'block storage'] })],
  ['open-cas', query({ terms: words('open-cas') })],
  ['讲者:陈威', query({ conditions: [{ field: 'speaker', value: '陈威', not: false }] })],
  ['-Speaker：“Xiang Dong”', query({ conditions: [{ field: 'speaker', value: 'Xiang Dong', not: true }] })],
  [
    'year:2021..2022 页数:>20',
    query({
      conditions: [
        { field: 'year', range: { from: 2021, to: 2022 }, not: false },
        { field: 'pages', range: { from: 21, to: null }, not: false },
      ],
    }),
  ],
  ['year:soon', query({ terms: words('year:soon') })],
  ['Curve：云原生', query({ terms: words('Curve：云原生') })],
  ['foo:"a b"', query({ terms: words('foo:"a b"') })],
  ['"leader elec', query({ terms: words('leader', 'elec') })],
  ['speaker:"陈', query({ conditions: [{ field: 'speaker', value: '陈', not: false }] })],
  ['""raft"', query({ terms: [{ text: 'raft', phrase: true }] })],
  ['" " -', query({ terms: words('-') })],
  ['speaker:', query({ terms: words('speaker:') })],
] as const) {
  test(`parses ${JSON.stringify(input)}`, () => {
    assert.deepEqual(parseQuery(input), expected)
  })
}

for (const [input, expected] of [
  ['2021..2022', { from: 2021, to: 2022 }],
  ['2022…2021', { from: 2021, to: 2022 }],
  ['2021-2022', { from: 2021, to: 2022 }],
  ['２０２１～２０２２', { from: 2021, to: 2022 }],
  ['2021..', { from: 2021, to: null }],
  ['..20', { from: null, to: 20 }],
  ['>20', { from: 21, to: null }],
  ['≤5', { from: null, to: 5 }],
  ['=7', { from: 7, to: 7 }],
  ['<0', null],
  ['>999999', null],
  ['..', null],
  ['20a', null],
] as const) {
  test(`reads the range ${input}`, () => {
    assert.deepEqual(parseRange(input), expected)
  })
}

test('nothing that is typed is an error, and no empty word is asked for', () => {
  fc.assert(
    fc.property(hostile, (input) => {
      const { terms, excluded, conditions } = parseQuery(input)
      const words = [...terms.map(({ text }) => text), ...excluded]
      for (const condition of conditions) if ('value' in condition) words.push(condition.value)
      assert.ok(
        words.every((word) => word.trim() !== ''),
        words.join('|'),
      )
    }),
    { numRuns: 3000 },
  )
})

test('of a pasted text only so many pieces are read', () => {
  for (const input of ['"'.repeat(10_000), '-'.repeat(10_000), 'a:'.repeat(5_000), '“"'.repeat(5_000), 'a '.repeat(5_000)])
    assert.ok(parseQuery(input).terms.length <= 256, input.slice(0, 4))
})
