/** Pagefind: pages of HTML in, its own files out, and its own browser code run here against a local server. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compressed, cpuNow } from './measure-peers.mjs'
import { writePagefindIndex } from './pagefind-site.mjs'

function serve(folder) {
  const fetched = new Map()
  // Connections are never closed: both ends run here, and long work would close one that is about to be used.
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    try {
      const content = await readFile(join(folder, path))
      fetched.set(path, compressed(content))
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, fetched, port: server.address().port })))
}

/** What its browser code asks of a page. */
function standInForPage(origin) {
  const html = { getAttribute: () => 'zh-cn', lang: 'zh-cn' }
  globalThis.window = globalThis
  globalThis.location = new URL(origin)
  const fetchFrom = globalThis.fetch
  globalThis.fetch = (path, options) => fetchFrom(new URL(path, origin), options)
  globalThis.document = { querySelector: () => html, documentElement: html, currentScript: null }
}

export async function pagefind(documents) {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'))
  await writePagefindIndex(folder, documents)
  const { server, fetched, port } = await serve(folder)
  const origin = `http://127.0.0.1:${port}/`
  standInForPage(origin)
  const code = await readFile(join(folder, 'pagefind/pagefind.js'))
  fetched.set('/pagefind/pagefind.js', compressed(code))
  const browser = await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)
  const started = cpuNow()
  await browser.options({ basePath: '/pagefind/', noWorker: true })
  await browser.init()
  const loadMs = cpuNow() - started
  const idOf = ({ url }) => url.replaceAll('/', '')
  const rank = async (q) => {
    const { results } = await browser.search(q)
    // The address of a result stands in its fragment, which a page loads to show it.
    return Promise.all(results.slice(0, 10).map(async (result) => idOf(await result.data())))
  }
  await rank('快照')
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, 0)
  return {
    name: 'Pagefind 1.5.2',
    setUp:
      'pages in HTML with `lang="zh-cn"`, `data-pagefind-weight` on names and other titles; bytes are what the first query fetches',
    bytes,
    loadMs,
    search: rank,
    find: async (q) => (await browser.search(q)).results.length,
    stop: async () => {
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
