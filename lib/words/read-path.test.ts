import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPath } from './read-path.ts'

test('the way to an article, to a section, with what is searched', () => {
  assert.equal(readPath('curve-faq'), '/talks/curve-faq/read/')
  assert.equal(readPath('curve-faq', 'a 背'), '/talks/curve-faq/read/#a%20%E8%83%8C')
  assert.equal(readPath('curve-faq', 'a', '?q=raft'), '/talks/curve-faq/read/?q=raft#a')
  assert.equal(readPath('curve-faq', null, '?q=raft'), '/talks/curve-faq/read/?q=raft')
})
