/** The worker's end of the search, with files that the test serves when it likes. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { createGuesses } from '../../../../lib/search/guess/create-guesses.ts'
import type { MakeGuesses } from '../../../../lib/search/query/guesses.ts'
import type { PageTexts, SearchManifest, SearchRecords, SearchText } from '../../../../lib/search/corpus/search-data.ts'
import { initialState } from '../../../../lib/search/search-url.ts'
import type { Answer, FromWorker, Question, Request } from './protocol.ts'
import { SearchService } from './search-service.ts'

const data: SearchRecords = {
  records: [
    { id: 'raft', title: 'Raft 实践', kind: 'slides', date: '2021-01-01' },
    { id: 'cache', title: '缓存设计', kind: 'slides', date: '2022-01-01' },
  ],
  topics: {},
  speakers: {},
  events: {},
  tables: { traditional: '', regionalWords: {}, pinyin: { huan: '缓', cun: '存' } },
}
const text: SearchText = { cache: { zh: '缓存与 raft 无关' } }
const pages: PageTexts = { cache: { quality: 'good', pageCount: 1, pages: [[1, 'raft election']] } }

function filesOf(served: Record<string, unknown>): Record<string, string> {
  const contents = Object.fromEntries(Object.entries(served).map(([path, value]) => [path, JSON.stringify(value)]))
  const file = (path: string) => ({ path, bytes: Buffer.byteLength(contents[path] ?? '') })
  const manifest: SearchManifest = {
    version: '1',
    files: {
      records: file('records.json'),
      more: [],
      text: [file('text.json')],
      questions: file('questions.json'),
      pages: [{ ...file('pages.0.json'), records: ['cache'] }],
      pictures: file('pictures.json'),
    },
    counts: { records: 2, pages: 0, text: { documents: { searched: 1, wanted: 1 }, articles: { searched: 0, wanted: 0 } } },
  }
  return { ...contents, 'manifest.json': JSON.stringify(manifest) }
}

const all = filesOf({
  'records.json': data,
  'text.json': text,
  'questions.json': { everydayWords: [], questions: {} },
  'pictures.json': {},
  'pages.0.json': pages,
})

let said: FromWorker[] = []
/** Names of files. */
let fetched: string[] = []
let listening: (message: FromWorker) => void = () => undefined
const answers = (): Answer[] => said.filter((message) => message.type === 'answer')
const found = () => answers().map((answer) => (answer.kind === 'search' ? answer.presented.items.map(({ id }) => id) : []))

/** @param missing names of files that can't be had. */
function open(
  missing: readonly string[] = [],
  makeGuesses = () => Promise.resolve<MakeGuesses | null>(createGuesses),
): SearchService {
  mock.method(globalThis, 'fetch', (url: string) => {
    const name = url.slice(url.lastIndexOf('/') + 1)
    fetched.push(name)
    const body = missing.includes(name) ? undefined : all[name]
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body))
  })
  return new SearchService(
    (message) => {
      said.push(message)
      listening(message)
    },
    () => Promise.resolve(),
    makeGuesses,
  )
}

const load = { type: 'load', folder: '/data/search', locale: 'zh' } as const

function ask(service: SearchService, id: number, request: Request): void {
  void service.receive({ type: 'ask', id, request })
}

function question(q: string): Question {
  const { filters, sort, synonyms, literally, passages } = initialState
  return { q, filters, sort, synonyms, literally, passages }
}

function untilSaid(isMeant: (message: FromWorker) => boolean): Promise<void> {
  return new Promise((done) => {
    listening = (message) => {
      if (isMeant(message)) done()
    }
  })
}

const search = (q: string): Request => ({ kind: 'search', state: question(q), limit: 10, facets: false })

beforeEach(() => {
  said = []
  fetched = []
  listening = () => undefined
  mock.restoreAll()
})

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
  assert.deepEqual(said.at(-1), { type: 'failed', failure: 'missing', detail: 'records.json (404)' })
})

test('where texts can’t be had, titles are searched', async () => {
  const service = open(['text.json'])
  await service.receive(load)
  ask(service, 1, search('raft'))
  assert.deepEqual(found(), [['raft']])
  assert.ok(said.some((message) => message.type === 'failed'))
})

test('text of pages that failed is tried again when the page asks', async () => {
  const service = open(['pages.0.json'])
  await service.receive(load)
  assert.deepEqual(said.at(-1), { type: 'pages', progress: { loaded: 1, total: 2, failed: 1 }, trying: false })
  mock.restoreAll()
  mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(all['pages.0.json'])))
  await service.receive({ type: 'load-pages' })
  assert.deepEqual(said.at(-1), { type: 'pages', progress: { loaded: 1, total: 1, failed: 0 }, trying: false })
})

const asksFor = (q: string) => `${q} 到底为什么会这样呢`

/** Of the answers to searches, in turn, how many pages each has. */
const passagesFound = () => answers().map((answer) => (answer.kind === 'search' ? answer.presented.passages.length : 0))

test('what answers questions is loaded when one is asked, once, and its answer is then bettered', async () => {
  const service = open()
  await service.receive(load)
  assert.ok(!fetched.includes('questions.json'))
  await service.receive({ type: 'ask', id: 1, request: search(asksFor('缓存')) })
  await service.receive({ type: 'ask', id: 2, request: search(asksFor('raft')) })
  assert.deepEqual(passagesFound(), [0, 1, 1])
  assert.equal(fetched.filter((name) => name === 'questions.json').length, 1)
})

test('a question that is asked before all is loaded is answered by pages too', async () => {
  const service = open()
  ask(service, 1, search(asksFor('缓存')))
  await service.receive(load)
  assert.equal(passagesFound().at(-1), 1)
})

test('words that are met in part, or nowhere, are answered by pages once all is searched', async () => {
  for (const q of ['缓存 没有的字眼', 'zzzzqqqq']) {
    fetched = []
    const service = open()
    await service.receive(load)
    await service.receive({ type: 'ask', id: 1, request: search(q) })
    assert.ok(fetched.includes('questions.json'), q)
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
    assert.ok(!fetched.includes('questions.json'))
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
  assert.ok(!said.some((message) => message.type === 'failed'))
  open()
  await service.receive({ type: 'ask', id: 2, request: search(asksFor('缓存')) })
  assert.equal(passagesFound().at(-1), 1)
})

test('a word that stands nowhere waits for what it may be taken for; one that stands somewhere does not', async () => {
  let arrive: (guesses: MakeGuesses) => void = () => undefined
  const service = open([], () => new Promise((done) => (arrive = done)))
  await service.receive(load)
  ask(service, 1, search('raft'))
  ask(service, 2, search('huancun'))
  ask(service, 3, { kind: 'ids', state: question('huancun') })
  assert.deepEqual(
    answers().map(({ id }) => id),
    [1],
  )
  arrive(createGuesses)
  await untilSaid((message) => message.type === 'answer' && message.id === 3)
  assert.deepEqual(found().slice(1), [['cache'], []])
  assert.deepEqual(
    answers().flatMap((answer) => (answer.kind === 'ids' ? answer.ids : [])),
    ['cache'],
  )
})

test('what words may be taken for is loaded with the first letters, or the first word that stands nowhere, once', async () => {
  for (const [expected, ...typed] of [
    [0, '缓存', ''],
    [1, 'raft', 'huancun'],
    [1, '缓村', '缓存'],
  ] as const) {
    let asked = 0
    const service = open([], () => Promise.resolve((asked += 1) && createGuesses))
    await service.receive(load)
    for (const [at, q] of typed.entries()) await service.receive({ type: 'ask', id: at, request: search(q) })
    assert.equal(asked, expected, typed.join())
  }
})

test('where that can’t be had, words are searched as they are, and the next question tries again', async () => {
  let isThere = false
  const service = open([], () => Promise.resolve(isThere ? createGuesses : null))
  await service.receive(load)
  await service.receive({ type: 'ask', id: 1, request: search('huancun') })
  assert.deepEqual(found().at(-1), [])
  isThere = true
  await service.receive({ type: 'ask', id: 2, request: search('huancun') })
  assert.deepEqual(found().at(-1), ['cache'])
  assert.ok(!said.some((message) => message.type === 'failed'))
})
