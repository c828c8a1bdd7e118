import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadInTurn, type TurnProgress } from './load-in-turn.ts'

/** Loads files of which each fails a given number of times. */
async function run(failures: Record<string, number>) {
  const [tried, reports, pauses]: [string[], TurnProgress[], number[]] = [[], [], []]
  const left = { ...failures }
  const load = (file: string): Promise<void> => {
    tried.push(file)
    left[file] = (left[file] ?? 0) - 1
    return (left[file] ?? 0) >= 0 ? Promise.reject(new Error(file)) : Promise.resolve()
  }
  const pause = (ms: number): Promise<void> => {
    pauses.push(ms)
    return Promise.resolve()
  }
  const lost = await loadInTurn(Object.keys(failures), load, (progress) => reports.push(progress), pause)
  return { tried, reports, pauses, lost }
}

test('files are loaded in their order, and each is told of', async () => {
  const { tried, reports, pauses, lost } = await run({ a: 0, b: 0 })
  assert.deepEqual([tried, pauses, lost], [['a', 'b'], [], []])
  assert.deepEqual(reports, [
    { loaded: 1, total: 2, failed: 0 },
    { loaded: 2, total: 2, failed: 0 },
  ])
})

test('one that fails keeps none back, and is tried again after a pause', async () => {
  const { tried, reports, pauses, lost } = await run({ a: 1, b: 0 })
  assert.deepEqual([tried, lost], [['a', 'b', 'a'], []])
  assert.equal(pauses.length, 1)
  assert.deepEqual(
    reports.map(({ loaded, failed }) => [loaded, failed]),
    [
      [0, 1],
      [1, 1],
      [2, 0],
    ],
  )
})

test('one that always fails is given up, and said', async () => {
  const { tried, reports, lost } = await run({ a: 9, b: 0 })
  assert.deepEqual([tried, lost], [['a', 'b', 'a', 'a'], ['a']])
  assert.deepEqual(reports.at(-1), { loaded: 1, total: 2, failed: 1 })
})

test('nothing to load is loaded at once', async () => {
  assert.deepEqual(await run({}), { tried: [], reports: [], pauses: [], lost: [] })
})
