/** What the worker answers, as more is loaded. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import type { Request } from './protocol.ts'
import {
  all,
  answers,
  ask,
  forget,
  found,
  heard,
  load,
  openService,
  question,
  search,
  serve,
  untilSaid,
} from './testing/open-service.ts'

beforeEach(() => {
  forget()
  mock.restoreAll()
})

/** @param missing names of files that can't be had. */
function open(missing: readonly string[] = []) {
  mock.method(globalThis, 'fetch', serve(missing))
  return openService()
}

test('what is asked before anything is loaded is answered in turn, and better when more is there', async () => {
  const service = open()
  ask(service, 1, search('raft'))
  ask(service, 2, { kind: 'ids', state: question('缓存') })
  await service.receive(load)
  assert.deepEqual(
    answers().map(({ id }) => id),
    [1, 2, 1, 1],
  )
  // From titles; from texts, which a second record holds; from pages, which is where that record shows it.
  assert.deepEqual(found()[0], ['raft'])
  assert.deepEqual([...(found()[2] ?? [])].sort(), ['cache', 'raft'])
  const last = answers().at(-1)
  assert.ok(last?.kind === 'search' && last.presented.items.some(({ matches }) => matches?.count === 1))
})

test('every answer carries its request', async () => {
  const service = open()
  await service.receive(load)
  const requests: Request[] = [
    search('raft'),
    { kind: 'look', record: 'raft', state: question('raft') },
    { kind: 'ids', state: question('') },
  ]
  requests.forEach((request, at) => ask(service, at, request))
  assert.deepEqual(
    answers().map(({ id, kind, request }) => [id, kind, request]),
    requests.map((request, at) => [at, request.kind, request]),
  )
})

test('an answer that more text does not change is not given again', async () => {
  const service = open()
  ask(service, 1, search('实践'))
  await service.receive(load)
  assert.equal(answers().length, 1)
})

test('only the last question is answered again', async () => {
  const service = open()
  ask(service, 1, search('raft'))
  ask(service, 2, search('实践'))
  await service.receive(load)
  assert.deepEqual(
    answers().map(({ id }) => id),
    [1, 2],
  )
})

test('ids come in the order that was asked for', async () => {
  const service = open()
  await service.receive(load)
  ask(service, 1, { kind: 'ids', state: { ...question(''), sort: 'oldest' } })
  const [answer] = answers()
  assert.deepEqual(answer?.kind === 'ids' && answer.ids, ['raft', 'cache'])
})

test('a look at what does not exist says so', async () => {
  const service = open()
  await service.receive(load)
  ask(service, 1, { kind: 'look', record: 'gone', state: question('') })
  const [answer] = answers()
  assert.equal(answer?.kind === 'look' && answer.item, null)
})

test('filters are counted only where they are asked for', async () => {
  const service = open()
  await service.receive(load)
  ask(service, 1, search('raft'))
  ask(service, 2, { kind: 'search', state: question('raft'), limit: 10, facets: true })
  assert.deepEqual(
    answers().map((answer) => answer.kind === 'search' && answer.presented.facets?.kind.map(({ id, count }) => [id, count])),
    [undefined, [['slides', 2]]],
  )
})

test('says that the index can’t be had, and which file', async () => {
  await open(['records.json']).receive(load)
  assert.deepEqual(heard.said.at(-1), { type: 'failed', failure: 'missing', detail: 'records.json (404)' })
})

test('where texts can’t be had, titles are searched', async () => {
  const service = open(['text.json'])
  await service.receive(load)
  ask(service, 1, search('raft'))
  assert.deepEqual(found(), [['raft']])
  assert.ok(heard.said.some((message) => message.type === 'failed'))
})

test('text of pages that failed is tried again when the page asks', async () => {
  const service = open(['pages.0.json'])
  await service.receive(load)
  assert.deepEqual(heard.said.at(-1), { type: 'pages', progress: { loaded: 1, total: 2, failed: 1 }, trying: false })
  mock.restoreAll()
  mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(all['pages.0.json'])))
  await service.receive({ type: 'load-pages' })
  assert.deepEqual(heard.said.at(-1), { type: 'pages', progress: { loaded: 1, total: 1, failed: 0 }, trying: false })
})

const asksFor = (q: string) => `${q} 到底为什么会这样呢`

/** Of the answers to searches, in turn, how many pages each has. */
const passagesFound = () => answers().map((answer) => (answer.kind === 'search' ? answer.presented.passages.length : 0))

test('what answers questions is loaded when one is asked, once, and its answer is then bettered', async () => {
  const service = open()
  await service.receive(load)
  assert.ok(!heard.fetched.includes('questions.json'))
  await service.receive({ type: 'ask', id: 1, request: search(asksFor('缓存')) })
  await service.receive({ type: 'ask', id: 2, request: search(asksFor('raft')) })
  assert.deepEqual(passagesFound(), [0, 1, 1])
  assert.equal(heard.fetched.filter((name) => name === 'questions.json').length, 1)
})

test('a question that is asked before all is loaded is answered by pages too', async () => {
  const service = open()
  ask(service, 1, search(asksFor('缓存')))
  await service.receive(load)
  assert.equal(passagesFound().at(-1), 1)
})

test('words that are met in part, or nowhere, are answered by pages once all is searched', async () => {
  for (const q of ['缓存 没有的字眼', 'zzzzqqqq']) {
    heard.fetched = []
    const service = open()
    await service.receive(load)
    await service.receive({ type: 'ask', id: 1, request: search(q) })
    assert.ok(heard.fetched.includes('questions.json'), q)
  }
})

for (const [what, state] of [
  ['words that stand somewhere', question('raft')],
  ['words of which a text that arrives later holds the rest', question('缓存 election')],
  ['a question, where pages are turned off', { ...question(asksFor('缓存')), passages: false }],
  ['a question in quotes', question('"缓存 到底为什么会这样呢"')],
] as const) {
  test(`${what}: nothing is loaded that answers questions`, async () => {
    const service = open()
    ask(service, 1, { kind: 'search', state, limit: 10, facets: false })
    await service.receive(load)
    await service.receive({ type: 'ask', id: 2, request: { kind: 'search', state, limit: 10, facets: true } })
    assert.ok(!heard.fetched.includes('questions.json'))
  })
}

test('all is searched while questions are still loading', async () => {
  const service = open()
  let arrive: (response: Response) => void = () => undefined
  const questions = new Promise<Response>((done) => (arrive = done))
  const serve = globalThis.fetch
  mock.method(globalThis, 'fetch', (url: string) => (url.endsWith('questions.json') ? questions : serve(url)))
  const loaded = service.receive(load)
  ask(service, 1, search(asksFor('缓存')))
  await untilSaid((message) => message.type === 'pages' && !message.trying)
  assert.deepEqual([...new Set(passagesFound())], [0])
  arrive(new Response(all['questions.json']))
  await loaded
  assert.equal(passagesFound().at(-1), 1)
})

test('where questions can’t be had, the words are found, nothing is said of it, and the next question tries again', async () => {
  const service = open(['questions.json'])
  await service.receive(load)
  await service.receive({ type: 'ask', id: 1, request: search(asksFor('缓存')) })
  const awaited = answers().map((answer) => answer.kind === 'search' && answer.awaits)
  assert.deepEqual(
    [found(), passagesFound(), awaited],
    [
      [['cache'], ['cache']],
      [0, 0],
      [true, false],
    ],
  )
  assert.ok(!heard.said.some((message) => message.type === 'failed'))
  open()
  await service.receive({ type: 'ask', id: 2, request: search(asksFor('缓存')) })
  assert.equal(passagesFound().at(-1), 1)
})
