import assert from 'node:assert/strict'
import { test } from 'node:test'
import { materialSchema } from '../../../catalogue/material.ts'
import { coverPath } from '../../../catalogue/cover.ts'
import { takeNamedCovers } from './take-named-covers.ts'

const wide = { width: 1280, height: 720 }
const chosen = { folder: '0a1b2c3d4e5f', pages: [wide, wide, wide], cover: 3 }

test('what a record says of its cover goes before what was chosen by ink', () => {
  const sources = [
    { material: { id: 'a', cover: 2 } },
    { material: { id: 'b', cover: 'none' as const } },
    { material: { id: 'c', cover: null } },
    { material: { id: 'd', cover: 1 } },
    { material: { id: 'without-pictures', cover: 2 } },
  ]
  const covers = takeNamedCovers({ a: chosen, b: chosen, c: chosen, d: chosen }, sources)
  assert.deepEqual(
    Object.entries(covers).map(([id, pictures]) => [id, coverPath(pictures)]),
    [
      ['a', '/pages/0a1b2c3d4e5f/2-s.webp'],
      ['b', null],
      ['c', '/pages/0a1b2c3d4e5f/3-s.webp'],
      ['d', '/pages/0a1b2c3d4e5f/1-s.webp'],
    ],
  )
})

test('a cover is a page from 1, or none', () => {
  const { cover } = materialSchema.shape
  assert.deepEqual([cover.parse(undefined), cover.parse(3), cover.parse('none')], [null, 3, 'none'])
  for (const wrong of [0, 1.5, 'first', '3']) assert.equal(cover.safeParse(wrong).success, false, `${wrong}`)
})
