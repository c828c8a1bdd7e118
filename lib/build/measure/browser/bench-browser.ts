/**
 * `npm run bench:browser`, on the built site: types judged queries letter by letter in a real Chromium with its processor
 * slowed four times, and prints how long each letter takes until its results are painted (the frame that shows them is
 * styled, laid out and painted), and how long the main thread was blocked.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { checkBuiltSite } from '../../publish/built-site.ts'
import { runCommand } from '../../tools/command.ts'
import { serveExport } from '../../serve/serve.ts'
import { findChromium } from '../../check/find-chromium.ts'

const slowdown = 4
/** Ten letters a second: faster than nearly everyone types. */
const betweenLetters = 100
const port = 4191
const budget = { p95: 50, longestTask: 50 }
const mostQueries = 60

const project = resolve(import.meta.dirname, '../../../..')
const judged = JSON.parse(readFileSync(resolve(project, 'data/relevance/records.json'), 'utf8')) as { q: string }[]
const queries = judged.filter((_, index) => index % Math.ceil(judged.length / mostQueries) === 0).map(({ q }) => q)

/** Runs in the page: types one query, waits after each letter for its painted answer. @returns ms per letter. */
async function typeInPage({ query, pause }: { query: string; pause: number }): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('#q')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const times: number[] = []
  const letters = [...query]
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length).join('')
    if (text.trim() === '') continue
    const start = performance.now()
    value?.set?.call(input, text)
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise<void>((done) => {
      // One function that calls itself, so that compilers leave it alone on its way into the page.
      requestAnimationFrame(function look() {
        if (document.querySelector('[data-answers]')?.getAttribute('data-answers') !== text) {
          requestAnimationFrame(look)
          return
        }
        // A message that is sent before the frame is painted arrives after it.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => done(), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    })
    const took = performance.now() - start
    times.push(took)
    await new Promise((done) => setTimeout(done, Math.max(0, pause - took)))
  }
  return times
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const command = {
  call: 'npm run bench:browser --',
  does: 'Types judged queries letter by letter in a slowed Chromium, and prints how long each letter takes.',
  options: {},
} as const

await runCommand(command, async () => {
  checkBuiltSite(resolve(project, 'out'), process.env.BASE_PATH ?? '')
  const server = await serveExport({
    folder: resolve(project, 'out'),
    basePath: process.env.BASE_PATH ?? '',
    port,
    host: '127.0.0.1',
  })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const page = await browser.newPage({ serviceWorkers: 'block' })
  // The TypeScript runner names functions through this helper, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(`http://127.0.0.1:${port}${process.env.BASE_PATH ?? ''}/?q=raft`, { waitUntil: 'networkidle' })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(() => {
    Reflect.set(window, 'longTasks', [])
    new PerformanceObserver((list) =>
      (Reflect.get(window, 'longTasks') as number[]).push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' })
  })
  const times = await queries.reduce<Promise<number[]>>(
    async (all, query) => [...(await all), ...(await page.evaluate(typeInPage, { query, pause: betweenLetters }))],
    Promise.resolve([]),
  )
  const longTasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as number[])
  await browser.close()
  server.close()

  const sorted = times.sort((a, b) => a - b)
  const figures = {
    letters: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    longTasks: longTasks.length,
    longestTask: Math.max(0, ...longTasks),
  }
  process.stdout.write(
    `${figures.letters} letters of ${queries.length} queries, one every ${betweenLetters} ms, processor slowed ${slowdown} times\n` +
      `letter → painted results: p50 ${figures.p50.toFixed(0)} ms, p95 ${figures.p95.toFixed(0)} ms (budget ${budget.p95})\n` +
      `tasks over 50 ms on the main thread: ${figures.longTasks}, longest ${figures.longestTask.toFixed(0)} ms\n`,
  )
})
