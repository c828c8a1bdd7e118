/** A page over the whole screen: of a record of our own, whose pictures `npm run check` draws. */
import type { Page } from '@playwright/test'
import { axeFaults, colourFaults } from './axe-faults.ts'
import { expect, siteHolds, test } from './test.ts'

const record = 'talks/own-talk/'

const viewer = (page: Page) => page.getByRole('dialog', { name: '全屏看这一页' })
const pictures = (page: Page) => viewer(page).locator('[data-viewer-room] img')
const place = (page: Page) => viewer(page).locator('[data-viewer-place]')
/** How many times the sheet is enlarged. */
const scale = (page: Page) =>
  viewer(page)
    .locator('.viewer-sheet')
    .evaluate((sheet) => new DOMMatrix(getComputedStyle(sheet).transform).a)

async function open(page: Page, path = `${record}p/2/`): Promise<void> {
  await page.goto(`./${path}`)
  await page.getByRole('button', { name: '全屏', exact: true }).click()
  await expect(pictures(page)).toHaveCount(1)
}

test.describe('the viewer', { tag: '@own' }, () => {
  test.skip(!siteHolds(record), 'This build has no record of our own.')

  test('pages are turned in it, and the page below goes along', async ({ page }) => {
    await open(page)
    await expect(place(page)).toHaveText('2 / 5')
    await expect(viewer(page)).toContainText('先数清每一层写了多少')
    await expect(pictures(page)).toHaveJSProperty('naturalWidth', 1280)
    for (const [key, told] of [
      ['ArrowRight', '3 / 5'],
      ['PageDown', '4 / 5'],
      ['End', '5 / 5'],
      ['Home', '1 / 5'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(place(page)).toHaveText(told)
    }
    await viewer(page).getByRole('button', { name: '下一页' }).click()
    await expect(place(page)).toHaveText('2 / 5')
    await page.keyboard.press('f')
    await expect(viewer(page)).toBeHidden()
    await expect(page).toHaveURL(/\/p\/2\/$/)
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/\/p\/3\/$/)
  })

  test('each button does what it says', async ({ page }) => {
    await open(page)
    const press = (name: string) => viewer(page).getByRole('button', { name }).click()
    await press('上一页')
    await expect(place(page)).toHaveText('1 / 5')
    await expect(viewer(page).getByRole('button', { name: '上一页' })).toBeDisabled()
    await press('下一页')
    await expect(place(page)).toHaveText('2 / 5')
    await press('放大')
    await expect.poll(() => scale(page)).toBe(1.5)
    await press('放大')
    await expect.poll(() => scale(page)).toBe(2.25)
    await press('缩小')
    await expect.poll(() => scale(page)).toBe(1.5)
    await press('整页入屏')
    await expect.poll(() => scale(page)).toBe(1)
    await press('两页并排')
    await expect(pictures(page)).toHaveCount(2)
    await expect(viewer(page).getByRole('button', { name: '两页并排' })).toHaveAttribute('aria-pressed', 'true')
    await press('两页并排')
    await expect(pictures(page)).toHaveCount(1)
    await press('关闭')
    await expect(viewer(page)).toBeHidden()
  })

  test('after a turn the page is as if it had been opened: title, language, words of a search', async ({ page }) => {
    await open(page, `${record}p/2/?q=${encodeURIComponent('合并')}`)
    await page.keyboard.press('ArrowRight')
    await expect(place(page)).toHaveText('3 / 5')
    await page.keyboard.press('Escape')
    await expect(page).toHaveTitle(/^第3页/)
    await expect(page).toHaveURL(/\/p\/3\/\?q=/)
    await expect(page.locator('blockquote mark').first()).toHaveText('合并')
    await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('href', /\/p\/3\/$/)
    await page.getByRole('button', { name: '分享' }).click()
    await expect(page.getByAltText('扫码在手机上打开这一页')).toBeVisible()
  })

  test('words that are marked in the picture are marked in it, after a turn as well', async ({ page }) => {
    await open(page, `${record}p/2/?q=${encodeURIComponent('写放大')}`)
    const marks = viewer(page).locator('.picture-marks mark')
    const within = async () => {
      const [mark, picture] = await Promise.all([marks.first().boundingBox(), pictures(page).first().boundingBox()])
      if (!mark || !picture) return null
      return [(mark.x - picture.x) / picture.width, (mark.y - picture.y) / picture.height].every((at) => at > 0 && at < 1)
    }
    await expect(marks).toHaveCount(1)
    await expect.poll(within).toBe(true)
    await page.keyboard.press('End')
    await expect(place(page)).toHaveText('5 / 5')
    await expect(marks).toHaveCount(1)
    await page.keyboard.press('+')
    await expect.poll(() => scale(page)).toBe(1.5)
    await expect(marks).toHaveCount(1)
  })

  test('wheel, keys and a double click enlarge it; arrows move what is enlarged', async ({ page }) => {
    await open(page)
    await page.mouse.move(400, 300)
    await page.mouse.wheel(0, -300)
    await expect.poll(() => scale(page)).toBeGreaterThan(1.5)
    await page.keyboard.press('ArrowRight')
    await expect(place(page)).toHaveText('2 / 5')
    await page.keyboard.press('0')
    await expect.poll(() => scale(page)).toBe(1)
    await page.keyboard.press('+')
    await expect.poll(() => scale(page)).toBe(1.5)
    await viewer(page).getByRole('button', { name: '整页入屏' }).click()
    await page.mouse.dblclick(400, 300)
    await expect.poll(() => scale(page)).toBe(2.5)
  })

  test('two fingers enlarge it, and one swipes', async ({ page }) => {
    await open(page)
    const room = viewer(page).locator('[data-viewer-room]')
    const pointer = (type: string, pointerId: number, clientX: number) =>
      room.dispatchEvent(type, { pointerId, pointerType: 'touch', clientX, clientY: 300, bubbles: true })
    // There is no such finger for the browser to follow.
    await room.evaluate((element) => (element.setPointerCapture = () => undefined))
    await pointer('pointerdown', 1, 400)
    await pointer('pointerdown', 2, 500)
    await pointer('pointermove', 2, 600)
    expect(await scale(page)).toBe(2)
    await pointer('pointerup', 2, 600)
    await pointer('pointerup', 1, 400)
    await page.keyboard.press('0')
    await pointer('pointerdown', 1, 500)
    await pointer('pointerup', 1, 400)
    await expect(place(page)).toHaveText('3 / 5')
  })

  test('two pages stand side by side in a wide window, and are turned together', async ({ page }) => {
    const button = viewer(page).getByRole('button', { name: '两页并排' })
    await page.setViewportSize({ width: 1024, height: 768 })
    await open(page, `${record}p/1/`)
    await expect(button).toBeVisible()
    await page.keyboard.press('d')
    await expect(pictures(page)).toHaveCount(2)
    await page.keyboard.press('ArrowRight')
    await expect(place(page)).toHaveText('3 / 5')
    await expect(pictures(page).last()).toHaveAttribute('src', /4-l\.webp$/)
    // A window that fills the screen has no other size.
    await page.goto('about:blank')
    await page.setViewportSize({ width: 1023, height: 768 })
    await open(page, `${record}p/1/`)
    await expect(button).toBeHidden()
  })

  test('the picture is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`./${record}p/2/`)
    await page.getByRole('button', { name: '分享' }).click()
    await page.getByRole('button', { name: '复制图片' }).click()
    await expect(page.getByText('图片已复制')).toBeVisible()
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
    expect(types).toEqual(['image/png'])
  })

  test('a phone on its side shows the whole slide', async ({ page }) => {
    await page.setViewportSize({ width: 844, height: 390 })
    await page.goto(`./${record}p/2/`)
    const { y = 0, height = 0 } = (await page.locator('[data-stage] img').boundingBox()) ?? {}
    expect(height).toBeGreaterThan(220)
    expect(y + height).toBeLessThanOrEqual(390)
  })

  test('axe finds nothing in it', async ({ page }) => {
    await open(page)
    expect(await axeFaults(page, { within: 'dialog[data-viewer]' })).toEqual([])
    expect(await colourFaults(page)).toEqual([])
  })
})
