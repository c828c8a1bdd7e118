import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTextAreas, type TextMap } from './find-text-areas.ts'

/** A map on which these rectangles are text: left, top, right, bottom, how likely. */
function mapOf(width: number, height: number, ...marked: [number, number, number, number, number][]): TextMap {
  const values = new Float32Array(width * height)
  for (const [left, top, right, bottom, value] of marked) {
    for (let y = top; y < bottom; y += 1) values.fill(value, y * width + left, y * width + right)
  }
  return { width, height, values }
}

test('nothing on an empty page', () => assert.deepEqual(findTextAreas(mapOf(60, 40)), []))

test('the box of a line is larger than its marked middle, and stays on the page', () => {
  assert.deepEqual(findTextAreas(mapOf(60, 40, [0, 10, 40, 20, 0.9])), [{ left: 0, top: 3, right: 47, bottom: 27 }])
})

test('lines apart are two, from the top', () => {
  const [upper, lower, ...others] = findTextAreas(mapOf(100, 60, [10, 40, 60, 46, 0.9], [30, 10, 80, 16, 0.9]))
  assert.deepEqual(upper, { left: 25, top: 5, right: 85, bottom: 21 })
  assert.deepEqual(lower, { left: 5, top: 35, right: 65, bottom: 51 })
  assert.deepEqual(others, [])
})

test('a speck, and what is hardly likely, are none', () => {
  assert.deepEqual(findTextAreas(mapOf(60, 40, [10, 10, 12, 30, 0.9], [30, 10, 50, 20, 0.4])), [])
})
