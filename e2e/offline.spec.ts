import { expect, results, searchBox, test } from './test.ts'

test.use({ serviceWorkers: 'allow' })

/** Waits until the worker of this visit has kept everything. */
const kept = async (page: import('@playwright/test').Page) => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

test('offline, the search and visited pages work, and the page says so', async ({ page, context }) => {
  await page.goto('./')
  await kept(page)
  await page.goto('./talks/curve-mds/')
  await page.goto('./?q=mds', { waitUntil: 'networkidle' })
  await expect(results(page).first()).toBeVisible()
  await page.goto('./talks/curve-mds/', { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await page.goto('./talks/curve-mds/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/MDS/)
  await context.setOffline(false)
})

test('offline in the middle of typing, the index already loaded goes on', async ({ page, context }) => {
  await page.goto('./?q=raft', { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await searchBox(page).fill('元数据')
  await expect(results(page).first()).toContainText('元数据')
  await expect(page.getByRole('status').filter({ hasText: '当前离线' })).toBeVisible()
  await context.setOffline(false)
})
