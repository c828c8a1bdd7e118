/** Our built site, served, and pages of it in a Chromium whose processor is slowed, as a reader's phone is. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../check/find-chromium.ts'
import { checkBuiltSite } from '../../publish/built-site.ts'
import { serveExport } from '../../serve/serve.ts'

export const slowdown = 4

const project = resolve(import.meta.dirname, '../../../..')
const basePath = process.env.BASE_PATH ?? ''

export interface SlowedBrowser {
  /**
   * @param path below that of the site
   * @param prepare called before the page is loaded
   */
  open: (path: string, prepare?: (page: Page, origin: string) => Promise<unknown>) => Promise<Page>
  close: () => Promise<void>
}

/** @throws where there is no built site, or its path is another. */
export async function openSlowedBrowser(port: number): Promise<SlowedBrowser> {
  const folder = resolve(project, 'out')
  checkBuiltSite(folder, basePath)
  const server = await serveExport({ folder, basePath, port, host: '127.0.0.1' })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const origin = `http://127.0.0.1:${port}${basePath}`
  return {
    open: async (path, prepare) => {
      const page = await browser.newPage({ locale: 'zh-CN', serviceWorkers: 'block' })
      await prepare?.(page, origin)
      // The TypeScript runner names functions through this helper, which the page does not have.
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.goto(origin + path, { waitUntil: 'networkidle' })
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** What we judged, to be typed. */
export function readJudgedWords(): string[] {
  const judged = JSON.parse(readFileSync(resolve(project, 'data/relevance/records.json'), 'utf8')) as { q: string }[]
  return judged.map(({ q }) => q)
}

/** At most so many of them, from all over the list. */
export function pickEvenly<One>(list: readonly One[], most: number): One[] {
  return list.filter((_, index) => index % Math.ceil(list.length / most) === 0)
}
