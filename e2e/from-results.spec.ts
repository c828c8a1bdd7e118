/** A record that was opened from results: the words go along, are marked there, and lead back. */
import type { Page } from '@playwright/test'
import { expect, results, test } from './test.ts'

const record = 'talks/curve-mds/'
const bar = (page: Page) => page.locator('[data-asked-bar]')
const marks = (page: Page) => page.locator('[data-mark-words] mark')

test('a record opened from results marks the words, counts them and leads back to the results as they were', async ({ page }) => {
  await page.goto('./?q=mds&kind=slides&sort=newest')
  await page.locator('[data-result="curve-mds"]').click()
  await expect(page).toHaveURL(/\/talks\/curve-mds\/\?q=mds/)
  await expect(marks(page).first()).toHaveText(/^mds$/i)
  const count = await marks(page).count()
  await expect(bar(page)).toContainText(`标出${count}处`)
  await page.getByRole('link', { name: '← 回到搜索结果' }).click()
  await expect(page).toHaveURL(/\/\?q=mds&kind=slides&sort=newest$/)
  await expect(results(page).first()).toBeVisible()
})

test('what a link took the words for is marked with the reason, in sections too, and steps open what is folded', async ({
  page,
}) => {
  await page.goto(`./${record}?q=xintiao&as=${encodeURIComponent('心跳')}`)
  await expect(marks(page).first()).toHaveText('心跳')
  await expect(bar(page)).toContainText('按此理解标出：心跳')
  const all = await marks(page).count()
  for (let at = 1; at <= all; at += 1) {
    await page.keyboard.press('n')
    await expect(bar(page)).toContainText(`第${at}处，共${all}处`)
    await expect(page.locator('mark[data-current]')).toBeInViewport()
  }
  await page.goto('./?q=mds')
  await page.goto(`./${record}?q=心跳`)
  await expect(page.getByRole('link', { name: '← 回到搜索结果' })).toHaveAttribute('href', /\/\?q=%E5%BF%83%E8%B7%B3$/)
})

test('pages of the record keep the words, what a reader shares does not', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`./en/${record}?q=heartbeat`)
  await expect(page.locator('#guide ol a').first()).toHaveAttribute('href', /\/p\/\d+\/\?q=heartbeat$/)
  await page.getByRole('button', { name: 'Copy link', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/talks\/curve-mds\/$/)
})

test('without a search a record loads nothing of it and shows no room for it', { tag: '@kinds' }, async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto(`./${record}`, { waitUntil: 'networkidle' })
  expect(scripts).toEqual([expect.stringContaining('/scripts/page.')])
  await expect(bar(page)).toBeHidden()
})

test('nothing that is in sight moves when the words are marked', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const shifts = (window as unknown as { shifts: number[] }).shifts ?? []
      ;(window as unknown as { shifts: number[] }).shifts = [
        ...shifts,
        ...list.getEntries().map((entry) => (entry as unknown as { value: number }).value),
      ]
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`./${record}?q=mds`, { waitUntil: 'networkidle' })
  await expect(marks(page).first()).toBeVisible()
  const shifts = await page.evaluate(() => (window as unknown as { shifts?: number[] }).shifts ?? [])
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01)
})
