import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAtLatest, shortDate } from './short-date.ts'

test('the day of a first commit is one at the latest, and says so', () => {
  assert.equal(shortDate('2020-07-20', isAtLatest({ dateSource: 'first-commit' })), '≤ 2020-07-20')
  assert.equal(shortDate('2020-11', isAtLatest({ dateSource: 'readme' })), '2020-11')
})
