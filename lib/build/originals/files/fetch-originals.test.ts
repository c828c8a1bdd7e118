import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { fetchOriginals, waysByLink, type Outcome } from './fetch-originals.ts'
import { originalPath, type WantedOriginal } from './wanted-originals.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void

const content = Buffer.from('我们自己的文字，一份小小的原件。\n'.repeat(200))
const sha256 = createHash('sha256').update(content).digest('hex')
const gitBlob = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
const limits = { tries: 4, firstWait: 5, longestWait: 3000, stall: 200, maxBytes: 1_000_000 }

/** Serves `content`, or the rest of it where a range is asked for. */
const serveRange: Answer = ({ headers: { range } }, response) => {
  const start = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
  if (start >= content.length) return void response.writeHead(416).end()
  const headers = {
    'content-length': content.length - start,
    'content-range': `bytes ${start}-${content.length - 1}/${content.length}`,
  }
  response.writeHead(range ? 206 : 200, range ? headers : { 'content-length': content.length }).end(content.subarray(start))
}

/** Breaks the connection after 1,000 bytes of what was asked for. */
const breakOff: Answer = ({ headers: { range } }, response) => {
  const start = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
  response.writeHead(range ? 206 : 200, { 'content-length': content.length - start, 'content-range': `bytes ${start}-` })
  response.write(content.subarray(start, start + 1000), () => setTimeout(() => response.destroy(), 20))
}

const answers: Record<string, Answer> = {
  '/good': serveRange,
  '/missing': (_, response) => response.writeHead(404).end('not here'),
  '/wrong': (_, response) => response.writeHead(200).end(Buffer.alloc(content.length, 'x')),
  '/too-long': (_, response) => response.writeHead(200).end(Buffer.concat([content, content])),
  '/too-short': (_, response) => response.writeHead(200).end(content.subarray(10)),
  '/busy-once': (request, response, nth) => (nth === 1 ? response.writeHead(503).end() : serveRange(request, response, nth)),
  '/breaks-once': (request, response, nth) => (nth === 1 ? breakOff : serveRange)(request, response, nth),
  '/breaks-always': breakOff,
  '/breaks-then-starts-anew': (request, response, nth) =>
    nth === 1 ? breakOff(request, response, nth) : response.writeHead(200).end(content),
  '/stalls': (_, response) => response.writeHead(200, { 'content-length': content.length }).write(content.subarray(0, 100)),
  '/never-answers': () => undefined,
  '/moved': (_, response) => response.writeHead(302, { location: '/good' }).end(),
  '/moved-in-a-circle': (_, response) => response.writeHead(302, { location: '/moved-in-a-circle' }).end(),
  '/too-many-once': (request, response, nth) =>
    nth === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : serveRange(request, response, nth),
  '/too-many-today': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  '/slow': (_, response) => {
    response.writeHead(200, { 'content-length': content.length })
    const pieces = Array.from({ length: 5 }, (_, at) =>
      content.subarray((at * content.length) / 5, ((at + 1) * content.length) / 5),
    )
    const timer = setInterval(() => {
      const piece = pieces.shift()
      if (piece) return void response.write(piece)
      clearInterval(timer)
      response.end()
    }, limits.stall / 4)
  },
  '/login': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Log in</h1>'),
}

describe('originals fetched from a server', () => {
  const asked: { url: string; range: string | undefined; at: number }[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push({ url, range: request.headers.range, at: performance.now() })
    const nth = asked.filter((other) => other.url === url).length
    ;(answers[url] ?? answers['/missing'])?.(request, response, nth)
  })
  const root = temporaryFolder()
  let base = ''
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const original = (name: string, urls: string[], known = {}): WantedOriginal => ({
    id: name,
    format: 'pdf',
    location: `owner/name/2022/${name}.pdf`,
    urls: urls.map((url) => base + url),
    ...{ sha256, gitBlob, bytes: content.length, ...known },
  })
  const fetchOne = async (cache: string, wanted: WantedOriginal): Promise<Outcome> => {
    asked.length = 0
    const [outcome] = await fetchOriginals([wanted], cache, waysByLink(limits), () => undefined)
    assert.ok(outcome)
    return outcome
  }
  const isWhole = async (cache: string, wanted: WantedOriginal) =>
    assert.deepEqual(await readFile(originalPath(cache, wanted)), content)

  test('a file that is what the record says lies in the cache, and is not asked for again', async () => {
    const cache = await folderOf(root, {})
    const wanted = original('a 题目', ['/good'])
    assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
    await isWhole(cache, wanted)
    assert.equal((await fetchOne(cache, wanted)).state, 'kept')
    assert.equal(asked.length, 0)
  })

  for (const known of [
    { sha256: null, gitBlob: null },
    { sha256: null, bytes: null },
    { gitBlob: null, bytes: null },
  ]) {
    test(`verified as far as it is known: without ${Object.keys(known).join(' and ')}`, async () => {
      assert.equal((await fetchOne(await folderOf(root, {}), original('a', ['/good'], known))).state, 'fetched')
    })
  }

  test('404 is final and says so, of an address in its letters', async () => {
    const { state, reason } = await fetchOne(await folderOf(root, {}), original('a', ['/%E9%A2%98.pdf']))
    assert.equal(state, 'failed')
    assert.match(reason, /\/题\.pdf answered 404$/)
    assert.equal(asked.length, 1)
  })

  test('the mirror is tried where the main link leads nowhere', async () => {
    assert.equal((await fetchOne(await folderOf(root, {}), original('a', ['/missing', '/good']))).state, 'fetched')
  })

  for (const main of ['/wrong', '/too-short', '/breaks-always']) {
    test(`the mirror is tried after ${main.slice(1)}, and the file is whole`, async () => {
      const cache = await folderOf(root, {})
      const wanted = original('a', [main, '/good'])
      assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
      await isWhole(cache, wanted)
    })
  }

  test('a page in place of the file is said to be one, and not asked for again', async () => {
    const { reason } = await fetchOne(await folderOf(root, {}), original('a', ['/login']))
    assert.match(reason, /\/login sends a web page in place of the file; does this network ask to log in\?$/)
    assert.equal(asked.length, 1)
  })

  test('wrong content is kept aside, reported and not used', async () => {
    const cache = await folderOf(root, {})
    const wanted = original('a', ['/wrong'])
    const { state, reason } = await fetchOne(cache, wanted)
    assert.equal(state, 'wrong')
    assert.match(
      reason,
      /has sha256 [0-9a-f]{64} where the record says [0-9a-f]{64}; has git blob id .*; kept aside as .*a\.pdf\.wrong$/,
    )
    assert.ok(!existsSync(originalPath(cache, wanted)))
    assert.ok(existsSync(`${originalPath(cache, wanted)}.wrong`))
  })

  test('more bytes than the record knows are not taken', async () => {
    const { state, reason } = await fetchOne(await folderOf(root, {}), original('a', ['/too-long']))
    assert.equal(state, 'failed')
    assert.match(reason, /sends more than the \d+ bytes expected/)
  })

  test('fewer bytes than the record knows are asked for again, then reported', async () => {
    const { state, reason } = await fetchOne(await folderOf(root, {}), original('a', ['/too-short']))
    assert.notEqual(state, 'fetched')
    assert.notEqual(reason, '')
  })

  for (const url of ['/busy-once', '/breaks-once', '/breaks-then-starts-anew', '/too-many-once', '/moved', '/slow']) {
    test(`${url.slice(1)}: whole in the end`, async () => {
      const cache = await folderOf(root, {})
      const wanted = original('a', [url])
      assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
      await isWhole(cache, wanted)
    })
  }

  test('a server that asks to wait is not asked before', async () => {
    await fetchOne(await folderOf(root, {}), original('a', ['/too-many-once']))
    const [first, second] = asked
    assert.ok(first && second && second.at - first.at >= 990)
  })

  test('one that asks for longer than anybody waits is given up at once, with a reason', async () => {
    const { state, reason } = await fetchOne(await folderOf(root, {}), original('a', ['/too-many-today']))
    assert.equal(state, 'failed')
    assert.match(reason, /answered 429: try again in 60 minutes$/)
    assert.equal(asked.length, 1)
  })

  test('what arrived before a break is asked for where a link leads on to', async () => {
    const cache = await folderOf(root, {})
    const wanted = original('a', ['/moved'])
    const part = `${originalPath(cache, wanted)}.part`
    await mkdir(dirname(part), { recursive: true })
    await writeFile(part, content.subarray(0, 2000))
    assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
    assert.deepEqual(
      asked.map(({ url, range }) => [url, range]),
      [
        ['/moved', 'bytes=2000-'],
        ['/good', 'bytes=2000-'],
      ],
    )
    await isWhole(cache, wanted)
  })

  test('what arrived before a break is not is not fetched twice', async () => {
    await fetchOne(await folderOf(root, {}), original('a', ['/breaks-once']))
    assert.match(asked[1]?.range ?? '', /^bytes=1000-$/)
  })

  test('a second run goes on from the .part file of the first', async () => {
    const cache = await folderOf(root, {})
    const wanted = original('a', ['/good'])
    const part = `${originalPath(cache, wanted)}.part`
    await mkdir(dirname(part), { recursive: true })
    await writeFile(part, content.subarray(0, 2000))
    assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
    assert.equal(asked[0]?.range, 'bytes=2000-')
    await isWhole(cache, wanted)
  })

  for (const size of [2000, content.length, content.length + 5]) {
    test(`a .part file of ${size} wrong bytes does not spoil the file`, async () => {
      const cache = await folderOf(root, {})
      const wanted = original('a', ['/good'])
      const part = `${originalPath(cache, wanted)}.part`
      await mkdir(dirname(part), { recursive: true })
      await writeFile(part, Buffer.alloc(size, 'x'))
      assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
      await isWhole(cache, wanted)
    })
  }

  test('a damaged file in the cache is set aside and fetched again', async () => {
    const cache = await folderOf(root, { 'owner/name/2022/a.pdf': 'damaged' })
    const wanted = original('a', ['/good'])
    assert.equal((await fetchOne(cache, wanted)).state, 'fetched')
    await isWhole(cache, wanted)
    assert.ok(!existsSync(`${originalPath(cache, wanted)}.wrong`))
  })

  for (const [url, reason] of [
    ['/stalls', /nothing came for 0\.2 s \(4 tries\)/],
    ['/never-answers', /nothing came for 0\.2 s \(4 tries\)/],
    ['/breaks-always', /\(4 tries\)/],
    ['/moved-in-a-circle', /redirect/],
  ] as const) {
    test(`${url.slice(1)}: given up with a reason`, async () => {
      const { state, reason: told } = await fetchOne(await folderOf(root, {}), original('a', [url]))
      assert.equal(state, 'failed')
      assert.match(told, reason)
    })
  }

  test('the pause doubles from try to try', async () => {
    await fetchOne(await folderOf(root, {}), original('a', ['/breaks-always']))
    const pauses = asked.slice(1).map(({ at }, before) => at - (asked[before]?.at ?? 0))
    assert.equal(pauses.length, 3)
    for (const [nth, pause] of pauses.entries())
      assert.ok(pause >= 0.7 * limits.firstWait * 2 ** nth, `${pause} ms before try ${nth + 2}`)
  })

  test('four at a time', async () => {
    let [open, most] = [0, 0]
    answers['/slow'] = (request, response, nth) => {
      most = Math.max(most, (open += 1))
      response.on('close', () => (open -= 1))
      setTimeout(() => serveRange(request, response, nth), 50)
    }
    const wanted = Array.from({ length: 10 }, (_, at) => original(`slow-${at}`, ['/slow']))
    const outcomes = await fetchOriginals(wanted, await folderOf(root, {}), waysByLink(limits), () => undefined)
    assert.ok(outcomes.every(({ state }) => state === 'fetched'))
    assert.equal(most, 4)
  })

  test('one that fails does not stop the others, and two records of one file fetch it once', async () => {
    asked.length = 0
    const wanted = [
      original('a', ['/missing']),
      original('b', ['/good']),
      { ...original('b', ['/good']), id: 'other' },
      original('c', ['/good']),
    ]
    const outcomes = await fetchOriginals(wanted, await folderOf(root, {}), waysByLink(limits), () => undefined)
    assert.deepEqual(
      outcomes.map(({ state }) => state),
      ['failed', 'fetched', 'fetched'],
    )
    assert.equal(asked.length, 3)
  })
})
