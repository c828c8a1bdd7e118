import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery, parseRange, type Query } from './parse-query.ts'
import { fc } from '../../build/testing/properties.ts'

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
  ['“shared storage“ x', query({ terms: [{ text: 'shared storage', phrase: true }, ...words('x')] })],
  ['”副本 数"', query({ terms: [{ text: '副本 数', phrase: true }] })],
  [
    'curve -ceph -"block storage"',
    query({
      terms: words('curve'),
      excluded: [
        { text: 'ceph', typed: '-ceph' },
        { text: 'block storage', typed: '-"block storage"' },
      ],
    }),
  ],
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
  ['speaker:" "', query({ terms: words('speaker:" "') })],
  ['ceph -s', query({ terms: [...words('ceph'), { text: 's', phrase: false, flag: true }] })],
  ['docker run -it', query({ terms: [...words('docker', 'run'), { text: 'it', phrase: false, flag: true }] })],
  ['raft run -it', query({ terms: words('raft', 'run'), excluded: [{ text: 'it', typed: '-it' }] })],
  ['rm -rf /data', query({ terms: [...words('rm'), { text: 'rf', phrase: false, flag: true }, ...words('/data')] })],
  ['raft --help', query({ terms: [...words('raft'), { text: '-help', phrase: false, flag: true }] })],
  [
    'curve_ops_tool status -detail',
    query({ terms: [...words('curve_ops_tool', 'status'), { text: 'detail', phrase: false, flag: true }] }),
  ],
  ['raft -etcd', query({ terms: words('raft'), excluded: [{ text: 'etcd', typed: '-etcd' }] })],
  ['year: 2021', query({ conditions: [{ field: 'year', range: { from: 2021, to: 2021 }, not: false }] })],
  ['讲者 ： 陈威 raft', query({ terms: words('raft'), conditions: [{ field: 'speaker', value: '陈威', not: false }] })],
  ['程度:入门', query({ conditions: [{ field: 'level', value: '入门', not: false }] })],
  ['LANGUAGE: zh', query({ conditions: [{ field: 'lang', value: 'zh', not: false }] })],
  ['組件：mds', query({ conditions: [{ field: 'topic', value: 'mds', not: false }] })],
  ['页数: 20页', query({ conditions: [{ field: 'pages', range: { from: 20, to: 20 }, not: false }] })],
  ['raft OR paxos', query({ terms: [...words('raft'), { text: 'paxos', phrase: false, orBefore: true }] })],
  ['raft|paxos', query({ terms: [...words('raft'), { text: 'paxos', phrase: false, orBefore: true }] })],
  [
    '选主 或者 "leader election"',
    query({ terms: [...words('选主'), { text: 'leader election', phrase: true, orBefore: true }] }),
  ],
  ['| raft |', query({ terms: words('raft') })],
  ['dir or', query({ terms: words('dir', 'or') })],
  ['or of', query({ terms: words('or', 'of') })],
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
  ['2022年', { from: 2022, to: 2022 }],
  ['２０ 页', { from: 20, to: 20 }],
  ['>20 pages', { from: 21, to: null }],
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
      const words = [...terms.map(({ text }) => text), ...excluded.map(({ text }) => text)]
      for (const condition of conditions) if ('value' in condition) words.push(condition.value)
      assert.ok(
        words.every((word) => word.trim() !== ''),
        words.join('|'),
      )
    }),
    { numRuns: 3000 },
  )
})

for (const hostileInput of ['"'.repeat(10_000), '-'.repeat(10_000), 'a:'.repeat(5_000), '“"'.repeat(5_000), 'a '.repeat(5_000)]) {
  test(`10,000 characters such as ${hostileInput.slice(0, 4)} are read in a bounded number of steps`, (context) => {
    const { mock } = context.mock.method(RegExp.prototype, 'exec')
    const { terms, excluded, conditions } = parseQuery(hostileInput)
    const steps = mock.callCount()
    mock.restore()
    assert.ok(terms.length + excluded.length + conditions.length <= 256)
    // A phrase, a stray quote, a word or an OR for each of 256 pieces.
    assert.ok(steps > 0 && steps <= 4 * 256, `${steps} steps`)
  })
}
