import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

const file = createServer((_, response) => response.end('by proxy'))
const proxy = createServer()
const tunnelled: string[] = []
proxy.on('connect', ({ url = '' }, client) => {
  tunnelled.push(url)
  const address = file.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n')
    server.pipe(client).pipe(server)
  })
  client.on('error', () => server.destroy())
})

before(async () => {
  for (const server of [file, proxy]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
})
after(() => {
  for (const server of [file, proxy]) {
    server.closeAllConnections()
    server.close()
  }
})

test('a proxy that the environment names is asked for every host but this machine', async () => {
  const address = proxy.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const module = JSON.stringify(join(import.meta.dirname, 'fetch-by-proxy.ts'))
  const code = `const { fetchByProxy } = await import(${module}); process.stdout.write(await (await fetchByProxy('http://files.example/a.pdf')).text()); process.exit()`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    env: {
      ...process.env,
      HTTP_PROXY: `http://127.0.0.1:${port}`,
      http_proxy: `http://127.0.0.1:${port}`,
      NO_PROXY: '',
      no_proxy: '',
    },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child, 'close')
  assert.equal(said, 'by proxy')
  assert.deepEqual(tunnelled, ['files.example:80'])
})
