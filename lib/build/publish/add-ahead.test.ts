import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAhead, searchAddresses } from './add-ahead.ts'

const files = {
  records: { path: 'records.0123456789ab.json', bytes: 2 },
  more: [],
  questions: { path: 'questions.0123456789ab.json', bytes: 2 },
  text: [{ path: 'text.0123456789ab.json', bytes: 2 }],
  pages: [],
  pictures: null,
}

test('the first results need the worker and the records, nothing else', () => {
  const worker = '/base/scripts/search.worker.0123456789ab.js'
  assert.deepEqual(searchAddresses({ files }, '/base/data/search', worker), [
    worker,
    '/base/data/search/records.0123456789ab.json',
  ])
})

test('only a page that holds the search names them', () => {
  assert.equal(
    addAhead('<!DOCTYPE html><html lang="en"><div data-island="search"></div>', { ahead: ['/a.js', '/b.json'] }),
    '<!DOCTYPE html><html data-ahead="/a.js /b.json" lang="en"><div data-island="search"></div>',
  )
  assert.equal(addAhead('<html lang="en"><p>text</p>', { ahead: ['/a.js'] }), '<html lang="en"><p>text</p>')
})
