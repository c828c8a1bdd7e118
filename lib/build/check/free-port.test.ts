import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { freePort } from './free-port.ts'

test('a port that is taken is passed over', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    assert.ok((await freePort(port)) > port)
  } finally {
    server.close()
  }
  assert.equal(await freePort(port), port)
})
