/** What is typed into the boxes of a range. */
import { expect, results, test } from './test.ts'

for (const [group, typed, parameter] of [
  ['年份', ['２０２０年', '2022'], 'year=2020..2022'],
  ['年份', ['2022', '2020'], 'year=2020..2022'],
  ['页数', ['>20', ''], 'pages=21..'],
  ['页数', ['', '40页'], 'pages=..40'],
] as const) {
  test(
    `${group}: ${typed.join(' to ')} is read as meant, and the same after loading again`,
    { tag: '@own' },
    async ({ page }) => {
      await page.goto('./?q=curve', { waitUntil: 'networkidle' })
      const boxes = page.getByRole('group', { name: group }).getByRole('textbox')
      for (const [index, text] of typed.entries()) {
        if (text === '') continue
        await boxes.nth(index).fill(text)
        await boxes.nth(index).press('Enter')
      }
      await expect(page).toHaveURL(new RegExp(parameter.replace(/[.]/g, '\\.')))
      const found = page.getByRole('heading', { level: 1 })
      await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
      // "At least so many" until all is searched.
      await expect(found).toHaveText(/^找到/)
      const before = await found.textContent()
      await page.reload({ waitUntil: 'networkidle' })
      await expect(found).toHaveText(before ?? '')
    },
  )
}

test('a box says what it can’t read, keeps it, and filters by nothing', { tag: '@own' }, async ({ page }) => {
  await page.goto('./?q=curve', { waitUntil: 'networkidle' })
  const box = page.getByRole('group', { name: '年份' }).getByRole('textbox').first()
  await box.fill('去年')
  await box.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '“去年”读不出数字' })).toBeVisible()
  await expect(box).toHaveValue('去年')
  await expect(page).not.toHaveURL(/year/)
})

test(
  'where filters let nothing pass, the one that keeps most out is named, and dropped alone',
  { tag: '@own' },
  async ({ page }) => {
    await page.goto('./?q=读放大&kind=course&lang=zh')
    const drop = page.getByRole('button', { name: /^去掉“类型”，有\d+份$/ })
    await drop.click()
    await expect(results(page).first()).toBeVisible()
    await expect(page).toHaveURL(/lang=zh/)
    await expect(page).not.toHaveURL(/kind=/)
  },
)

test('counts and years stand within the column of the filters', { tag: '@whole' }, async ({ page }) => {
  await page.goto('./?q=curve')
  const column = page.locator('aside[aria-busy="false"]')
  await expect(column.getByRole('group', { name: '年份' }).getByRole('button').first()).toBeVisible()
  expect(await column.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('fields are large enough not to be zoomed into; Enter leaves the box', { tag: '@own' }, async ({ page }) => {
    await page.goto('./?q=curve', { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: '筛选' }).click()
    const sizes = await page
      .locator('input[type=text], input[type=search], select')
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)))
    expect(sizes.length).toBeGreaterThan(3)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
    await page.getByRole('button', { name: '关闭' }).click()
    const box = page.getByRole('searchbox')
    await box.fill('raft')
    await box.press('Enter')
    await expect(box).not.toBeFocused()
  })
})
