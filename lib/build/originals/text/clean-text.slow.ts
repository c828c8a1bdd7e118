/** What cleaning costs, in seconds of the processor: nothing that stands in a document makes it take long. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText } from './clean-text.ts'

for (const line of [
  'a '.repeat(50_000),
  '写'.repeat(100_000),
  '-\n'.repeat(50_000),
  '1'.repeat(100_000),
  ' '.repeat(100_000),
  'a-\n'.repeat(30_000),
  '\uf06c'.repeat(100_000),
]) {
  test(`three pages of ${line.length} characters such as ${JSON.stringify(line.slice(0, 4))} take no time`, () => {
    const before = process.cpuUsage()
    cleanText([line, line, line])
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 5e6, `${(user + system) / 1e6} s`)
  })
}
