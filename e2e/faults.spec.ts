import type { Page } from '@playwright/test'
import { expect, results, searchBox, test } from './test.ts'

/** Whatever fails, the plain list stays readable. */
const listIsReadable = async (page: Page) => {
  await expect(page.getByRole('heading', { name: '最近的资料' })).toBeVisible()
  const list = await page.context().newPage()
  await list.goto(
    await page.getByRole('link', { name: '完整目录', exact: true }).evaluate((link: HTMLAnchorElement) => link.href),
  )
  await expect(list.getByRole('link', { name: 'Curve元数据节点高可用' }).first()).toBeVisible()
}

for (const [fault, status] of [
  ['the index is missing (404)', 404],
  ['the server fails (500)', 500],
] as const) {
  test(`${fault}: says so, keeps the list, and trying again works`, async ({ page }) => {
    await page.route('**/data/search/records.*', (route) => route.fulfill({ status, body: 'no' }))
    await page.goto('./?q=raft')
    await expect(page.getByRole('alert').filter({ hasText: `(${status})` })).toBeVisible()
    await listIsReadable(page)
    await page.unroute('**/data/search/records.*')
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(results(page).first()).toContainText(/raft/i)
  })
}

test('a truncated index: says which file is damaged, and keeps the list', async ({ page }) => {
  await page.route('**/data/search/records.*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).slice(0, 5000) })
  })
  await page.goto('./?q=raft')
  await expect(page.getByRole('alert').filter({ hasText: /索引没能载入：records\./ })).toBeVisible()
  await listIsReadable(page)
})

test('a manifest of another deploy names files that are gone: says so, and keeps the list', async ({ page }) => {
  await page.route('**/data/search/manifest.json', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/\.[0-9a-f]{12}\.json/g, '.000000000000.json') })
  })
  await page.goto('./?q=raft')
  await expect(page.getByRole('alert').filter({ hasText: '(404)' })).toBeVisible()
  await listIsReadable(page)
})

test('no network before the index was ever loaded: says so, and keeps the list', async ({ page }) => {
  await page.route('**/data/search/**', (route) => route.abort('internetdisconnected'))
  await page.goto('./?q=raft')
  await expect(page.getByRole('alert').filter({ hasText: '当前离线，索引还没有保存在本机' })).toBeVisible()
  await listIsReadable(page)
})

test('the texts fail after the titles: titles go on being searched, and the failure is said', async ({ page }) => {
  await page.route('**/data/search/text.*', (route) => route.fulfill({ status: 500, body: 'no' }))
  await page.goto('./')
  await searchBox(page).fill('raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(page.getByRole('alert').filter({ hasText: '(500)' })).toBeVisible()
})

test('a stalled download: says that the network is slow', async ({ page }) => {
  await page.clock.install()
  // What comes before the index starts the wait anew, so the clock goes on only once the index was asked for.
  const asked = page.waitForRequest('**/data/search/records.*')
  await page.route('**/data/search/records.*', () => new Promise(() => undefined))
  await page.goto('./?q=raft')
  await asked
  await expect(page.getByText(/正在载入索引/)).toBeVisible()
  await page.clock.fastForward(6000)
  await expect(page.getByText(/网络较慢，仍在载入/)).toBeVisible()
})

test('storage is blocked: the site works, only nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a query of 10,000 characters is answered', async ({ page }) => {
  await page.goto('./')
  await searchBox(page).fill('元数据raft'.repeat(1429).slice(0, 10_000))
  await expect(page.locator('section[aria-busy="false"]')).toBeVisible()
})

test('a saved record appears on the reading list and leaves it', async ({ page }) => {
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('button', { name: '已收藏' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto('./saved/')
  await expect(page.getByRole('main').getByRole('link', { name: /MDS/ })).toBeVisible()
  await page.getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('还没有收藏')).toBeVisible()
})
