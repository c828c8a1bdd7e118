/** What splitting costs, in seconds of the processor: a body of megabytes takes no longer than it must. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexTitles, splitTitle } from './split-title.ts'

const original = { id: 'storage', pages: 29, bytes: null }
const index = indexTitles(['Curve 存储', '分布式存储的要素'].map((title) => ({ title, original })))
const facts = {
  file: 'a.txt',
  line: 1,
  pages: 29,
  size: { value: 2.2, unit: 'MB' },
  age: { value: 6, unit: '月' },
  rating: 3,
} as const

for (const part of ['1', ' ', '(', '1. ', 'ab', '。']) {
  test(`megabytes of ${JSON.stringify(part)}`, () => {
    const body = `${part.repeat(3_000_000)}x0`
    const before = process.cpuUsage()
    const { title, snippet, price } = splitTitle({ ...facts, body }, index)
    const { user, system } = process.cpuUsage(before)
    assert.equal(title.length + snippet.length + String(price).length, body.length)
    assert.ok(user + system < 5e6, `${(user + system) / 1e6} s`)
  })
}
