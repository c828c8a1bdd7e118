/** The port at which the site is served: the one that is asked for, or the first that is free. */
import { createServer } from 'node:net'
import { UsageError } from '../tools/command.ts'

const usual = 4173
const tried = 20
const largest = 65_535

/** Whether nothing listens there. @throws what the system says of an address that is none of its own */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false)
      else failed(new Error(`HOST: expected an address of this machine, found ${host} (${error.code ?? error.message})`))
    })
    server.listen(port, host, () => server.close(() => done(true)))
  })
}

/**
 * @param asked what PORT says, if anything
 * @param first where to begin where nothing is asked for
 * @throws UsageError where PORT is no port; Error where it is taken, or no port is free
 */
export async function choosePort(asked: string | undefined, host: string, first = usual): Promise<number> {
  if (asked !== undefined && asked !== '') {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 0 || port > largest) throw new UsageError(`PORT: expected 0 to 65535, found ${asked}`)
    if (port === 0 || (await isFree(port, host))) return port
    throw new Error(`PORT ${port} of ${host} is taken, or not yours to take: stop what listens there, or choose another.`)
  }
  for (let port = first; port < first + tried; port += 1) if (await isFree(port, host)) return port
  throw new Error(`The ports ${first} to ${first + tried - 1} of ${host} are taken: choose another with PORT.`)
}
