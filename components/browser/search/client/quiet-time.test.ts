import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { QuietTime } from './quiet-time.ts'

beforeEach(() => mock.timers.reset())

async function pass(ms: number): Promise<void> {
  mock.timers.tick(ms)
  await turn()
}

/** @returns the letters' time, and whether what waits for its end goes on */
function open() {
  mock.timers.enable({ apis: ['setTimeout'] })
  const time = new QuietTime((ms) => new Promise((done) => setTimeout(done, ms)))
  const waiting = { isOver: false }
  const wait = () => void time.wait().then(() => (waiting.isOver = true))
  return { time, waiting, wait }
}

test('where nothing is typed work goes on with the next task', async () => {
  const { waiting, wait } = open()
  wait()
  assert.equal(waiting.isOver, false)
  await pass(0)
  assert.equal(waiting.isOver, true)
})

test('work waits until letters cease, however many there are', async () => {
  const { time, waiting, wait } = open()
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
