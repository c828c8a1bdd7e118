import { expect, test } from '@playwright/test'

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.setFixedTime(new Date('2026-11-28T12:00:00'))
  await page.goto('./talks/curve-mds/')
  await page.locator('[popovertarget="cite"]').click()
})

test('a reference names the original and the day on which it is read', async ({ page }) => {
  const shown = page.locator('#cite p').filter({ hasText: '[2026-11-28]. https://github.com/' })
  await expect(shown).toHaveText(/^陈威\. Curve核心组件之MDS元数据节点\[Z\/OL\]/)
  await page.locator('#cite section').first().getByRole('button').click()
  await expect(page.getByText('引用已复制')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await shown.textContent())
})

test('a copied file does too', async ({ page }) => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.locator('#cite li').filter({ hasText: 'BibTeX' }).getByRole('button').click()
  await expect.poll(clipboard).toContain('\n  urldate = {2026-11-28},\n')
  await page.locator('#cite li').filter({ hasText: 'RIS' }).getByRole('button').click()
  await expect.poll(clipboard).toContain('\nY2  - 2026/11/28/')
})
