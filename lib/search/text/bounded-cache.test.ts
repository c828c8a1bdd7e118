import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BoundedCache } from './bounded-cache.ts'

test('works a value out once', () => {
  const cache = new BoundedCache<string, string>(2)
  const asked: string[] = []
  const make = (key: string) => {
    asked.push(key)
    return key.toUpperCase()
  }
  assert.deepEqual(
    ['a', 'a', 'b', 'a'].map((key) => cache.get(key, make)),
    ['A', 'A', 'B', 'A'],
  )
  assert.deepEqual(asked, ['a', 'b'])
})

test('past its limit the oldest goes first', () => {
  const cache = new BoundedCache<string, number>(2)
  for (const key of ['a', 'b', 'c']) cache.get(key, () => 1)
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => cache.peek(key)),
    [undefined, 1, 1],
  )
})

test('values may differ in what they cost; one that costs too much stays until the next', () => {
  const cache = new BoundedCache<string, number>(10, (cost) => cost)
  for (const [key, cost] of [
    ['a', 4],
    ['b', 5],
    ['c', 20],
  ] as const)
    cache.get(key, () => cost)
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => cache.peek(key)),
    [undefined, undefined, 20],
  )
  cache.get('d', () => 1)
  assert.deepEqual([cache.peek('c'), cache.peek('d')], [undefined, 1])
})

test('nothing is known after it was cleared', () => {
  const cache = new BoundedCache<string, number>(2)
  cache.get('a', () => 1)
  cache.clear()
  assert.equal(cache.peek('a'), undefined)
})
