import assert from 'node:assert/strict'
import test from 'node:test'
import { bareTalk, fullTalk, hostileTalk } from '../../build/testing/sample-talks.ts'
import { toJsonl } from './to-jsonl.ts'

const talks = [fullTalk, bareTalk, hostileTalk]

test('each line is one talk, whole', () => {
  const lines = toJsonl(talks).split('\n')
  assert.equal(lines.pop(), '')
  assert.deepEqual(
    lines.map((line): unknown => JSON.parse(line)),
    talks,
  )
})

test('no line breaks where only some readers see a line break', () => {
  assert.equal(toJsonl(talks).split(/[\n\r\u0085\u2028\u2029]/u).length, talks.length + 1)
})

test('no talks give an empty file', () => assert.equal(toJsonl([]), ''))
