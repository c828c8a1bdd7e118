/** Places that are kept: where a reader stood, and what had the focus. */
import type { Page } from '@playwright/test'
import { expect, results, searchBox, test } from './test.ts'

const isWhole = (page: Page) => expect(page.locator('aside').first()).toHaveAttribute('aria-busy', 'false')
/** Of a record's title, below the top of the window. */
const topOf = (page: Page, id: string) =>
  page.locator(`[data-result="${id}"]`).evaluate((title) => Math.round(title.getBoundingClientRect().top))

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  for (const way of ['loading again', 'Back from a record'] as const) {
    test(`${way} returns to the row that was left, ${viewport.width} px wide`, { tag: '@own' }, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.goto('./?q=curve', { waitUntil: 'networkidle' })
      await isWhole(page)
      const row = results(page).nth(7)
      // Rows above take their real height once they have been in sight.
      await expect(async () => {
        await row.scrollIntoViewIfNeeded()
        await expect(row).toBeInViewport({ timeout: 500 })
      }).toPass()
      const id = (await row.getAttribute('data-result')) ?? ''
      const before = await topOf(page, id)
      if (way === 'loading again') await page.reload({ waitUntil: 'networkidle' })
      else {
        await row.click()
        await expect(page).toHaveURL(new RegExp(`/talks/${id}/`))
        await page.goBack({ waitUntil: 'networkidle' })
      }
      await isWhole(page)
      await expect.poll(async () => Math.abs((await topOf(page, id)) - before)).toBeLessThan(12)
    })
  }
}

test('the quick look that was closed does not open again with Back', { tag: '@own' }, async ({ page }) => {
  const look = page.getByRole('dialog', { name: '速览' })
  for (const close of [() => page.keyboard.press('Escape'), () => look.getByRole('button', { name: '关闭' }).click()]) {
    await page.goto('./')
    await searchBox(page).fill('raft')
    await results(page).first().focus()
    await page.keyboard.press('Space')
    await expect(look.getByRole('heading', { level: 3 })).toBeVisible()
    await close()
    await expect(look).toBeHidden()
    await expect(page).toHaveURL(/\?q=raft$/)
    await page.goBack()
    await expect(searchBox(page)).toHaveValue('')
    await expect(look).toBeHidden()
  }
})

test('selecting text in a dialog and letting go beside it leaves it open; a press beside it closes it', async ({ page }) => {
  await page.goto('./?q=raft')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: '可以这样搜' })
  const box = await help.boundingBox()
  if (!box) throw new Error('no dialog')
  await page.mouse.move(box.x + 60, box.y + 120)
  await page.mouse.down()
  await page.mouse.move(box.x - 40, box.y + 140)
  await page.mouse.up()
  await expect(help).toBeVisible()
  await page.mouse.click(box.x + 3, box.y + 3)
  await expect(help, 'its own blank part').toBeVisible()
  await page.mouse.click(box.x - 40, box.y + 140)
  await expect(help).toBeHidden()
})

test('what a press takes away leaves the focus where the reader goes on', { tag: '@own' }, async ({ page }) => {
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? '')
  await page.goto('./?q=raft&kind=slides&year=2019..2024', { waitUntil: 'networkidle' })
  await isWhole(page)
  await page.getByRole('button', { name: '去掉幻灯片' }).click()
  await expect(page.getByRole('button', { name: '去掉幻灯片' })).toHaveCount(0)
  await expect.poll(focused).toBe('H1')
  const from = page.getByRole('textbox', { name: '从' }).first()
  await from.fill('2020')
  await from.press('Enter')
  await expect(page).toHaveURL(/year=2020\.\.2024/)
  await expect(from).toBeFocused()
  await page.getByRole('button', { name: '全部清除' }).click()
  await expect(page).not.toHaveURL(/year/)
  await expect.poll(focused).toBe('H1')
  await page.getByRole('button', { name: '清除', exact: true }).click()
  await expect(searchBox(page)).toBeFocused()
})

test('recent searches are reached by Tab', async ({ page }) => {
  await page.goto('./?q=raft')
  await searchBox(page).press('Enter')
  await page.goto('./')
  await searchBox(page).focus()
  const recent = page.getByRole('button', { name: 'raft', exact: true })
  await expect(recent).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(recent).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(searchBox(page)).toHaveValue('raft')
})

test('the tab is named after what is searched', async ({ page }) => {
  await page.goto('./')
  const own = await page.title()
  await searchBox(page).fill('元数据')
  await expect(page).toHaveTitle('元数据 · 存储讲义')
  await searchBox(page).fill('')
  await expect(page).toHaveTitle(own)
})

test('a result is saved from its quick look, and stays so', async ({ page }) => {
  const look = page.getByRole('dialog', { name: '速览' })
  await page.goto('./?q=raft')
  await results(page).first().focus()
  await page.keyboard.press('Space')
  await look.getByRole('button', { name: '收藏', exact: true }).click()
  await expect(look.getByRole('button', { name: '已收藏' })).toHaveAttribute('aria-pressed', 'true')
  const title = (await look.getByRole('heading', { level: 3 }).textContent()) ?? ''
  await page.goto('./saved/')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: title })).toBeVisible()
})
