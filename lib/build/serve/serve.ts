/**
 * Serves the built site from `out/` under the base path, as a static host would: precompressed files where there are any,
 * the headers of `host-headers.ts`, former ids led on, the real 404 page with its status; while the rest of the site is being
 * made, that it is.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { redirects } from '../publish/host-files.ts'
import { headersOf } from '../publish/host-headers.ts'
import { askAgain, beingMadePage } from './being-made.ts'

interface ServeOptions {
  folder: string
  /** "" or "/storage-talks". */
  basePath: string
  port: number
  host: string
  /** Whether files may still come; without it, those that are there are all. */
  isGrowing?: () => boolean
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value)
}

function readRedirects(folder: string): [from: string, to: string][] {
  return redirects(JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8')) as Catalogue)
}

/** "/base/%E4%B8%AD?q=1" → its path, decoded, and "?q=1"; null where it is no address. */
function readAddress(address: string): { path: string; raw: string; search: string } | null {
  try {
    const { pathname, search } = new URL(address, 'http://localhost')
    return { path: decodeURIComponent(pathname), raw: pathname, search }
  } catch {
    return null
  }
}

/** Starts the server. @throws when the folder holds no site, or the port is taken. */
export async function serveExport({ folder, basePath, port, host, isGrowing }: ServeOptions): Promise<Server> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site; run \`npm run build\` first.`)
  const notFound = readFileSync(join(folder, '404.html'), 'utf8')
  const moved = readRedirects(folder)
  // Else files are listed once, at the start.
  const dev = isGrowing !== undefined
  const serve = sirv(folder, { dev, etag: true, gzip: true, brotli: true, extensions: [], setHeaders })
  /** Where a path under the base path leads on to; null where it does not. */
  const leadsTo = (path: string): string | null => {
    const step = moved.find(([from]) => path.startsWith(from))
    if (step) return step[1] + encodeURI(path.slice(step[0].length))
    const isFolder = !path.endsWith('/') && statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === true
    return isFolder ? `${path}/` : null
  }
  const server = createServer((request, response) => {
    const address = readAddress(request.url ?? '/')
    const missing = () => {
      const isToCome = isGrowing?.() === true
      const locale = address?.raw.startsWith(`${basePath}/en/`) ? 'en' : 'zh'
      setHeaders(response, '/404.html')
      response.writeHead(isToCome ? 503 : 404, isToCome ? { 'Retry-After': askAgain } : {})
      response.end(request.method === 'HEAD' ? undefined : isToCome ? beingMadePage(locale, notFound) : notFound)
    }
    if (address === null) {
      response.writeHead(400).end()
      return
    }
    const { raw: pathname, search } = address
    if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) {
      missing()
      return
    }
    const path = pathname.slice(basePath.length)
    const target = path === '' ? '/' : leadsTo(address.path.slice(basePath.length))
    if (target !== null) {
      setHeaders(response, path)
      response.removeHeader('Content-Type')
      response.writeHead(301, { Location: `${basePath}${target}${search}` })
      response.end()
      return
    }
    request.url = `${path}${path.endsWith('/') ? 'index.html' : ''}${search}`
    serve(request, response, missing)
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, done)
  })
  return server
}

/** Takes no more requests, and lets those finish that have begun. @returns when the last has its answer */
export async function stopServing(server: Server): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done())
    server.closeIdleConnections()
  })
}
