/** The link check against a server of its own; nothing here reaches the network. */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { after, describe, test } from 'node:test'
import { checkLink, type LinkOptions, type LinkResult } from './check-link.ts'
import { readRetryAfter } from '../tools/retry-after.ts'
import { askAll } from './check-links.ts'
import { createPacer } from './pace-requests.ts'

interface Asked {
  method: string
  path: string
  at: number
}
const asked: Asked[] = []
const timesAsked = (path: string) => asked.filter((request) => request.path === path)

type Answer = (response: ServerResponse, request: IncomingMessage, time: number) => void
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end()

const answers: Record<string, Answer> = {
  '/200': status(200),
  '/301': status(301, { location: '/200' }),
  '/301-elsewhere': (response, request) =>
    response.writeHead(302, { location: `http://localhost:${request.socket.localPort}/200` }).end(),
  '/301-to-404': status(301, { location: '/404' }),
  '/301-forever': status(301, { location: '/301-forever' }),
  '/301-to-nowhere': status(301, { location: 'http://[' }),
  '/404': status(404),
  '/410': status(410),
  '/403': status(403),
  '/429-once': (response, _, time) => response.writeHead(time === 1 ? 429 : 200, { 'retry-after': '1' }).end(),
  '/429-for-hours': status(429, { 'retry-after': '7200' }),
  '/429-forever': status(429),
  '/500-once': (response, _, time) => response.writeHead(time === 1 ? 500 : 200).end(),
  '/503': status(503),
  '/no-head': (response, { method }) => response.writeHead(method === 'HEAD' ? 405 : 206).end('x'),
  '/endless': (response, { method }) => {
    response.writeHead(method === 'HEAD' ? 403 : 200)
    if (method === 'GET') response.write('x'.repeat(1000))
    else response.end()
  },
  '/hangs': () => {},
  '/breaks': (response) => response.destroy(),
}

const server = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push({ method: request.method ?? '', path, at: performance.now() })
  const answer = answers[path.replace(/\?.*/, '')]
  if (answer) answer(response, request, timesAsked(path).length)
  else response.writeHead(500).end()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
after(() => {
  server.closeAllConnections()
  server.close()
})
const address = server.address()
assert.ok(typeof address === 'object' && address !== null)
const origin = `http://127.0.0.1:${address.port}`

const options = (more: Partial<LinkOptions> = {}): LinkOptions => ({
  pacer: createPacer(1000),
  timeoutMilliseconds: 5000,
  attempts: 3,
  backOffMilliseconds: 5,
  longestPauseMilliseconds: 3000,
  ...more,
})

describe('a link', () => {
  const cases: [path: string, expected: Omit<LinkResult, 'url'>, requests: string][] = [
    ['/200', { verdict: 'found', detail: '200', movedTo: null }, 'HEAD'],
    ['/301', { verdict: 'found', detail: '200', movedTo: `${origin}/200` }, 'HEAD'],
    ['/301-elsewhere', { verdict: 'found', detail: '200', movedTo: `http://localhost:${address.port}/200` }, 'HEAD'],
    ['/301-to-404', { verdict: 'missing', detail: '404', movedTo: `${origin}/404` }, 'HEAD'],
    ['/301-forever', { verdict: 'unreachable', detail: 'more than 5 redirects', movedTo: null }, 'HEAD '.repeat(18).trim()],
    ['/301-to-nowhere', { verdict: 'unreachable', detail: 'Invalid URL', movedTo: null }, 'HEAD HEAD HEAD'],
    ['/404', { verdict: 'missing', detail: '404', movedTo: null }, 'HEAD GET'],
    ['/410', { verdict: 'missing', detail: '410', movedTo: null }, 'HEAD'],
    ['/403', { verdict: 'refused', detail: '403', movedTo: null }, 'HEAD GET'],
    ['/429-once', { verdict: 'found', detail: '200', movedTo: null }, 'HEAD HEAD'],
    ['/429-for-hours', { verdict: 'refused', detail: '429, and asks to wait 7200 s', movedTo: null }, 'HEAD'],
    ['/429-forever', { verdict: 'refused', detail: '429', movedTo: null }, 'HEAD HEAD HEAD'],
    ['/500-once', { verdict: 'found', detail: '200', movedTo: null }, 'HEAD HEAD'],
    ['/503', { verdict: 'unreachable', detail: '503', movedTo: null }, 'HEAD HEAD HEAD'],
    ['/no-head', { verdict: 'found', detail: '206', movedTo: null }, 'HEAD GET'],
    ['/endless', { verdict: 'found', detail: '200', movedTo: null }, 'HEAD GET'],
    ['/hangs', { verdict: 'unreachable', detail: 'no answer within 0.25 s', movedTo: null }, 'HEAD HEAD HEAD'],
    ['/breaks', { verdict: 'unreachable', detail: 'other side closed', movedTo: null }, 'HEAD HEAD HEAD'],
  ]
  for (const [path, expected, requests] of cases) {
    test(`to ${path} is ${expected.verdict}`, async () => {
      const url = `${origin}${path}?of=${path.slice(1)}`
      const timeoutMilliseconds = path === '/hangs' ? 250 : 5000
      assert.deepEqual(await checkLink(url, options({ timeoutMilliseconds })), { url, ...expected })
      const methods = asked.filter(
        (request) => request.path.startsWith(path) && (request.path.includes('?') || path === '/301-forever'),
      )
      assert.equal(methods.map(({ method }) => method).join(' '), requests)
    })
  }
  test('to a host that is not there is unreachable', async () => {
    const { verdict, detail } = await checkLink('http://127.0.0.1:1/', options({ attempts: 1 }))
    assert.equal(verdict, 'unreachable')
    assert.match(detail, /ECONNREFUSED|bad port/)
  })
})

describe('a host', () => {
  test('that asks for a pause gets it', async () => {
    const url = `${origin}/429-once?pause`
    assert.equal((await checkLink(url, options())).verdict, 'found')
    const [first, second] = timesAsked('/429-once?pause')
    assert.ok(first && second && second.at - first.at >= 990)
  })
  test('is asked no faster than it should be, each link once', async () => {
    const start = performance.now()
    const links = Array.from({ length: 6 }, (_, index) => ({ field: 'links.view', url: `${origin}/200?paced=${index % 5}` }))
    const results = await askAll([{ id: 'a', links }], options({ pacer: createPacer(20) }))
    const times = asked.filter(({ path }) => path.includes('paced')).map(({ at }) => at)
    assert.deepEqual([results.size, times.length], [5, 5])
    // Timers may be a millisecond early.
    assert.ok(
      times.every((at, index) => at - start >= index * 49),
      times.join(),
    )
  })
  test('is left more time with each attempt', async () => {
    await checkLink(`${origin}/503?back-off`, options({ backOffMilliseconds: 40 }))
    const [first, second, third] = timesAsked('/503?back-off').map(({ at }) => at)
    assert.ok(first && second && third && second - first > 38 && third - second > 78)
  })
})

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2024-01-01T00:00:00Z')
  assert.deepEqual(
    ['120', ' 0 ', 'Mon, 01 Jan 2024 00:01:00 GMT', 'Sun, 31 Dec 2023 00:00:00 GMT', 'soon', null].map((value) =>
      readRetryAfter(value, now),
    ),
    [120_000, 0, 60_000, 0, null, null],
  )
})
