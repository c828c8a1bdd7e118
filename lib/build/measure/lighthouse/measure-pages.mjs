/** Lighthouse with its mobile settings on the built site, and the medians as a table. */
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { resolve } from 'node:path'
import { findChromium } from '../../check/find-chromium.ts'
import { serveExport } from '../../serve/serve.ts'

const port = 4192
const pages = ['/', '/?q=raft', '/talks/raft-in-curve/', '/talks/raft-in-curve/p/3/']
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const audits = { 'largest-contentful-paint': 'LCP ms', 'total-blocking-time': 'TBT ms', 'cumulative-layout-shift': 'CLS' }
const basePath = process.env.BASE_PATH ?? ''

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function measure(url) {
  const chromePath = findChromium()
  const chrome = await launch({ ...(chromePath !== null && { chromePath }), chromeFlags: ['--headless=new', '--no-sandbox'] })
  const result = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error' })
  chrome.kill()
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  return result.lhr
}

/** @param runs of each page */
export async function measurePages(runs) {
  const server = await serveExport({
    folder: resolve(import.meta.dirname, '../../../../out'),
    basePath,
    port,
    host: '127.0.0.1',
  })
  const rows = {}
  for (const page of pages) {
    const results = []
    for (let run = 0; run < runs; run += 1) results.push(await measure(`http://127.0.0.1:${port}${basePath}${page}`))
    rows[page] = {
      ...Object.fromEntries(
        categories.map((name) => [name, Math.round(100 * median(results.map((lhr) => lhr.categories[name].score)))]),
      ),
      ...Object.fromEntries(
        Object.entries(audits).map(([id, name]) => [
          name,
          Number(median(results.map((lhr) => lhr.audits[id].numericValue)).toFixed(3)),
        ]),
      ),
    }
  }
  server.close()
  process.stdout.write(`medians of ${runs} runs, mobile\n`)
  console.table(rows)
}
