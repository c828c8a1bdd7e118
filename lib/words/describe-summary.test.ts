import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk } from '../build/testing/sample-talks.ts'
import { describeLackingSummary } from './describe-summary.ts'
import { getMessages } from './messages.ts'

const messages = getMessages('zh')
const { talk: words } = messages
const links = { ...bareTalk.links, view: 'https://example.org/a.pdf' }
const line = { page: 2, zh: '一行', en: 'A line' }

for (const [what, facts, said] of [
  ['no original', { verified: null }, words.noOriginal],
  ['an original that was not read', { links, verified: 'listing' }, words.noSummary],
  ['one that was read', { links, verified: 'blob' }, words.noSummaryYet],
  ['one whose text was read, with our lines', { links, verified: 'text', lines: [line] }, words.noSummaryButLines],
] as const) {
  test(`of ${what}`, () => {
    assert.equal(describeLackingSummary({ ...bareTalk, ...facts } as typeof bareTalk, messages), said)
  })
}
