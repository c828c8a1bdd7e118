import assert from 'node:assert/strict'
import { test } from 'node:test'
import { largest, moveView, whole, zoomView } from './view.ts'

const room = { width: 1000, height: 600 }

test('what is enlarged stays under the pointer', () => {
  const at = { x: 250, y: 450 }
  const view = zoomView(whole, room, 2, at)
  assert.deepEqual(view, { scale: 2, x: -250, y: -450 })
  assert.deepEqual(zoomView(view, room, 0.5, at), whole)
})

test('no blank comes into sight, however it is moved or made smaller', () => {
  const view = zoomView(whole, room, 2, { x: 0, y: 0 })
  assert.deepEqual(moveView(view, room, { x: 500, y: 500 }), { scale: 2, x: 0, y: 0 })
  assert.deepEqual(moveView(view, room, { x: -5000, y: -5000 }), { scale: 2, x: -1000, y: -600 })
  const corner = moveView(view, room, { x: -5000, y: -5000 })
  assert.deepEqual(zoomView(corner, room, 0.01, { x: 10, y: 10 }), whole)
})

test('it is enlarged so far and no further', () => {
  assert.equal(zoomView(whole, room, 100, { x: 500, y: 300 }).scale, largest)
})
