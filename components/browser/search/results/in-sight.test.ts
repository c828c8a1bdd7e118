/** With styles, rows and a window of the test's own. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { ResultItem } from '../../../../lib/search/shown/result-item.ts'
import { countInSight, maxInSight } from './in-sight.ts'

const styles: Record<string, string> = {
  '--above-results': '200px',
  '--result-at-least': '100px',
  '--title-seen': '40px',
  '--strip-room': '150px',
  '--strip-room-pictured': '300px',
}
let asked = 0
let width = 1000

/** A row that shows the pages of a record already, so high. */
const rowOf = (id: string, offsetHeight: number) => ({ querySelector: () => ({ dataset: { pagesOf: id }, offsetHeight }) })

function open(innerHeight: number, rows: readonly unknown[] = []): void {
  width += 1
  asked = 0
  Object.assign(globalThis, {
    window: { innerWidth: width, innerHeight },
    document: { documentElement: null, querySelectorAll: () => rows },
    getComputedStyle: () => ({
      getPropertyValue: (name: string) => {
        asked += 1
        return styles[name] ?? ''
      },
    }),
  })
}

const plain = (id: string) => ({ id, matches: null }) as ResultItem
const paged = (id: string, picture: object | null) => ({ id, matches: { shown: [{ picture }] } }) as ResultItem
const many = Array.from({ length: 10 }, (_, index) => plain(String(index)))

beforeEach(() => open(600))

test('results are in sight whose titles are', () => {
  // Titles begin at 200, 300, 400, 500; the fifth at 600, which is the window's end.
  assert.equal(countInSight(many, 'list'), 4)
  open(641)
  assert.equal(countInSight(many, 'list'), 5)
})

test('one result is in sight in the lowest window, and all where they are few', () => {
  open(100)
  assert.equal(countInSight(many, 'list'), 1)
  open(5000)
  assert.equal(countInSight(many, 'list'), 10)
})

test('pages of a result take the room that is kept for them, with pictures more', () => {
  assert.equal(countInSight([paged('a', null), ...many], 'list'), 3)
  assert.equal(countInSight([paged('a', {}), ...many], 'list'), 1)
})

test('pages that are shown already are as high as they are', () => {
  open(600, [rowOf('a', 20)])
  assert.equal(countInSight([paged('a', {}), ...many], 'list'), 4)
  open(600, [rowOf('another', 20)])
  assert.equal(countInSight([paged('a', {}), ...many], 'list'), 1)
})

test('cards and tables show all', () => {
  assert.equal(countInSight(many, 'cards'), 10)
  assert.equal(maxInSight('table'), Infinity)
})

test('as many are asked for as can be in sight', () => {
  assert.equal(maxInSight('list'), countInSight(many, 'list'))
})

test('the styles are asked once a width of the window', () => {
  countInSight(many, 'list')
  countInSight(many, 'list')
  assert.equal(asked, Object.keys(styles).length)
})
