/**
 * The browser tests' own `test`: a page that asks another origin for anything, reports an error, or tries what its policy
 * forbids, fails its test.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { test as base, expect, type APIRequestContext, type Page } from '@playwright/test'
import type { Catalogue } from '../lib/catalogue/catalogue.ts'

export { expect }

/**
 * What Chromium reports when it skips its own transition between two pages, because the reader went on before it began; no
 * script began it and none can catch it (w3c/csswg-drafts#13726).
 */
const skippedTransition = /^Transition was (?:aborted|skipped)/

export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = []
    const { origin } = new URL(baseURL ?? 'http://127.0.0.1')
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`request to another origin: ${url.href}`)
    })
    page.on('pageerror', ({ message }) => {
      if (!skippedTransition.test(message)) faults.push(`error in the page: ${message}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) faults.push(message.text())
    })
    await use(page)
    expect(faults).toEqual([])
  },
})

/** The catalogue as the site offers it: what its pages tell of. */
export async function readCatalogue(request: APIRequestContext): Promise<Catalogue> {
  return (await (await request.get('./data/catalogue.json')).json()) as Catalogue
}

/** Whether the site that is tested, where it lies on this machine, has this page. */
export const siteHolds = (path: string) => existsSync(resolve(process.env.SITE_FOLDER ?? 'out', path))

/** The search box. */
export const searchBox = (page: Page) => page.getByRole('searchbox')

/** The titles of the results, as links. */
export const results = (page: Page) => page.locator('[data-result]')

/** Waits until words have an answer, if not yet from every text. */
export const answered = (page: Page, q?: string) =>
  expect(page.locator(`section[data-answers${q === undefined ? '' : `="${q}"`}][aria-busy="false"]`)).toBeVisible()

/** Holds the files back whose names fit. @returns what lets them go */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let release = () => undefined as void
  const released = new Promise<void>((done) => (release = done))
  await page.route(files, async (route) => {
    await released
    await route.continue()
  })
  return release
}
