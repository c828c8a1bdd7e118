import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullTalk } from '../build/testing/sample-talks.ts'

process.env.ORIGINALS_BASE = 'https://mirror.example/raw/'
const { addressToShow, originalsOrigin } = await import('./original-address.ts')
const path = 'opencurve/curve-meetup-slides/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf'
const elsewhere = { ...fullTalk.links, download: 'https://example.org/a.pdf' }

test('an original is fetched from the mirror, by the path that it has at the forge', () => {
  assert.equal(originalsOrigin, 'https://mirror.example')
  assert.equal(addressToShow(fullTalk), `https://mirror.example/raw/${path}`)
})

test('what can not be shown, or is only linked to, has no address', () => {
  for (const change of [
    { format: 'pptx' },
    { fileRole: 'page' as const },
    { linkOnly: true },
    { bytes: null },
    { links: elsewhere },
  ])
    assert.equal(addressToShow({ ...fullTalk, ...change }), null, JSON.stringify(change))
})
