import { createServer } from 'node:net'

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
}

/** The first port of this machine, from `first` on, at which nothing listens. @throws where a hundred are taken. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port
  throw new Error(`The ports ${first} to ${first + 99} are all taken; say another with PORT.`)
}
