import assert from 'node:assert/strict'
import test from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Talk } from '../../catalogue/catalogue.ts'
import { csvColumns } from './csv-columns.ts'
import { bareTalk, fullTalk, hostileTalk, sampleUrls } from '../../build/testing/sample-talks.ts'
import { toCsv } from './to-csv.ts'

/** By a library that insists on RFC 4180: same number of cells in each row, quotes only round whole cells. */
function parseBack(talks: readonly Talk[]): Record<string, string>[] {
  return parse(toCsv(talks, sampleUrls), { bom: true, columns: true, record_delimiter: '\r\n' })
}

function titled(original: string): Talk {
  return { ...fullTalk, title: { ...fullTalk.title, original } }
}

test('every value comes back as it was', () => {
  const [full, bare] = parseBack([fullTalk, bareTalk])
  assert.equal(full?.id, 'curve-mds')
  assert.equal(full.url, 'https://talks.example/base/talks/curve-mds/')
  assert.equal(full.title, 'Curve核心组件之MDS元数据节点')
  assert.equal(full.speakers, '陈威')
  assert.equal(full.topics, 'product:curvebs; component:mds')
  assert.equal(full.bytes, '1826001')
  for (const column of csvColumns) assert.equal(full[column.name], String(column.value(fullTalk, sampleUrls) ?? ''))
  assert.deepEqual([bare?.id, bare?.kind, bare?.speakers, bare?.date, bare?.pages], ['unmatched-1', 'unknown', '', '', ''])
})

test('Excel takes it for UTF-8, and rows end as in RFC 4180', () => {
  const csv = toCsv([fullTalk], sampleUrls)
  assert.deepEqual([...Buffer.from(csv).subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(csv.split('\r\n').length, 3)
  assert.ok(csv.endsWith('\r\n'))
})

const texts = ['a,b', 'say "no"', '"', 'two\nlines', 'two\r\nlines', 'ends with a quote"', ' spaces ', '逗号，不是', '']
for (const text of texts) {
  test(`${JSON.stringify(text)} survives`, () => assert.equal(parseBack([titled(text)])[0]?.title, text))
}

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("http://x","y")',
]
for (const formula of formulas) {
  test(`${JSON.stringify(formula)} is no formula`, () => assert.equal(parseBack([titled(formula)])[0]?.title, `'${formula}`))
}

test('nothing that a record holds breaks the table', () => {
  const rows = parseBack([hostileTalk, fullTalk])
  assert.equal(rows.length, 2)
  assert.equal(rows[0]?.summary_zh, Buffer.from(hostileTalk.summary?.zh ?? '').toString())
  assert.equal(rows[1]?.id, 'curve-mds')
})
