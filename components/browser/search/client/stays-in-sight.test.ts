/** Answers that become better while a reader looks at them. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import type { SearchClient } from './search-client.ts'
import { newest, open, openAnswered, question, settled, workers } from './testing/open-client.ts'

const idsShown = (client: SearchClient) => client.getSnapshot().answer?.presented.items.map(({ id }) => id)

beforeEach(() => {
  workers.length = 0
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

test('what stood in sight for a while stays when more is searched; the rest and the count follow, and a press shows all of it', async () => {
  const client = await openAnswered(2)
  mock.timers.tick(1000)
  newest().answer(['b', 'c', 'a'], { total: 42 })
  await settled()
  assert.deepEqual(idsShown(client), ['a', 'b', 'c'])
  assert.deepEqual([client.getSnapshot().answer?.presented.total, client.getSnapshot().isOutdated], [42, true])
  client.renew()
  assert.deepEqual([idsShown(client), client.getSnapshot().isOutdated], [['b', 'c', 'a'], false])
})

test('more of the same are put behind what is in sight', async () => {
  const client = await openAnswered(1)
  mock.timers.tick(1000)
  newest().answer(['a'], { total: 3 })
  await settled()
  client.more()
  newest().answer(['b', 'a', 'c'], { total: 3 })
  await settled()
  assert.deepEqual(idsShown(client), ['a', 'b', 'c'])
})

test('a better answer that comes at once, or when nothing is in sight, and another question, are shown whole', async () => {
  for (const [inSight, stood] of [
    [2, 900],
    [0, 1000],
  ] as const) {
    workers.length = 0
    const client = await openAnswered(inSight)
    mock.timers.tick(stood)
    newest().answer(['b', 'a'], { total: 2 })
    await settled()
    assert.deepEqual([idsShown(client), client.getSnapshot().isOutdated], [['b', 'a'], false])
    client.search(question('mds'), 3)
    newest().answer(['b', 'm'])
    await settled()
    assert.deepEqual(idsShown(client), ['b', 'm'])
  }
})

test('titles that hold nothing, while texts are on their way, are no answer yet', async () => {
  const client = open()
  client.warm()
  newest().say({ type: 'ready', part: 'titles' })
  client.search(question('raft'), 3)
  newest().answer([])
  await settled()
  assert.equal(client.getSnapshot().answer, null)
  newest().answer(['a'])
  assert.deepEqual(idsShown(client), ['a'])
})

test('nor are they where texts hold nothing either, until all of them are there', async () => {
  const client = open()
  client.warm()
  newest().say({ type: 'ready', part: 'titles' })
  client.search(question('raft'), 3)
  newest().answer([])
  await settled()
  newest().say({ type: 'ready', part: 'all' })
  assert.equal(client.getSnapshot().answer, null)
  newest().say({ type: 'pages', progress: { loaded: 0, total: 1, failed: 0 }, trying: true })
  assert.deepEqual(idsShown(client), [])
})

test('where texts can’t be had, what titles hold is the answer', async () => {
  const client = open()
  client.warm()
  newest().say({ type: 'ready', part: 'titles' })
  client.search(question('raft'), 3)
  newest().answer([])
  await settled()
  newest().say({ type: 'failed', failure: 'offline', detail: 'text.json' })
  assert.deepEqual(idsShown(client), [])
})
