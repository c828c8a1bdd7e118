import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from './command.ts'
import { addressOf, checkSiteAddress, warnOfNoSiteUrl } from './site-address.ts'

test('an origin and a path, or neither, are taken', () => {
  for (const environment of [
    {},
    { BASE_PATH: '' },
    { SITE_URL: 'https://talks.example' },
    { SITE_URL: 'https://talks.example/', BASE_PATH: '/storage-talks' },
    { SITE_URL: 'http://127.0.0.1:8080', BASE_PATH: '/a/b.c' },
  ]) {
    assert.doesNotThrow(() => checkSiteAddress(environment))
  }
})

for (const [environment, expected] of [
  [{ SITE_URL: '' }, 'SITE_URL: expected an origin such as https://talks.example, found "".'],
  [
    { SITE_URL: 'talks.example' },
    'SITE_URL: expected an origin such as https://talks.example, so https://talks.example, found "talks.example".',
  ],
  [{ SITE_URL: 'ftp://x' }, 'SITE_URL: expected an origin such as https://talks.example, by http or https, found "ftp://x".'],
  [{ SITE_URL: 'https://x.example/a/' }, 'expected https://x.example, and the path in BASE_PATH=/a, found'],
  [{ SITE_URL: 'https://x.example/?a=1' }, 'expected an origin and nothing behind it, so https://x.example, found'],
  [{ BASE_PATH: '/' }, 'BASE_PATH: expected a path such as /storage-talks, so nothing for the root, found "/".'],
  [{ BASE_PATH: 'talks' }, 'BASE_PATH: expected a path such as /storage-talks, so /talks, found "talks".'],
  [{ BASE_PATH: '/x/' }, 'so /x, found "/x/".'],
  [{ BASE_PATH: '/my talks' }, 'so /storage-talks, found "/my talks".'],
  [{ BASE_PATH: '/讲义' }, 'so /storage-talks, found "/讲义".'],
] as const) {
  test(`${JSON.stringify(environment)} is refused with what to write`, () => {
    assert.throws(
      () => checkSiteAddress(environment),
      (error) => error instanceof UsageError && error.message.includes(expected),
    )
  })
}

test('a build without SITE_URL says which addresses lead nowhere', () => {
  assert.match(warnOfNoSiteUrl({}) ?? '', /^warning: SITE_URL is not set/)
  assert.equal(warnOfNoSiteUrl({ SITE_URL: 'https://talks.example' }), null)
})

test('a page lies at an absolute address where the site’s origin is known, else below the root of its host', () => {
  const path = '/talks/raft/'
  assert.equal(addressOf(path, {}), path)
  assert.equal(addressOf(path, { BASE_PATH: '/talks' }), '/talks/talks/raft/')
  for (const SITE_URL of ['https://talks.example', 'https://talks.example/']) {
    assert.equal(addressOf(path, { SITE_URL, BASE_PATH: '/base' }), 'https://talks.example/base/talks/raft/')
  }
})
