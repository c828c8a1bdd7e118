import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverPath } from './cover.ts'

const wide = { width: 1280, height: 720 }
const folder = '0a1b2c3d4e5f'

test('the first page, unless another stands for the document', () => {
  assert.equal(coverPath({ folder, pages: [wide, wide] }), '/pages/0a1b2c3d4e5f/1-s.webp')
  assert.equal(coverPath({ folder, pages: [wide, wide], cover: 2 }), '/pages/0a1b2c3d4e5f/2-s.webp')
})

test('none where there are no pictures, or that page is higher than wide', () => {
  assert.equal(coverPath(undefined), null)
  assert.equal(coverPath({ folder, pages: [{ width: 1280, height: 1810 }] }), null)
})
