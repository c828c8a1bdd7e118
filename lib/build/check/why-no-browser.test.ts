import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNoBrowser } from './why-no-browser.ts'

test('a browser and any font are enough, and a font that nobody can look for is taken to be there', () => {
  assert.equal(whyNoBrowser({ chromium: '/usr/bin/chromium', font: 'DejaVu Sans' }), null)
  assert.equal(whyNoBrowser({ chromium: '/usr/bin/chromium', font: undefined }), null)
})

test('what is missing is said with how to get it', () => {
  assert.match(whyNoBrowser({ chromium: null, font: null }) ?? '', /browser is missing: as root `apt-get install chromium`/)
  assert.match(whyNoBrowser({ chromium: '/usr/bin/chromium', font: null }) ?? '', /font is missing.*fonts-wqy-microhei/)
})
