/** A line of a given speed between a browser and a server, the same for whoever is measured, that counts what comes down it. */
import { connect, createServer } from 'node:net'

/**
 * @param to the server's port.
 * @param bytesPerSecond downwards, shared by all connections.
 * @param latency of what comes down, in ms; opening a connection costs none.
 */
export async function openSlowLine({ to, bytesPerSecond, latency }) {
  let free = 0
  let bytes = 0
  const line = createServer((browser) => {
    const server = connect(to, '127.0.0.1')
    // Timers may overtake each other, what is sent may not.
    const underWay = []
    const later = (size, arrive) => {
      const now = performance.now()
      free = Math.max(now + latency, free) + (1000 * size) / bytesPerSecond
      underWay.push(arrive)
      setTimeout(() => underWay.shift()(), free - now)
    }
    browser.pipe(server)
    server.on('data', (chunk) =>
      later(chunk.length, () => {
        bytes += chunk.length
        browser.write(chunk)
      }),
    )
    server.on('end', () => later(0, () => browser.end()))
    const stop = () => {
      browser.destroy()
      server.destroy()
    }
    for (const end of [browser, server]) end.on('error', stop)
    browser.on('close', stop)
  })
  await new Promise((done) => line.listen(0, '127.0.0.1', done))
  return { port: line.address().port, bytes: () => bytes, close: () => line.close() }
}
