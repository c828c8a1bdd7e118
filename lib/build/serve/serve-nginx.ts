/** The built site behind nginx with our configuration, at PORT, until it is stopped: for the browser tests. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { redirects } from '../publish/host-files.ts'
import { startNginx } from './start-nginx.ts'

const folder = resolve(import.meta.dirname, '../../../out')
const basePath = process.env.BASE_PATH ?? ''
const port = Number(process.env.PORT ?? 4173)
const catalogue = JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8')) as Catalogue

const { brotli, stop } = await startNginx({ folder, basePath, redirects: redirects(catalogue) }, port)
process.stdout.write(`nginx${brotli ? '' : ' (without brotli)'}: http://127.0.0.1:${port}${basePath}/\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
