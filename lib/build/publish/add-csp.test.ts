import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addCsp, addCspOfNext, scriptHash } from './add-csp.ts'

const context = { startScript: 'ours()', originals: 'https://raw.example' }
const page = '<html><head><script>ours()</script><script>theirs()</script></head></html>'

test('the policy lets our script run, and nothing else that stands in the page', () => {
  const html = addCsp(page, context)
  assert.match(html, /^<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /)
  assert.ok(html.includes(`script-src 'self' ${scriptHash('ours()')}"`))
  assert.ok(!html.includes(scriptHash('theirs()')))
})

test('a page without scripts may run none', () => {
  assert.ok(addCsp('<html><head></head></html>', context).includes("script-src 'none'"))
})

test('with Next left in, its scripts may run too; data need no leave', () => {
  const html = addCspOfNext(page.replace('</head>', '<script type="application/json">{}</script></head>'), context)
  assert.ok(html.includes(`script-src 'self' ${[scriptHash('ours()'), scriptHash('theirs()')].sort().join(' ')}"`))
})

test('a page that shows originals may ask where they lie, and no other page may', () => {
  const connect = (html: string) => /connect-src ([^;"]*)/.exec(addCsp(html, context))?.[1]
  assert.equal(
    connect(page.replace('</head>', '</head><button data-original="https://raw.example/a.pdf">')),
    "'self' https://raw.example",
  )
  assert.equal(connect(page), "'self'")
  assert.equal(connect(page.replace('</head>', '</head><p> data-original=&quot;https://evil.example/')), "'self'")
})

test('a page that can carry no policy is refused', () => {
  assert.throws(() => addCsp('<html></html>', context), /no <head>/)
})
