/** Ids of a list of results, for its export: they come, or are refused; nothing waits for ever. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { answerOf, newest, open, openAnswered, question, settled, workers } from './testing/open-client.ts'

const idsAsked = () => newest().requests('ids')[0] ?? assert.fail('no ids were asked for')

beforeEach(() => {
  workers.length = 0
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

test('ids asked for twice come twice', async () => {
  const client = await openAnswered()
  const both = Promise.all([client.ids(), client.ids()])
  await settled()
  for (const asked of newest().requests('ids')) newest().say({ type: 'answer', kind: 'ids', ...asked, ids: ['a', 'b', 'c'] })
  assert.deepEqual(await both, [
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ])
})

test('ids are those of what stands there, whatever is typed meanwhile', async () => {
  const client = await openAnswered()
  client.search(question('mds'), 3)
  const ids = client.ids()
  await settled()
  const [asked] = newest().requests('ids')
  assert.equal(asked?.request.state.q, 'raft')
  assert.ok(asked)
  newest().answer(['m'])
  newest().say({ type: 'answer', kind: 'ids', ...asked, ids: ['a', 'b', 'c'] })
  assert.deepEqual(await ids, ['a', 'b', 'c'])
})

test('where everything is shown that was found, ids need no worker', async () => {
  const client = open()
  client.restore(answerOf(['a', 'b'], 2))
  assert.deepEqual(await client.ids(), ['a', 'b'])
  assert.equal(workers.length, 0)
})

test('ids asked for while the index is on its way come when it is there', async () => {
  const client = open()
  client.restore(answerOf(['a'], 3))
  const ids = client.ids()
  const asked = idsAsked()
  newest().say({ type: 'ready', part: 'titles' })
  newest().say({ type: 'answer', kind: 'ids', ...asked, ids: ['a', 'b', 'c'] })
  assert.deepEqual(await ids, ['a', 'b', 'c'])
})

test('ids asked for when the worker dies come from the one that is started in its place', async () => {
  const client = await openAnswered()
  const ids = client.ids()
  await settled()
  newest().die()
  assert.equal(workers.length, 2)
  const asked = idsAsked()
  newest().say({ type: 'answer', kind: 'ids', ...asked, ids: ['a', 'b', 'c'] })
  assert.deepEqual(await ids, ['a', 'b', 'c'])
})

for (const [what, happen] of [
  ['the worker dies for good', (): void => [1, 2].forEach(() => newest().die())],
  ['the index can’t be had', (): void => newest().say({ type: 'failed', failure: 'offline', detail: 'manifest.json' })],
  ['nothing arrives', (): void => mock.timers.tick(5000)],
] as const) {
  test(`ids asked for before ${what} are refused, and so are those asked for after it`, async () => {
    const client = open()
    client.restore(answerOf(['a'], 3))
    const before = assert.rejects(client.ids())
    happen()
    await before
    await assert.rejects(client.ids())
  })
}

test('ids are refused where nothing was found yet', async () => {
  await assert.rejects(open().ids())
})
