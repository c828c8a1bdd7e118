/** The complete list, narrowed in place. */
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const filter = (page: Page) => page.getByRole('searchbox', { name: '筛选本页：标题、讲者、主题' })
const rows = (page: Page) => page.locator('[data-filtered] li:visible')
const status = (page: Page) => page.locator('[data-list-filter] [role="status"]')

test('typing narrows the rows, says how many are left, and stands in the address', async ({ page }) => {
  await page.goto('./talks/')
  const all = await rows(page).count()
  const row = page.locator('[data-filtered] li a').first()
  const title = ((await row.textContent()) ?? '').trim()
  await filter(page).fill(title)
  await expect(row).toBeVisible()
  await expect(status(page)).toContainText('份相符')
  const left = await rows(page).count()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(all)
  await expect(status(page)).toContainText(`本页${left}份相符`)
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get('filter') === title)
  await page.reload()
  await expect(filter(page)).toHaveValue(title)
  await expect(rows(page)).toHaveCount(left)
  await filter(page).fill('')
  await expect(rows(page)).toHaveCount(all)
  await expect(page).toHaveURL(/\/talks\/$/)
})

test('a topic and traditional characters narrow it, what is folded opens, and closes again', async ({ page }) => {
  await page.goto('./talks/')
  const closed = page.locator('[data-filtered] details:not([open])')
  const folds = await closed.count()
  await filter(page).fill('緩存')
  await expect(status(page)).toContainText('份相符')
  const simplified = await status(page).textContent()
  await filter(page).fill('缓存')
  await expect(status(page)).toHaveText(simplified ?? '')
  await expect(page.locator('[data-filtered] details:visible:not([open])')).toHaveCount(0)
  await filter(page).fill('')
  await expect(closed).toHaveCount(folds)
})

test('where nothing fits it says so, and leads to the search of everything', async ({ page }) => {
  await page.goto('./talks/?filter=zzzz+raft')
  await expect(status(page)).toContainText('本页没有与“zzzz raft”相符的资料')
  await expect(rows(page)).toHaveCount(0)
  await page.getByRole('link', { name: '在全部资料里搜索“zzzz raft”' }).click()
  await expect(page).toHaveURL(/\/\?q=zzzz\+raft$/)
})

test('nothing of it is loaded before it is meant', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('./talks/', { waitUntil: 'networkidle' })
  expect(loaded.filter((url) => /attach-filter|data\/search/.test(url))).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is whole and offers no filter', async ({ page }) => {
    await page.goto('./talks/')
    await expect(filter(page)).toBeHidden()
    await expect(rows(page).first()).toBeVisible()
  })
})

test('the browser refuses addresses for a while: the list is narrowed, and the address catches up', async ({ page }) => {
  await page.addInitScript(() => {
    const write = History.prototype.replaceState.bind(window.history)
    History.prototype.replaceState = (...step: Parameters<typeof write>) => {
      if (document.documentElement.dataset.refuse === 'yes') throw new DOMException('too many', 'SecurityError')
      write(...step)
    }
  })
  await page.clock.install()
  await page.goto('./talks/')
  await page.evaluate(() => (document.documentElement.dataset.refuse = 'yes'))
  await page.getByRole('main').getByRole('searchbox').fill('mds')
  await expect(status(page)).toContainText(/\d/)
  await page.clock.runFor(1000)
  await expect(page).not.toHaveURL(/filter=/)
  await page.evaluate(() => (document.documentElement.dataset.refuse = ''))
  await page.clock.runFor(6000)
  await expect(page).toHaveURL(/filter=mds/)
})
