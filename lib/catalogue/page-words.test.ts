import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf, runsOf, type PlacedLine } from './page-words.ts'

const line: PlacedLine = ['写放大 in Store里', 100, 140, [100, 400, 420, 460, 500, 700, 700, 800]]

test('runs are parted by spaces and scripts', () => {
  assert.deepEqual(runsOf(line[0]), [
    [0, 3],
    [4, 6],
    [7, 12],
    [12, 13],
  ])
})

test('a whole run, a part of one, and what goes over several', () => {
  assert.deepEqual(placeOf(line, 0, 3), [100, 400])
  assert.deepEqual(placeOf(line, 1, 3), [200, 400])
  assert.deepEqual(placeOf(line, 4, 12), [420, 700])
  assert.deepEqual(placeOf(line, 11, 13), [660, 800])
})

test('a space stands nowhere', () => assert.equal(placeOf(line, 3, 4), null))

test('a part of a run that is written up or down is all of it', () => {
  assert.deepEqual(placeOf(['延迟 (ms)', 200, 500, [100, 120, 100, 120]], 1, 2), [100, 120])
})

test('a run is written up or down where it is more than two and a half times as high as wide', () => {
  assert.deepEqual(placeOf(['延迟', 200, 299, [100, 140]], 1, 2), [120, 140])
  assert.deepEqual(placeOf(['延迟', 200, 301, [100, 140]], 1, 2), [100, 140])
})
