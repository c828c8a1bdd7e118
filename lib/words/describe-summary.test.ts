import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk } from '../build/testing/sample-talks.ts'
import { describeLackingSummary, isKnownByAddress } from './describe-summary.ts'
import { getMessages } from './messages.ts'

const messages = getMessages('zh')
const { talk: words } = messages
const links = { ...bareTalk.links, view: 'https://example.org/a.pdf' }
const line = { page: 2, zh: '一行', en: 'A line' }

for (const [what, facts, said] of [
  ['no original', { verified: null }, words.noOriginal],
  ['an original that was not read', { links, verified: 'listing' }, words.knownByAddress],
  ['one that can’t be read', { links, verified: 'seed' }, words.noSummary],
  ['one that was read', { links, verified: 'blob' }, words.noSummaryYet],
  ['one whose text was read, with our lines', { links, verified: 'text', lines: [line] }, words.noSummaryButLines],
] as const) {
  test(`of ${what}`, () => {
    assert.equal(describeLackingSummary({ ...bareTalk, ...facts } as typeof bareTalk, messages), said)
  })
}

test('what has an abstract was read, wherever it was found', () => {
  const summary = { zh: '摘要', en: 'Abstract' }
  assert.equal(isKnownByAddress({ verified: 'listing', summary: null }), true)
  assert.equal(isKnownByAddress({ verified: 'listing', summary }), false)
  assert.equal(isKnownByAddress({ verified: 'text', summary: null }), false)
})
