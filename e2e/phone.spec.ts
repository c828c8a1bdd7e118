/** What a phone's narrow window must not hide. */
import { expect, test } from './test.ts'

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

test('the timeline begins at its newer end', { tag: '@kinds' }, async ({ page }) => {
  await page.goto('./timeline/')
  await expect(page.getByRole('main').locator('svg text').last()).toBeInViewport()
})

test('the menu shows where the reader is', { tag: '@kinds' }, async ({ page }) => {
  await page.goto('./en/about/')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'About' })).toBeInViewport({ ratio: 1 })
})

test('a link that asks for a table leaves a way back to the list', async ({ page }) => {
  const views = page.getByRole('group', { name: '显示方式' })
  await page.goto('./?q=curve&view=table')
  await expect(page.getByRole('table')).toBeVisible()
  await views.getByRole('button').first().tap()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(views).toBeHidden()
})

test(
  'the bar of a record opened from results stays in sight, and steps from mark to mark',
  { tag: '@kinds' },
  async ({ page }) => {
    await page.goto('./talks/curve-mds/?q=chunkserver')
    const marks = page.locator('[data-mark-words] mark')
    await expect(marks.first()).toBeVisible()
    const count = await marks.count()
    const next = page.locator('[data-asked-bar]').getByRole('button').last()
    for (let at = 1; at <= count; at += 1) {
      await next.tap()
      await expect(page.locator('mark[data-current]')).toBeInViewport()
    }
    const bar = await page.locator('[data-asked-bar]').boundingBox()
    const mark = await page.locator('mark[data-current]').boundingBox()
    expect(mark?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0))
  },
)

test('a record is saved by one of the first buttons', { tag: '@kinds' }, async ({ page }) => {
  await page.goto('./talks/curve-mds/')
  const save = page.getByRole('button', { name: '收藏', exact: true })
  await expect(save).toBeInViewport({ ratio: 1 })
  const buttons = page.locator('article .button:visible')
  expect(await buttons.evaluateAll((all) => all.findIndex((button) => button.hasAttribute('data-star')))).toBeLessThan(3)
})

test('Enter in the filter of the list leaves its field', async ({ page }) => {
  await page.goto('./talks/')
  const field = page.getByRole('main').getByRole('searchbox')
  await field.tap()
  await field.fill('mds')
  await expect(page).toHaveURL(/filter=mds/)
  await field.press('Enter')
  await expect(field).not.toBeFocused()
})

test('a panel of a record fits a phone on its side, and scrolls', { tag: '@kinds' }, async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 })
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '引用' }).click()
  const panel = page.getByRole('dialog', { name: '引用' })
  await expect(panel).toBeInViewport({ ratio: 1 })
  await panel.getByRole('button').last().scrollIntoViewIfNeeded()
  await expect(panel.getByRole('button').last()).toBeInViewport({ ratio: 1 })
})
