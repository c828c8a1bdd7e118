/**
 * Serves the built site from `out/` under the base path, as a static host would: precompressed files where there are any,
 * hashed files kept for a year, the real 404 page with its status.
 *
 *   npm start            PORT (4173) and HOST (127.0.0.1) can be set
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { pictureCaching, securityHeaders } from '../publish/host-files.ts'

interface ServeOptions {
  folder: string
  /** "" or "/storage-talks". */
  basePath: string
  port: number
  host: string
}

const oneYear = 31_536_000

/** Starts the server. @throws when the folder holds no site, or the port is taken. */
export async function serveExport({ folder, basePath, port, host }: ServeOptions): Promise<Server> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site; run \`npm run build\` first.`)
  const notFound = readFileSync(join(folder, '404.html'))
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => {
      const hashed = pathname.startsWith('/_next/static/') || /\.[0-9a-f]{12}\.\w+$/.test(pathname)
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      const caching = pathname.startsWith('/pages/') ? pictureCaching : 'no-cache'
      response.setHeader('Cache-Control', hashed ? `public, max-age=${oneYear}, immutable` : caching)
    },
  })
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(request.method === 'HEAD' ? undefined : notFound)
    }
    const url = request.url ?? '/'
    if (!url.startsWith(`${basePath}/`) && url !== basePath) {
      missing()
      return
    }
    request.url = url.slice(basePath.length) || '/'
    serve(request, response, missing)
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, done)
  })
  return server
}

if (import.meta.filename === process.argv[1]) {
  const basePath = process.env.BASE_PATH ?? ''
  const port = Number(process.env.PORT ?? 4173)
  const host = process.env.HOST ?? '127.0.0.1'
  serveExport({ folder: resolve(import.meta.dirname, '../../out'), basePath, port, host }).then(
    () => process.stdout.write(`存储讲义 Storage Talks: http://${host}:${port}${basePath}/\n`),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    },
  )
}
