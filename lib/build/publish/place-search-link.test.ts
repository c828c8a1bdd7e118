import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeSearchLink } from './place-search-link.ts'

const link = '<link href="/$&/opensearch.xml" rel="search" title="Storage Talks"/>'
const page = (...parts: string[]) => `<head>${parts.join('')}</head><body><svg><title>a</title></svg></body>`

test('the link to the search stands before the title, wherever it was written', () => {
  const [title, meta] = ['<title>A page</title>', '<meta name="description" content="a"/>']
  const settled = page('<link rel="stylesheet"/>', link, title, meta)
  assert.equal(placeSearchLink(settled), settled)
  assert.equal(placeSearchLink(page('<link rel="stylesheet"/>', title, meta, link)), settled)
})

test('a page without it, or without a title, stays as it is', () => {
  for (const html of [page('<title>A page</title>'), `<head>${link}</head>`]) assert.equal(placeSearchLink(html), html)
})
