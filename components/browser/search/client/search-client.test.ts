/** The page's end of the search, against a worker that says what the test says, with the clock in the test's hands. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import type { Presented } from '../../../../lib/search/shown/present.ts'
import type { ResultItem } from '../../../../lib/search/shown/result-item.ts'
import { initialState } from '../../../../lib/search/search-url.ts'
import type { FromWorker, Question, Request, ToWorker } from './protocol.ts'
import { SearchClient, type ShownAnswer } from './search-client.ts'

class FakeWorker extends EventTarget {
  readonly sent: ToWorker[] = []
  ended = false

  postMessage(message: ToWorker): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.ended = true
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }

  die(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }))
  }

  get asked(): Extract<ToWorker, { type: 'ask' }>[] {
    return this.sent.filter((message) => message.type === 'ask')
  }

  /** The requests of a kind that came so far. */
  requests<Kind extends Request['kind']>(kind: Kind): { id: number; request: Extract<Request, { kind: Kind }> }[] {
    return this.asked.flatMap(({ id, request }) =>
      request.kind === kind ? [{ id, request: request as Extract<Request, { kind: Kind }> }] : [],
    )
  }

  /** Answers the last question, or the one of this id. */
  answer(items: readonly string[], { total = items.length, id }: { total?: number; id?: number } = {}): void {
    const asked = this.requests('search').findLast((one) => id === undefined || one.id === id)
    assert.ok(asked)
    this.say({ type: 'answer', kind: 'search', ...asked, presented: presentedOf(items, total), suggestions: [] })
  }
}

function presentedOf(ids: readonly string[], total: number): Presented {
  const items = ids.map((id) => ({ id }) as ResultItem)
  return { total, items, facets: null, synonyms: [], partial: false }
}

const answerOf = (ids: readonly string[], total: number): ShownAnswer => ({
  request: { kind: 'search', state: question('raft'), limit: 10, facets: true },
  presented: presentedOf(ids, total),
  suggestions: [],
})

const question = (q: string): Question => {
  const { filters, sort, synonyms } = initialState
  return { q, filters, sort, synonyms }
}

/** Lets promises that have settled tell so. */
const settled = () => new Promise<void>((done) => setImmediate(done))

let workers: FakeWorker[] = []
const newest = (): FakeWorker => workers.at(-1) ?? assert.fail('no worker was started')

function open(): SearchClient {
  return new SearchClient('/data/search', 'zh', () => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
}

/** A client whose worker has loaded everything and answered a question with one of three results. */
async function openAnswered(): Promise<SearchClient> {
  const client = open()
  client.warm()
  newest().say({ type: 'ready', part: 'all' })
  client.search(question('raft'), 3)
  newest().answer(['a'], { total: 3 })
  await settled()
  return client
}

const idsAsked = () => newest().requests('ids')[0] ?? assert.fail('no ids were asked for')
const shown = (client: SearchClient): string | undefined => client.getSnapshot().answer?.request.state.q
const idsShown = (client: SearchClient) => client.getSnapshot().answer?.presented.items.map(({ id }) => id)

beforeEach(() => {
  workers = []
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
