/** What is asked, answered and refused; `search-client.test.ts` and `search-ids.test.ts` hold when that is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, IdsRequest, LookRequest, ToWorker } from './protocol.ts'
import { question } from './testing/open-client.ts'
import { WorkerCalls } from './worker-calls.ts'

const ids: IdsRequest = { kind: 'ids', state: question('raft') }
const look: LookRequest = { kind: 'look', record: 'a', state: question('raft') }
const idsFound = (id: number): Answer => ({ type: 'answer', kind: 'ids', id, request: ids, ids: ['a'] })
const lookFound = (id: number): Answer => ({ type: 'answer', kind: 'look', id, request: look, item: null })

function openCalls() {
  const posted: ToWorker[] = []
  return { posted, calls: new WorkerCalls((message) => posted.push(message)) }
}

test('each answer goes to the request of its id, and only the first is waited for', async () => {
  const { calls } = openCalls()
  const [first, second] = [calls.ask(ids), calls.ask(look)]
  assert.equal(calls.settle(lookFound(2)), true)
  assert.equal(calls.settle(idsFound(1)), true)
  assert.deepEqual([(await first).kind, (await second).kind], ['ids', 'look'])
  assert.equal(calls.settle(lookFound(2)), false)
})

test('those that are named are refused, and their answers not waited for; the others wait on', async () => {
  const { calls } = openCalls()
  const [refused, spared] = [assert.rejects(calls.ask(ids), /too slow/), calls.ask(look)]
  calls.fail(new Error('too slow'), ({ kind }) => kind === 'ids')
  await refused
  assert.equal(calls.settle(idsFound(1)), false)
  assert.equal(calls.settle(lookFound(2)), true)
  assert.equal((await spared).kind, 'look')
})

test('a new worker is asked what the one before did not answer', () => {
  const { calls, posted } = openCalls()
  void calls.ask(ids)
  void calls.ask(look)
  calls.settle(idsFound(1))
  calls.open()
  assert.deepEqual(posted.slice(2), [{ type: 'ask', id: 2, request: look }])
})

test('once no answer can come all are refused, those asked later too, until a new worker runs', async () => {
  const { calls, posted } = openCalls()
  const before = assert.rejects(calls.ask(ids), /crashed/)
  calls.close(new Error('crashed'))
  await before
  await assert.rejects(calls.ask(look), /crashed/)
  calls.open()
  const asked = calls.ask(look)
  assert.equal(posted.length, 2)
  assert.equal(calls.settle(lookFound(2)), true)
  assert.equal((await asked).kind, 'look')
})
