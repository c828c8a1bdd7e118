/** When the worker loads what words that stand nowhere are taken for, and what waits for it. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { createGuesses } from '../../../../lib/search/guess/create-guesses.ts'
import type { MakeGuesses } from '../../../../lib/search/query/guesses.ts'
import {
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
  mock.method(globalThis, 'fetch', serve([]))
})

test('a word that stands nowhere waits for what it may be taken for; one that stands somewhere does not', async () => {
  let arrive: (guesses: MakeGuesses) => void = () => undefined
  const service = openService(() => new Promise((done) => (arrive = done)))
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
    const service = openService(() => {
      asked += 1
      return Promise.resolve(createGuesses)
    })
    await service.receive(load)
    for (const [at, q] of typed.entries()) await service.receive({ type: 'ask', id: at, request: search(q) })
    assert.equal(asked, expected, typed.join())
  }
})

test('where that can’t be had, words are searched as they are, and the next question tries again', async () => {
  let isThere = false
  const service = openService(() => Promise.resolve(isThere ? createGuesses : null))
  await service.receive(load)
  await service.receive({ type: 'ask', id: 1, request: search('huancun') })
  assert.deepEqual(found().at(-1), [])
  isThere = true
  await service.receive({ type: 'ask', id: 2, request: search('huancun') })
  assert.deepEqual(found().at(-1), ['cache'])
  assert.ok(!heard.said.some((message) => message.type === 'failed'))
})
