/** The pages of a document: of a record of our own, which `npm run check` adds (`lib/build/check/write-own-data.ts`). */
import type { Page } from '@playwright/test'
import { axeFaults, colourFaults } from './axe-faults.ts'
import { expect, results, siteHolds, test } from './test.ts'

const record = 'talks/own-talk/'
test.skip(!siteHolds(record), 'This build has no record of our own.')

const atPage = (n: number) => new RegExp(`/talks/own-talk/p/${n}/`)
const marks = (page: Page) => page.locator('blockquote mark')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('pages are seen, read and turned', async ({ page }) => {
    await page.goto(`./${record}`)
    await expect(page.getByText('可逐页搜索')).toBeVisible()
    await page.locator('#pages').getByRole('link', { name: '第2页' }).click()
    await expect(page).toHaveTitle('第2页 · 写放大在Store里的来历 · 存储讲义')
    const picture = page.getByRole('img', { name: '《写放大在Store里的来历》第2页：先数清每一层写了多少' })
    await expect(picture).toHaveJSProperty('naturalWidth', 1280)
    await expect(picture).toHaveAttribute('height', '720')
    await expect(page.getByRole('blockquote')).toContainText('一次小写会让后台多写几倍')
    const removal = page.getByRole('link', { name: '请求移除' })
    await expect(removal).toBeVisible()
    await expect(removal).toHaveAttribute('href', /\/issues\/new\?title=own-talk$/)
    await page.getByRole('link', { name: '下一页' }).click()
    await expect(page).toHaveURL(atPage(3))
    await page.getByRole('link', { name: '写放大在Store里的来历' }).click()
    await expect(page).toHaveURL(/\/talks\/own-talk\/$/)
  })
})

test('a former id leads to the record, in both languages and whatever lies under it', async ({ page, request }) => {
  for (const language of ['', 'en/']) {
    await page.goto(`./${language}talks/own-former-talk/`)
    await expect(page).toHaveURL(new RegExp(`/${language}talks/own-talk/$`))
    const answer = await request.get(`./${language}talks/own-former-talk/embed/`, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([301, `${new URL(page.url()).pathname}embed/`])
  }
})

test('the guide leads to the page', async ({ page }) => {
  await page.goto(`./${record}`)
  await page.getByRole('link', { name: /先数清每一层/ }).click()
  await expect(page).toHaveURL(atPage(2))
})

test('keys turn pages and lead back to the record', async ({ page }) => {
  await page.goto(`./${record}p/2/`)
  for (const [key, n] of [
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['End', 5],
    ['ArrowRight', 5],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page).toHaveURL(atPage(n))
    await expect(page.locator('[data-strip] [aria-current]')).toHaveAccessibleName(`第${n}页`)
  }
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/talks\/own-talk\/$/)
})

test('a swipe turns the page', async ({ page }) => {
  await page.goto(`./${record}p/2/`)
  // By then the script that follows fingers is there.
  await expect(page.getByRole('button', { name: '全屏' })).toBeVisible()
  await page.locator('[data-stage]').evaluate((stage) => {
    const touch = (clientX: number) => new Touch({ identifier: 1, target: stage, clientX, clientY: 100 })
    stage.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], changedTouches: [touch(300)] }))
    stage.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(180)] }))
  })
  await expect(page).toHaveURL(atPage(3))
})

test('the words of a search are marked and go along', async ({ page }) => {
  await page.goto(`./${record}p/3/?q=${encodeURIComponent('文件合并 engine')}`)
  await expect(marks(page)).toHaveText(['合并', '文件', '文件', 'engine'])
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(/\/p\/4\/\?q=/)
  await expect(page.getByRole('link', { name: '回到搜索结果' })).toHaveAttribute('href', /\/\?q=%E6%96%87/)
})

test('the words of a search are marked in the picture, and n and N step through them', async ({ page }) => {
  await page.goto(`./${record}p/3/?q=${encodeURIComponent('文件合并 engine')}`)
  const boxes = page.locator('.picture-marks mark')
  await expect(boxes).toHaveCount(4)
  await expect(page.getByText('画面中标出4处')).toBeVisible()
  const picture = await page.locator('[data-stage] img').boundingBox()
  for (const box of await boxes.all()) {
    const { x = 0, y = 0 } = (await box.boundingBox()) ?? {}
    expect(picture && x >= picture.x && y >= picture.y && y <= picture.y + picture.height).toBe(true)
  }
  await page.keyboard.press('n')
  await expect(boxes.nth(0)).toHaveAttribute('data-current', '')
  await page.keyboard.press('Shift+N')
  await expect(boxes.nth(3)).toHaveAttribute('data-current', '')
  await expect(page.getByText('第4处，共4处')).toBeVisible()
})

test('small pictures show where the words stand on other pages', async ({ page }) => {
  const dotsOf = (n: number) => page.getByRole('link', { name: `第${n}页`, exact: true }).locator('.thumbnail-dots > i')
  await page.goto(`./${record}p/3/?q=${encodeURIComponent('写放大')}`)
  await expect(dotsOf(2)).toHaveCount(1)
  await expect(dotsOf(4)).toHaveCount(0)
  await page.goto(`./${record}?q=${encodeURIComponent('写放大')}`)
  await expect(dotsOf(5)).toHaveCount(1)
  const [dot, link] = await Promise.all([
    dotsOf(5).boundingBox(),
    page.getByRole('link', { name: '第5页', exact: true }).boundingBox(),
  ])
  expect(dot && link && dot.x > link.x && dot.x < link.x + link.width && dot.y > link.y && dot.y < link.y + link.height).toBe(
    true,
  )
})

test('what a link took the search for is marked, with the reason', async ({ page }) => {
  await page.goto(`./${record}p/5/?q=xiefangda&as=${encodeURIComponent('写放大')}`)
  await expect(page.locator('.picture-marks mark')).toHaveCount(1)
  await expect(marks(page)).toHaveText('写放大')
  await expect(page.getByText('按此理解标出：写放大')).toBeVisible()
})

test('a result shows the pages that hold the words; keys step through them and open one', async ({ page }) => {
  await page.goto(`./?q=${encodeURIComponent('写放大')}`)
  const title = results(page).filter({ hasText: '写放大在Store里的来历' })
  const result = page.locator('li').filter({ has: title }).first()
  await expect(result).toContainText('3页相符')
  await expect(result.locator('[data-page-hit] img').first()).toHaveJSProperty('naturalWidth', 480)
  await expect(result.locator('[data-page-hit] mark').filter({ hasText: '写放大' }).first()).toBeVisible()
  await title.focus()
  for (const [key, at] of [
    ['ArrowRight', 0],
    ['ArrowRight', 1],
    ['ArrowLeft', 0],
  ] as const) {
    await page.keyboard.press(key)
    await expect(result.locator('[data-page-hit]').nth(at)).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/talks\/own-talk\/p\/\d\/\?q=/)
  await expect(marks(page).filter({ hasText: '写放大' }).first()).toBeVisible()
  await page.goBack()
  await expect(title).toBeVisible()
})

test('a quoted phrase is found and marked across the end of a line', async ({ page }) => {
  await page.goto(`./?q=${encodeURIComponent('"里的来历 示例作者"')}`)
  await expect(results(page)).toHaveText('写放大在Store里的来历')
  await page.locator('[data-page-hit]').first().click()
  await expect(page).toHaveURL(atPage(1))
  await expect(marks(page)).toHaveText('里的来历\n示例作者')
})

test('without a search nothing of it is loaded', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto(`./${record}p/3/`, { waitUntil: 'networkidle' })
  expect(scripts).toEqual(['page', 'slide'].map((name) => expect.stringContaining(`/scripts/${name}.`)))
  await expect(marks(page)).toHaveCount(0)
})

test('a picture fits the window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.goto(`./${record}p/1/`)
  expect(await page.locator('[data-stage] img').evaluate((picture) => picture.clientHeight)).toBeLessThan(500)
})

test('a page is shared with its picture', async ({ page, request }) => {
  await page.goto(`./en/${record}p/2/`)
  const url = await page.locator('meta[property="og:image"]').first().getAttribute('content')
  expect(url).toMatch(/\/pages\/[0-9a-f]{12}\/2-l\.webp$/)
  const response = await request.get(`./${(url ?? '').slice((url ?? '').indexOf('pages/'))}`)
  expect(response.headers()['content-type']).toBe('image/webp')
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/en\/talks\/own-talk\/p\/2\/$/)
  expect(await page.locator('script[type="application/ld+json"]').first().textContent()).toContain('"BreadcrumbList"')
})

test('axe finds nothing, light or dark; nothing is cut off', async ({ page }) => {
  for (const path of [record, `${record}p/2/?q=raft`, `en/${record}p/5/`]) {
    await page.goto(`./${path}`)
    expect(await axeFaults(page)).toEqual([])
    expect(await colourFaults(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await colourFaults(page), 'dark').toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
})
