import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../../tools/command.ts'
import { readMirror, withMirror } from './mirror-address.ts'

const raw = 'https://raw.githubusercontent.com/owner/name/0123/2022/%E9%A2%98.pdf'
const other = 'https://talks.example/a.pdf'

test('a mirror is asked first for what lies on the raw host, and then the host itself', () => {
  const mirror = readMirror({ ORIGINALS_URL: 'https://mirror.example/raw/' })
  assert.deepEqual(withMirror([raw, other], mirror), [
    'https://mirror.example/raw/owner/name/0123/2022/%E9%A2%98.pdf',
    raw,
    other,
  ])
})

test('without one the links are asked as they are', () => {
  for (const environment of [{}, { ORIGINALS_URL: '' }]) {
    assert.deepEqual(withMirror([raw, other], readMirror(environment)), [raw, other])
  }
})

for (const value of ['mirror.example', 'ftp://mirror.example', 'https://mirror.example/?path=']) {
  test(`${value} is no mirror`, () => {
    assert.throws(() => readMirror({ ORIGINALS_URL: value }), UsageError)
  })
}
