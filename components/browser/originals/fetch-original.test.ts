import assert from 'node:assert/strict'
import { getEventListeners, once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, mock, test } from 'node:test'
import { fetchPiece, fetchWhole, UnreachableError } from './fetch-original.ts'

const file = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
let server: Server
let address: (path: string) => string
/** What was asked for; `held.pdf` is answered by the test. */
let asked: string[] = []
const heldBack = new EventTarget()

before(async () => {
  server = createServer(({ url = '', headers }, response) => {
    asked.push(url)
    const [, begin, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (url === '/missing.pdf') response.writeHead(404).end()
    else if (url === '/cut.pdf')
      response.writeHead(200, { 'Content-Length': 1000 }).write(file.subarray(0, 10), () => response.destroy())
    else if (url === '/pieces.pdf' && begin !== undefined)
      response.writeHead(206).end(file.subarray(Number(begin), Number(end) + 1))
    else if (url === '/held.pdf') heldBack.dispatchEvent(new CustomEvent('asked', { detail: response }))
    else response.writeHead(200).end(file)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = (path) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  asked = []
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

const never = new AbortController().signal

test('a piece is asked for, and told of as it arrives', async () => {
  let arrived = 0
  const { bytes, isWhole } = await fetchPiece(address('pieces.pdf'), 100, 300, (more) => (arrived += more), never)
  assert.deepEqual([...bytes], [...file.subarray(100, 300)])
  assert.deepEqual([isWhole, arrived], [false, 200])
})

test('a host that knows no pieces answers with the whole', async () => {
  const { bytes, isWhole } = await fetchPiece(address('whole.pdf'), 0, 10, () => undefined, never)
  assert.deepEqual([bytes.length, isWhole], [1000, true])
  assert.deepEqual(await fetchWhole(address('whole.pdf'), () => undefined, never), bytes)
})

test('what can not be had is told apart from what can not be read', async () => {
  for (const path of ['missing.pdf', 'cut.pdf'])
    await assert.rejects(
      fetchWhole(address(path), () => undefined, never),
      UnreachableError,
      path,
    )
  await assert.rejects(
    fetchWhole('http://127.0.0.1:1/', () => undefined, never),
    UnreachableError,
  )
})

/** The answer to the next request for `held.pdf`, which the test writes. */
async function nextHeld(): Promise<ServerResponse> {
  const [event] = (await once(heldBack, 'asked')) as [CustomEvent<ServerResponse>]
  return event.detail
}

const longestWait = 20_000
/** Once what has just arrived is dealt with. */
const afterwards = (act: () => void) => void setImmediate(act)

test('a host that says nothing is given up', async () => {
  const held = nextHeld()
  const fetched = fetchWhole(address('held.pdf'), () => undefined, never)
  await held
  mock.timers.tick(longestWait)
  await assert.rejects(fetched, UnreachableError)
})

test('a file of which no more comes is given up', async () => {
  const held = nextHeld()
  const fetched = fetchWhole(address('held.pdf'), () => afterwards(() => mock.timers.tick(longestWait)), never)
  const response = await held
  response.writeHead(200).write(file.subarray(0, 10))
  await assert.rejects(fetched, UnreachableError)
})

test('a file that comes slowly is waited for, however long that takes', async () => {
  const held = nextHeld()
  let arrived = 0
  const onProgress = (more: number) => {
    arrived += more
    afterwards(() => {
      mock.timers.tick(longestWait - 1)
      if (arrived < 40) response.write(file.subarray(arrived, arrived + 10))
      else response.end()
    })
  }
  const fetched = fetchWhole(address('held.pdf'), onProgress, never)
  const response = await held
  mock.timers.tick(longestWait - 1)
  response.writeHead(200).write(file.subarray(0, 10))
  assert.deepEqual(await fetched, file.slice(0, 40))
})

test('what is cancelled before is not asked for, and not unreachable', async () => {
  await assert.rejects(
    fetchWhole(address('whole.pdf'), () => undefined, AbortSignal.abort()),
    { name: 'AbortError' },
  )
  assert.deepEqual(asked, [])
})

test('what is cancelled on the way is not unreachable, be it before the headers or within the file', async () => {
  for (const begins of [false, true]) {
    const held = nextHeld()
    const cancel = new AbortController()
    const fetched = fetchWhole(address('held.pdf'), () => cancel.abort(), cancel.signal)
    const response = await held
    if (begins) response.writeHead(200).write(file.subarray(0, 10))
    else cancel.abort()
    await assert.rejects(fetched, { name: 'AbortError' })
  }
})

test('nothing is left at the signal once a file is there, or can not be had', async () => {
  const { signal } = new AbortController()
  await fetchWhole(address('whole.pdf'), () => undefined, signal)
  await assert.rejects(
    fetchWhole(address('missing.pdf'), () => undefined, signal),
    UnreachableError,
  )
  assert.equal(getEventListeners(signal, 'abort').length, 0)
})
