import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gist } from './gist.ts'
import type { TestResult } from './test-result.ts'

test('the gist of a failure is what failed, and the end of what was printed', () => {
  const file = '/site/lib/a.test.ts'
  const results: TestResult[] = [
    { name: 'half a surrogate', file, status: 'failed', milliseconds: 1 },
    { name: 'whole', file, status: 'passed', milliseconds: 1 },
  ]
  const printed = Array.from({ length: 60 }, (_, n) => `line ${n}`)
  const lines = gist(`${printed.join('\n')}\n`, results, '/site').split('\n')
  assert.deepEqual(lines.slice(0, 2), ['✘ lib/a.test.ts: half a surrogate', 'line 20'])
  assert.equal(lines.length, 41)
})
