/** The table names every figure, with its growth from one size to the next, and says what was left out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharesOf } from './record-files.ts'
import { showTable, type Row } from './show-table.ts'

function row(records: number, withPages: boolean): Row {
  const files = [{ path: 'talks/a/index.html', bytes: 10_240 * records }]
  return {
    records,
    pipeline: { parse: records / 1000, read: 1, match: 1, index: 1, megabytes: 100, talks: records },
    site: withPages
      ? { pagesSeconds: 10, restSeconds: 5, files: 500, bytes: 1024 ** 2, record: sharesOf(files, records), card: null }
      : null,
    index: 1024,
    search: {
      bytesToResult: 1024,
      indexToResult: 512,
      firstResult: 100,
      allLoaded: 200,
      letters: 10,
      p50: 1,
      p95: 2,
      pageMegabytes: 10,
      workerMegabytes: 20,
    },
  }
}

const table = showTable([row(100, true), row(1000, true), row(10_000, false)], 1000)
const lineOf = (name: string) => table.split('\n').find((line) => line.startsWith(`| ${name} |`))

test('a figure stands beside its growth', () => {
  assert.equal(lineOf('records'), '| records | 100 | 1,000 | 10,000 |')
  assert.equal(lineOf('parse, s'), '| parse, s | 0.10 | 1.00 (×10.0) | 10.0 (×10.0) |')
  assert.equal(lineOf('pipeline in all, s'), '| pipeline in all, s | 3.10 | 4.00 (×1.3) | 13.0 (×3.3) |')
  assert.equal(lineOf('heap in the browser, MB'), '| heap in the browser, MB | 30.0 | 30.0 (×1.0) | 30.0 (×1.0) |')
})

test('what was not made is left out, and the table says so', () => {
  assert.equal(lineOf('site build in all, s'), '| site build in all, s | 15.0 | 15.0 (×1.0) | left out |')
  assert.equal(
    lineOf('page of a record, one language, KB'),
    '| page of a record, one language, KB | 10.0 | 10.0 (×1.0) | left out |',
  )
  assert.equal(
    lineOf('beside it: picture for sharing, KB'),
    '| beside it: picture for sharing, KB | left out | left out | left out |',
  )
  assert.match(table, /Pages are made of up to 1,000 records; above, the search runs in the pages of the first column\.\n/)
  assert.match(table, /Pictures for sharing are drawn of up to 100 records\.\n$/)
})
