/**
 * A built site for the browser tests, until it is stopped: behind `npm start`'s server, or with `SERVER=nginx` behind nginx.
 * `PORT`, `BASE_PATH` and `SITE_FOLDER` (`out`) say which and where.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { redirects } from '../publish/host-files.ts'
import { serveExport } from './serve.ts'
import { startNginx } from './start-nginx.ts'

const folder = resolve(import.meta.dirname, '../../..', process.env.SITE_FOLDER ?? 'out')
const basePath = process.env.BASE_PATH ?? ''
const port = Number(process.env.PORT)
if (!existsSync(join(folder, 'data/catalogue.json'))) {
  throw new Error(`${folder} holds no built site; run \`npm run build\` first.`)
}

/** @returns how to stop it. */
async function start(): Promise<() => unknown> {
  if (process.env.SERVER !== 'nginx') {
    const server = await serveExport({ folder, basePath, port, host: '127.0.0.1' })
    return () => {
      server.close()
      server.closeAllConnections()
    }
  }
  const catalogue = JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8')) as Catalogue
  const { brotli, stop } = await startNginx({ folder, basePath, redirects: redirects(catalogue) }, port)
  process.stdout.write(`nginx${brotli ? '' : ' (without brotli)'}: http://127.0.0.1:${port}${basePath}/\n`)
  return stop
}

const stop = await start()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
