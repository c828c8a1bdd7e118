/** The page's end of the search: what is asked when, and what is shown of the answers. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { maxListed, type SearchClient } from './search-client.ts'
import { newest, open, openAnswered, question, settled, workers } from './testing/open-client.ts'

const shown = (client: SearchClient): string | undefined => client.getSnapshot().answer?.request.state.q
const idsShown = (client: SearchClient) => client.getSnapshot().answer?.presented.items.map(({ id }) => id)

beforeEach(() => {
  workers.length = 0
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

test('a letter asks for what is in sight, and a pause for the rest with the filters', async () => {
  const client = await openAnswered()
  client.search(question('raft p'), 3)
  assert.deepEqual(newest().requests('search').at(-1)?.request, {
    kind: 'search',
    state: question('raft p'),
    limit: 3,
    facets: false,
  })
  newest().answer(['a'])
  await settled()
  mock.timers.tick(150)
  assert.deepEqual(newest().requests('search').at(-1)?.request, {
    kind: 'search',
    state: question('raft p'),
    limit: 10,
    facets: true,
  })
})

test('the same question is not asked again', async () => {
  const client = await openAnswered()
  const before = newest().asked.length
  client.search(question('raft'), 3)
  assert.equal(newest().asked.length, before)
})

test('while a question is under way only the newest of the next is asked, and an overtaken answer is not shown', async () => {
  const client = await openAnswered()
  const before = newest().asked.length
  for (const q of ['c', 'cu', 'cur']) client.search(question(q), 3)
  assert.deepEqual(
    newest()
      .requests('search')
      .slice(before)
      .map(({ request }) => request.state.q),
    ['c'],
  )
  newest().answer(['x'])
  await settled()
  assert.equal(shown(client), 'raft')
  newest().answer(['y'])
  await settled()
  assert.equal(shown(client), 'cur')
})

test('a better answer to the question that is shown takes its place; one to an older question does not', async () => {
  const client = await openAnswered()
  const older = newest().requests('search').at(-1)?.id
  newest().answer(['b'], { total: 3 })
  assert.deepEqual(idsShown(client), ['b'])
  client.search(question('mds'), 3)
  newest().answer(['m'])
  await settled()
  newest().answer(['c'], { id: older })
  assert.deepEqual(idsShown(client), ['m'])
})

test('nothing is shown of an answer that comes after the search was cleared', async () => {
  const client = await openAnswered()
  client.search(question('mds'), 3)
  client.clear()
  newest().answer(['m'])
  await settled()
  assert.equal(client.getSnapshot().answer, null)
})

test('results that stay the same keep their identity while the query does', async () => {
  const client = await openAnswered()
  const [before] = client.getSnapshot().answer?.presented.items ?? []
  client.more()
  newest().answer(['a', 'b'], { total: 3 })
  await settled()
  assert.equal(client.getSnapshot().answer?.presented.items[0], before)
})

test('all of the same are asked for at once', async () => {
  const client = await openAnswered()
  const { request: before } = newest().requests('search').at(-1) ?? {}
  client.all()
  const { request } = newest().requests('search').at(-1) ?? {}
  assert.deepEqual(request?.state, before?.state)
  assert.equal(request?.limit, maxListed)
})

test('a worker that dies is started again once, and asked what was under way', async () => {
  const client = await openAnswered()
  client.search(question('mds'), 3)
  newest().die()
  assert.deepEqual(
    newest()
      .requests('search')
      .map(({ request }) => request.state.q),
    ['mds'],
  )
  newest().answer(['m'])
  await settled()
  assert.equal(shown(client), 'mds')
  newest().die()
  assert.equal(workers.length, 2)
  assert.equal(client.getSnapshot().phase, 'crashed')
})

test('a worker that is started after an answer is asked for it again', async () => {
  await openAnswered()
  newest().die()
  assert.deepEqual(
    newest()
      .requests('search')
      .map(({ request }) => request.state.q),
    ['raft'],
  )
})

test('after a failure, another try asks what was typed', async () => {
  const client = open()
  client.search(question('raft'), 3)
  newest().say({ type: 'failed', failure: 'offline', detail: 'manifest.json' })
  await settled()
  assert.equal(client.getSnapshot().phase, 'failed')
  client.retry()
  assert.equal(workers.length, 2)
  assert.ok(workers[0]?.ended)
  newest().answer(['a'])
  await settled()
  mock.timers.tick(1200)
  assert.equal(shown(client), 'raft')
})

test('a question asked before nothing arrives for long is answered when something does', async () => {
  const client = open()
  client.search(question('raft'), 3)
  mock.timers.tick(5000)
  assert.equal(client.getSnapshot().stalled, true)
  newest().answer(['a'])
  await settled()
  mock.timers.tick(1200)
  assert.equal(shown(client), 'raft')
})

test('what an ended worker still says is not heard', async () => {
  const client = await openAnswered()
  const ended = newest()
  client.retry()
  ended.say({ type: 'failed', failure: 'offline', detail: 'manifest.json' })
  assert.equal(client.getSnapshot().phase, 'loading')
})

test('where texts can’t be had, titles stay searched', () => {
  const client = open()
  client.warm()
  newest().say({ type: 'ready', part: 'titles' })
  newest().say({ type: 'failed', failure: 'offline', detail: 'text.json' })
  const { phase, failure } = client.getSnapshot()
  assert.deepEqual([phase, failure], ['titles', { kind: 'offline', detail: 'text.json' }])
})

test('the quick look shows the record asked for last, and what became better of it', async () => {
  const client = await openAnswered()
  client.look('a', question('raft'))
  client.look('b', question('raft'))
  const [first, second] = newest().requests('look')
  assert.ok(first && second)
  newest().say({ type: 'answer', kind: 'look', ...second, item: null })
  newest().say({ type: 'answer', kind: 'look', ...first, item: null })
  await settled()
  assert.equal(client.getSnapshot().look?.id, 'b')
})
