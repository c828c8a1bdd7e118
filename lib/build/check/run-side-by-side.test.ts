import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runSideBySide } from './run-side-by-side.ts'

interface Step {
  name: string
  after?: string[]
  behind?: string[]
  cores: number
}

/** Runs each step to its end only when nothing else can begin. @returns what ran beside what, and what was left out. */
async function orderOf(steps: Step[], cores: number, failing: string[] = []): Promise<{ ran: string[]; leftOut: string[] }> {
  const ran: string[] = []
  const open: { name: string; end: () => void }[] = []
  const leftOut = runSideBySide(steps, cores, ({ name }) => {
    open.push({ name, end: () => undefined })
    return new Promise((done) => {
      const last = open.at(-1)
      if (last) last.end = () => done(!failing.includes(name))
    })
  })
  for (;;) {
    await new Promise((turn) => setImmediate(turn))
    if (open.length === 0) break
    ran.push(open.map(({ name }) => name).join(' + '))
    open.shift()?.end()
  }
  return { ran, leftOut: await leftOut }
}

test('as many run side by side as there are cores, in their order', async () => {
  const steps = ['a', 'b', 'c'].map((name) => ({ name, cores: 1 }))
  assert.deepEqual(await orderOf(steps, 2), { ran: ['a + b', 'b + c', 'c'], leftOut: [] })
  assert.deepEqual(await orderOf(steps, 1), { ran: ['a', 'b', 'c'], leftOut: [] })
})

test('one that needs more cores than there are runs alone', async () => {
  const steps = [
    { name: 'a', cores: 1 },
    { name: 'wide', cores: 2 },
  ]
  assert.deepEqual(await orderOf(steps, 1), { ran: ['a', 'wide'], leftOut: [] })
})

test('one waits for what it rests on, and another goes first', async () => {
  const steps = [
    { name: 'a', cores: 1 },
    { name: 'b', after: ['a'], cores: 1 },
    { name: 'c', cores: 1 },
  ]
  assert.deepEqual(await orderOf(steps, 2), { ran: ['a + c', 'c + b', 'b'], leftOut: [] })
})

test('what rests on a failure is left out, and so is what rests on that; what only comes behind it runs', async () => {
  const steps = [
    { name: 'a', cores: 1 },
    { name: 'b', after: ['a'], cores: 1 },
    { name: 'c', after: ['b'], cores: 1 },
    { name: 'd', behind: ['a'], cores: 1 },
  ]
  assert.deepEqual(await orderOf(steps, 1, ['a']), { ran: ['a', 'd'], leftOut: ['b', 'c'] })
})

test('what is not among the steps holds nothing up; what waits for itself is a fault', async () => {
  assert.deepEqual(await orderOf([{ name: 'b', after: ['a'], cores: 1 }], 2), { ran: ['b'], leftOut: [] })
  await assert.rejects(
    runSideBySide([{ name: 'a', after: ['a'], cores: 1 }], 2, () => Promise.resolve(true)),
    /^Error: Steps wait for each other: a$/,
  )
})
