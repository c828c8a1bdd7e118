import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { QuietTime } from './quiet-time.ts'

/** @returns the letters' time, by a clock of its own, and whether what waits for its end goes on */
function open() {
  let now = 0
  const pauses: { until: number; done: () => void }[] = []
  const time = new QuietTime((ms) => new Promise((done) => void pauses.push({ until: now + ms, done })))
  const waiting = { isOver: false }
  const wait = () => void time.wait().then(() => (waiting.isOver = true))
  const pass = async (ms: number) => {
    now += ms
    for (const { until, done } of pauses) if (until <= now) done()
    await turn()
  }
  return { time, waiting, wait, pass }
}

test('where nothing is typed work goes on with the next task', async () => {
  const { waiting, wait, pass } = open()
  wait()
  await turn()
  assert.equal(waiting.isOver, false)
  await pass(0)
  assert.equal(waiting.isOver, true)
})

test('work waits until letters cease, however many there are', async () => {
  const { time, waiting, wait, pass } = open()
  time.begin()
  wait()
  for (let letter = 0; letter < 5; letter += 1) {
    await pass(200)
    assert.equal(waiting.isOver, false)
    time.begin()
  }
  await pass(249)
  assert.equal(waiting.isOver, false)
  await pass(1)
  assert.equal(waiting.isOver, true)
})
