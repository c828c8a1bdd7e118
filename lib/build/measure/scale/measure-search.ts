/**
 * The search of a catalogue in a real Chromium: what is loaded before the first result, how long each letter takes in
 * the worker, and how much memory page and worker hold afterwards.
 */
import type { Server } from 'node:http'
import { chromium, type CDPSession, type Page, type Worker } from '@playwright/test'
import { initialState } from '../../../search/search-url.ts'
import { findChromium } from '../../check/find-chromium.ts'
import { serveExport } from '../../serve/serve.ts'

export interface SearchFigures {
  /** Bytes over the wire until the first result stands on the page, of them those of the index. */
  bytesToResult: number
  indexToResult: number
  /** Milliseconds from the first letter to the first result, and until everything is loaded. */
  firstResult: number
  allLoaded: number
  /** Milliseconds in the worker from a letter to what the page shows. */
  letters: number
  p50: number
  p95: number
  /** After all that, of the page and of the worker: JavaScript's heap, and buffers beside it. */
  pageMegabytes: number
  workerMegabytes: number
}

const port = 4414

interface Sent {
  url: string
  bytes: number
  at: number
}

/** Notes what the server sends from now on. */
function watch(server: Server): Sent[] {
  const sent: Sent[] = []
  server.prependListener('request', (request, response) => {
    const { socket } = request
    const before = socket.bytesWritten
    const url = request.url ?? ''
    response.once('close', () => sent.push({ url, bytes: socket.bytesWritten - before, at: performance.now() }))
  })
  return sent
}

/**
 * Runs in the worker: hands it each beginning of each query as the page would
 * (components/browser/search/client/protocol.ts).
 * @returns ms per letter. @throws where a letter is not answered at once: nothing would be measured
 */
function typeInWorker({ queries, state }: { queries: readonly string[]; state: object }): number[] {
  const times: number[] = []
  let answers = 0
  const post = self.postMessage.bind(self)
  Reflect.set(self, 'postMessage', (message: { type: string }) => {
    if (message.type === 'answer') answers += 1
    post(message)
  })
  for (const query of queries) {
    const letters = [...query]
    for (let length = 1; length <= letters.length; length += 1) {
      const q = letters.slice(0, length).join('')
      const request = { kind: 'search', state: { ...state, q }, limit: 30, facets: true }
      const start = performance.now()
      self.dispatchEvent(new MessageEvent('message', { data: { type: 'ask', id: -1, request } }))
      times.push(performance.now() - start)
    }
  }
  if (answers < times.length) throw new Error(`The worker answered ${answers} of ${times.length} letters.`)
  return times
}

const inMegabytes = ({ usedSize = 0, backingStorageSize = 0 }: Record<string, number>) => (usedSize + backingStorageSize) / 1e6

/** After collecting what is garbage. */
async function heapOfPage(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return inMegabytes({ ...(await session.send('Runtime.getHeapUsage')) })
}

/** Asks the worker's own target, after collecting what is garbage. */
async function heapOfWorker(session: CDPSession): Promise<number> {
  const ask = (sessionId: string, id: number, method: string) =>
    new Promise<Record<string, number>>((done) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: Record<string, number> }
        if (answer.id === id) done(answer.result ?? {})
      })
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    })
  const attached = new Promise<string>((done) => session.on('Target.attachedToTarget', ({ sessionId }) => done(sessionId)))
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const sessionId = await attached
  await ask(sessionId, 1, 'HeapProfiler.collectGarbage')
  return inMegabytes(await ask(sessionId, 2, 'Runtime.getHeapUsage'))
}

const percentile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0

async function searchOnce(page: Page, address: string, query: string): Promise<{ worker: Worker; start: number; shown: number }> {
  let goOn = () => {}
  const shownFirst = new Promise<void>((done) => (goOn = done))
  // What comes after the first result waits for it, so that bytes before and after can be told apart.
  await page.route(/\/data\/search\/(?:more-records|text)\./, async (route) => {
    await shownFirst
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const started = page.waitForEvent('worker')
  const start = performance.now()
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill(query)
  const worker = await started
  await page.locator('[data-answers] article').first().waitFor()
  const shown = performance.now()
  goOn()
  return { worker, start, shown }
}

/**
 * @param folder a built site; @param queries typed letter by letter.
 * @throws when no Chromium is found, or no result comes within a minute.
 */
export async function measureSearch(folder: string, queries: readonly string[]): Promise<SearchFigures> {
  const server = await serveExport({ folder, basePath: '', port, host: '127.0.0.1' })
  const sent = watch(server)
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ['--no-sandbox'] })
  const page = await browser.newPage({ serviceWorkers: 'block' })
  page.setDefaultTimeout(60_000)
  const { worker, start, shown } = await searchOnce(page, `http://127.0.0.1:${port}/`, 'curve')
  await page.getByText(/载入/).first().waitFor({ state: 'hidden' })
  const allLoaded = performance.now()
  // The TypeScript runner names functions through this helper, which the worker does not have.
  await worker.evaluate('globalThis.__name = (named) => named')
  const times = (await worker.evaluate(typeInWorker, { queries, state: initialState })).sort((a, b) => a - b)
  const session = await page.context().newCDPSession(page)
  const [pageMegabytes, workerMegabytes] = [await heapOfPage(session), await heapOfWorker(session)]
  await browser.close()
  server.close()
  const before = sent.filter(({ at }) => at <= shown)
  const bytes = (some: readonly Sent[]) => some.reduce((total, one) => total + one.bytes, 0)
  return {
    bytesToResult: bytes(before),
    indexToResult: bytes(before.filter(({ url }) => url.includes('/data/search/'))),
    firstResult: shown - start,
    allLoaded: allLoaded - start,
    letters: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    pageMegabytes,
    workerMegabytes,
  }
}
