/** The browser tests' own `test`: a page that asks another origin for anything, or reports an error, fails its test. */
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = []
    const { origin } = new URL(baseURL ?? 'http://127.0.0.1')
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`request to another origin: ${url.href}`)
    })
    page.on('pageerror', (error) => faults.push(`error in the page: ${error.message}`))
    await use(page)
    expect(faults).toEqual([])
  },
})

/** The search box. */
export const searchBox = (page: Page) => page.getByRole('searchbox')

/** The titles of the results, as links. */
export const results = (page: Page) => page.locator('[data-result]')
