import assert from 'node:assert/strict'
import test from 'node:test'
import type { Talk } from '../../catalogue/catalogue.ts'
import { bareTalk, fullTalk, hostileTalk, sampleUrls } from '../../build/testing/sample-talks.ts'
import { toRis } from './to-ris.ts'

/** By the rule of the format: two characters, two spaces, a dash and a space; from TY to ER. */
function parseBack(talks: readonly Talk[]): [string, string][][] {
  const entries: [string, string][][] = []
  for (const line of toRis(talks, sampleUrls).split('\r\n')) {
    if (line === '') continue
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? assert.fail(`not a line of RIS: ${line}`)
    if (tag === 'TY') entries.push([])
    entries.at(-1)?.push([tag, value])
  }
  return entries
}

test('a talk of which everything is known', () => {
  assert.deepEqual(Object.fromEntries(parseBack([fullTalk])[0] ?? []), {
    TY: 'SLIDE',
    TI: 'Curve核心组件之MDS元数据节点',
    AU: '陈, 威',
    DA: '2020/11/06/',
    PY: '2020',
    ID: 'curve-mds',
    LA: 'zh-CN',
    M3: 'Slides',
    N1: 'Storage Talks: https://talks.example/base/talks/curve-mds/',
    UR: fullTalk.links.view,
    T2: '第一次 Curve Meetup',
    L1: fullTalk.links.download,
    ER: '',
  })
})

test('unknown authors and dates have no lines', () => {
  const tags = parseBack([bareTalk])[0]?.map(([tag]) => tag)
  assert.deepEqual(tags, ['TY', 'ID', 'TI', 'UR', 'ER'])
})

test('a paper at a conference', () => {
  const tags = Object.fromEntries(parseBack([{ ...fullTalk, kind: 'paper', linkChecked: '2026-11-20' }])[0] ?? [])
  assert.deepEqual([tags.TY, tags.T2, tags.PY, tags.Y2], ['CPAPER', '第一次 Curve Meetup', '2020', '2026/11/20/'])
})

test('an author a line, in order', () => {
  const names = ['李小翠', '陈威', 'digoal']
  const speakers = names.map((name) => ({ id: 'x', name, nameEn: null, org: null, role: 'author' as const, jobTitle: null }))
  const authors = parseBack([{ ...fullTalk, speakers }])[0]?.filter(([tag]) => tag === 'AU')
  assert.deepEqual(
    authors?.map(([, name]) => name),
    ['李, 小翠', '陈, 威', 'digoal'],
  )
})

test('dates as far as known', () => {
  const date = (facts: Partial<Talk>): string | undefined =>
    parseBack([{ ...fullTalk, ...facts }])[0]?.find(([tag]) => tag === 'DA')?.[1]
  assert.equal(date({ date: '2021-06' }), '2021/06//')
})

test('ids longer than 20 characters and long links stay whole', () => {
  const id = 'database-architecture-cloud-native-moxue-2022'
  const download = `https://example.org/${'x'.repeat(300)}.pdf`
  const entry = parseBack([{ ...fullTalk, id, links: { ...fullTalk.links, download } }])[0]
  assert.deepEqual(
    entry?.filter(([tag]) => tag === 'ID' || tag === 'L1').map(([, value]) => value),
    [id, download],
  )
})

test('texts of several lines become one', () => {
  assert.deepEqual(
    parseBack([hostileTalk, fullTalk]).map((entry) => [entry[0]?.[0], entry.at(-1)?.[0]]),
    [
      ['TY', 'ER'],
      ['TY', 'ER'],
    ],
  )
})
