import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, nearestWords } from './nearest-words.ts'
import { fc } from '../../build/testing/properties.ts'

/** The definition, without rows to forget and without a bound. */
function slowDistance(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length
  const same = from.at(-1) === to.at(-1) ? 0 : 1
  const swapped = from.length > 1 && to.length > 1 && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1)
  return Math.min(
    slowDistance(from.slice(0, -1), to) + 1,
    slowDistance(from, to.slice(0, -1)) + 1,
    slowDistance(from.slice(0, -1), to.slice(0, -1)) + same,
    swapped ? slowDistance(from.slice(0, -2), to.slice(0, -2)) + 1 : Infinity,
  )
}

test('counts edits as the definition does, up to the bound', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (from, to, most) =>
      assert.equal(editDistance(from, to, most), Math.min(slowDistance(from, to), most + 1)),
    ),
  )
})

const use = (records: number, titles = 0) => ({ records, titles })
const words = new Map(
  Object.entries({
    ebpf: use(2, 1),
    ebs: use(9),
    compaction: use(5, 2),
    comparison: use(20),
    collation: use(3, 1),
    snapshot: use(9),
    snapshots: use(30),
    raft: use(50),
    draft: use(1),
    s3: use(9),
    2023: use(9),
  }),
)

for (const [typed, expected] of [
  ['ebfp', ['ebpf']],
  ['compation', ['compaction']],
  ['snapshoot', ['snapshot']],
  ['rfat', ['raft']],
  ['raft', ['draft']],
  ['s4', []],
  ['zzzzzz', []],
  ['2022', []],
] as const) {
  test(`${typed} is near ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      nearestWords(typed, words).map(({ text }) => text),
      expected,
    )
  })
}
