/** What else has its hands on the page: input methods, translators, other layouts, browsers that refuse, a deploy meanwhile. */
import { test as plain } from '@playwright/test'
import { answered, expect, results, searchBox, test } from './test.ts'

for (const [composed, asked] of [
  ["yuan'shu'ju", 'yuanshuju'],
  ["kuai'zhao", 'kuaizhao'],
  ["xi'an", 'xian'],
] as const) {
  test(`composing ${composed} asks for ${asked}, and so do the letters that are left`, async ({ page }) => {
    await page.goto('./')
    await searchBox(page).focus()
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    })
    await answered(page, asked)
    await expect(searchBox(page)).toHaveValue(composed)
    await session.send('Input.insertText', { text: composed })
    await expect(page).toHaveURL(new RegExp(`q=${asked}$`))
  })
}

test('words typed after those of a link, before the script is there, join them', async ({ page }) => {
  let release = () => undefined as void
  const typed = new Promise<void>((done) => (release = done))
  await page.route('**/scripts/search.*.js', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto('./?q=raft', { waitUntil: 'commit' })
  await expect(searchBox(page)).toHaveValue('raft')
  await searchBox(page).press('End')
  await page.keyboard.type(' 快照')
  release()
  await answered(page, 'raft 快照')
  await expect(searchBox(page)).toHaveValue('raft 快照')
})

test('a page translator wraps every text: the next answers replace them all', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  await page.locator('[data-island="search"]').evaluate((island) => {
    const walker = document.createTreeWalker(island, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      const font = document.createElement('font')
      text.replaceWith(font)
      font.append(text.data)
    }
  })
  await searchBox(page).fill('元数据')
  await answered(page, '元数据')
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  await expect(results(page).first()).toContainText('元数据')
  await expect(page.locator('[data-answers] font')).toHaveCount(0)
  await searchBox(page).fill('快照')
  await answered(page, '快照')
  await expect(page.locator('mark').first()).toHaveText('快照')
})

test('a Chinese layout gives 、 and ？ where / and ? are meant', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(results(page).first()).toBeVisible()
  const press = (key: string) =>
    page.evaluate((name) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })), key)
  await press('？')
  await expect(page.getByRole('dialog', { name: '可以这样搜' })).toBeVisible()
  await page.keyboard.press('Escape')
  await press('、')
  await expect(searchBox(page)).toBeFocused()
  await expect(searchBox(page)).toHaveValue('raft')
})

test('another question that finds as many is announced again', async ({ page }) => {
  await page.goto('./?q=raft&sort=newest')
  const status = page.getByRole('status').filter({ hasText: /^找到\d+份资料$/ })
  await expect(status).toBeAttached()
  await status.evaluate((region) => {
    new MutationObserver(() => (document.documentElement.dataset.said = region.textContent)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  await page.getByRole('combobox', { name: '排序' }).selectOption('oldest')
  await expect(page.locator('html')).toHaveAttribute('data-said', /^找到\d+份资料$/)
})

test('the browser refuses addresses for a while, as Safari does: typing goes on, and the address catches up', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const write = History.prototype.replaceState.bind(window.history)
    History.prototype.replaceState = (...step: Parameters<typeof write>) => {
      if (document.documentElement.dataset.refuse === 'yes') throw new DOMException('too many', 'SecurityError')
      write(...step)
    }
  })
  await page.clock.install()
  await page.goto('./')
  await searchBox(page).fill('m')
  await page.clock.runFor(1000)
  await page.evaluate(() => (document.documentElement.dataset.refuse = 'yes'))
  await searchBox(page).pressSequentially('etadata')
  await page.clock.runFor(1000)
  await expect(searchBox(page)).toHaveValue('metadata')
  await page.evaluate(() => (document.documentElement.dataset.refuse = ''))
  await page.clock.runFor(6000)
  await expect(page).toHaveURL(/\?q=metadata$/)
})

test('a thousand Han characters leave an address that servers take', async ({ page }) => {
  await page.goto('./')
  await searchBox(page).fill('元数据高可用'.repeat(170))
  await expect(page).toHaveURL(/\?q=/)
  expect(page.url().length).toBeLessThan(7000)
  expect((await page.reload())?.status()).toBe(200)
  await expect(searchBox(page)).toHaveValue(/^元数据高可用/)
})

test('forced colours: bars, chosen chips and the current view are told by lines', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('./?q=curve&kind=slides')
  const outline = (element: Element) => getComputedStyle(element).outlineStyle
  await expect(page.locator('.year-bar').first()).toHaveCSS('border-top-style', 'solid')
  await expect.poll(() => page.getByRole('button', { name: '去掉幻灯片' }).evaluate(outline)).toBe('solid')
  await expect.poll(() => page.getByRole('button', { name: '列表' }).evaluate(outline)).toBe('solid')
})

// Playwright's own `test`: a script that is gone is an error of its page.
plain('a tab that stays open over a deploy says so where it shares, and offers to load again', async ({ page }) => {
  await page.goto('./?q=raft')
  await page.route('**/scripts/draw-code.*.js', (route) => route.fulfill({ status: 404, body: 'no' }))
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const panel = page.getByRole('dialog', { name: '分享' })
  await expect(panel.getByRole('alert')).toContainText('网站刚刚更新')
  await expect(panel.getByRole('link', { name: '刷新页面' })).toBeVisible()
  await expect(panel.getByRole('button', { name: '复制链接' })).toBeVisible()
})

test('the code of a search is that of the present address', async ({ page }) => {
  await page.goto('./?q=raft')
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const code = page.getByRole('dialog', { name: '分享' }).getByRole('img')
  const first = await code.getAttribute('src')
  const viewBox = /viewBox="0 0 (\d+) /.exec(decodeURIComponent(first ?? ''))?.[1]
  expect(viewBox).toBeDefined()
  await page.evaluate(() => window.history.pushState(null, '', '?q=raft&kind=slides'))
  await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')))
  await expect(code).not.toHaveAttribute('src', first ?? '')
})
