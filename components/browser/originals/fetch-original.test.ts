import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { fetchPiece, fetchWhole, UnreachableError } from './fetch-original.ts'

const file = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
let server: Server
let address: (path: string) => string

before(async () => {
  server = createServer(({ url, headers }, response) => {
    const [, begin, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (url === '/missing.pdf') response.writeHead(404).end()
    else if (url === '/cut.pdf')
      response.writeHead(200, { 'Content-Length': 1000 }).write(file.subarray(0, 10), () => response.destroy())
    else if (url === '/pieces.pdf' && begin !== undefined)
      response.writeHead(206).end(file.subarray(Number(begin), Number(end) + 1))
    else response.writeHead(200).end(file)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = (path) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`
})
after(() => {
  server.closeAllConnections()
  server.close()
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
