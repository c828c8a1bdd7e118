/**
 * Our built site and Pagefind's own UI over plain pages of the same records, in one Chromium and over one kind of
 * server: what is loaded until the first result stands there, when it does, and how long each letter takes.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sirv from 'sirv'
import { findChromium } from '../../check/find-chromium.ts'
import { precompress } from '../../publish/precompress.ts'
import { percentile } from './measure-peers.mjs'
import { writePagefindSite } from './pagefind-site.mjs'
import { openSlowLine } from './slow-line.mjs'

/** Lighthouse's slow 4G. */
export const network = { bytesPerSecond: 200_000, latency: 150 }
export const slowdown = 4
export const runs = 5
export const firstQuery = '快照'
const betweenLetters = 100
const patience = 60_000

/** In the page: whether what was typed is answered, the first result included. */
const ours = {
  box: '#q',
  result: '[data-answers] [data-result]',
  answered: `(text) => document.querySelector('[data-answers]')?.dataset.answers === text`,
}
const theirs = {
  box: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
  answered: `(text) => {
    const message = document.querySelector('.pagefind-ui__message')?.textContent.trim() ?? ''
    if (!message.endsWith('[“' + text + '”]')) return false
    return message.startsWith('0 ') || document.querySelector('.pagefind-ui__result:first-child .pagefind-ui__result-link') !== null
  }`,
}

async function serveFolder(folder) {
  const answer = sirv(folder, { etag: true, gzip: true, brotli: true })
  const server = createServer((request, response) => answer(request, response, () => response.writeHead(404).end()))
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { port: server.address().port, close: () => server.close() }
}

/** A visitor of whom nothing is cached. */
async function openSlowedPage(browser) {
  const page = await browser.newPage({ locale: 'zh-CN', serviceWorkers: 'block' })
  page.setDefaultTimeout(patience)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

/** @param asLink opens the address of the search; otherwise the page is there, and the query is typed. */
async function firstResult(browser, server, { path, box, result }, asLink) {
  const line = await openSlowLine({ to: server.port, ...network })
  const page = await openSlowedPage(browser)
  const address = `http://127.0.0.1:${line.port}${path}`
  if (!asLink) await page.goto(address, { waitUntil: 'networkidle' })
  const started = performance.now()
  if (asLink) await page.goto(`${address}?q=${encodeURIComponent(firstQuery)}`, { waitUntil: 'commit' })
  else await page.fill(box, firstQuery)
  // Looked for in every frame: a locator looks less and less often.
  await page.waitForFunction((selector) => document.querySelector(selector) !== null, result, { polling: 'raf' })
  const figures = { ms: performance.now() - started, bytes: line.bytes() }
  await page.context().close()
  line.close()
  return figures
}

/** Runs in the page: one query, letter by letter. @returns ms from each letter to the frame after its answer. */
async function typeInPage({ query, box, answered, pause }) {
  const input = document.querySelector(box)
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const isAnswered = (0, eval)(answered)
  const times = []
  const letters = [...query]
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length).join('')
    if (text.endsWith(' ')) continue
    const started = performance.now()
    set.call(input, text)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise((done) => {
      requestAnimationFrame(function look() {
        if (isAnswered(text)) done()
        else requestAnimationFrame(look)
      })
    })
    const took = performance.now() - started
    times.push(took)
    await new Promise((done) => setTimeout(done, Math.max(0, pause - took)))
  }
  return times
}

async function letterTimes(browser, server, { path, box, answered, result }, queries) {
  const page = await openSlowedPage(browser)
  // Scripts are evaluated here that the page's policy would refuse; the runner names functions through this helper.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(`http://127.0.0.1:${server.port}${path}`, { waitUntil: 'networkidle' })
  await page.fill(box, firstQuery)
  await page.locator(result).first().waitFor()
  await page.waitForLoadState('networkidle')
  const times = []
  for (const query of queries) times.push(...(await page.evaluate(typeInPage, { query, box, answered, pause: betweenLetters })))
  await page.context().close()
  return times
}

const median = (figures, name) =>
  percentile(
    figures.map((one) => one[name]),
    0.5,
  )

async function measureSite(browser, server, site, queries) {
  const [typed, linked] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    typed.push(await firstResult(browser, server, site, false))
    linked.push(await firstResult(browser, server, site, true))
  }
  const times = await letterTimes(browser, server, site, queries)
  process.stderr.write(`${site.name} …\n`)
  return {
    name: site.name,
    typed: { bytes: median(typed, 'bytes'), ms: median(typed, 'ms') },
    linked: { bytes: median(linked, 'bytes'), ms: median(linked, 'ms') },
    letters: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  }
}

/**
 * @param built our site, built without a base path. @param folder a folder for theirs; @param queries what is typed.
 * @throws where there is no built site, no Chromium, or a result does not come within a minute.
 */
export async function sideBySide({ built, folder, documents, queries }) {
  if (!existsSync(join(built, 'index.html'))) throw new Error(`${built} holds no built site; run \`npm run build\` first.`)
  const { files } = JSON.parse(await readFile(join(built, 'data/search/manifest.json'), 'utf8'))
  await writePagefindSite(folder, documents, { debounceTimeoutMs: 0 })
  await precompress(folder)
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath !== null && { executablePath }), args: ['--no-sandbox'] })
  const [ourServer, theirServer] = [await serveFolder(built), await serveFolder(folder)]
  const sites = [
    [ourServer, { name: 'ours', path: '/', ...ours }],
    [theirServer, { name: 'Pagefind’s UI', path: '/', ...theirs }],
    [theirServer, { name: '… without its pause of 300 ms', path: '/at-once/', ...theirs }],
  ]
  const rows = []
  for (const [server, site] of sites) rows.push(await measureSite(browser, server, site, queries))
  await browser.close()
  for (const server of [ourServer, theirServer]) server.close()
  return { rows, withOriginals: files.pages.length > 0 }
}
