import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverPath } from './cover.ts'

const wide = { width: 1280, height: 720 }
const folder = '0a1b2c3d4e5f'

test('the first page, unless another stands for the document', () => {
  assert.equal(coverPath({ folder, pages: [wide, wide] }), '/pages/0a1b2c3d4e5f/1-s.webp')
  assert.equal(coverPath({ folder, pages: [wide, wide], cover: 2 }), '/pages/0a1b2c3d4e5f/2-s.webp')
})

test('none where the record wants none', () => assert.equal(coverPath({ folder, pages: [wide], cover: 'none' }), null))

test('none where there are no pictures, or the first page is higher than wide and not chosen', () => {
  const high = { width: 1280, height: 1810 }
  assert.equal(coverPath(undefined), null)
  assert.equal(coverPath({ folder, pages: [high] }), null)
  assert.equal(coverPath({ folder, pages: [high], cover: 1 }), '/pages/0a1b2c3d4e5f/1-s.webp')
  assert.equal(coverPath({ folder, pages: [wide], cover: 2 }), null)
})
