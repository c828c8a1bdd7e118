/** What goes wrong in browsers rather than on servers: each test is named after its fault and asserts what the reader sees. */
import { test as plain, type Page } from '@playwright/test'
import { expectReadableList, expectWayToList, listed } from './readable-list.ts'
import { expect, results, searchBox, test } from './test.ts'

/** How many were found, as the page says it. */
const found = (page: Page) => page.getByRole('heading', { name: /^找到\d+份资料$/ })

const crashWorker = async (page: Page) => {
  await page
    .workers()
    .at(-1)
    ?.evaluate(() => {
      setTimeout(() => {
        throw new Error('a crash made by a test')
      })
    })
}

// Playwright's own `test`: ours would fail on the error that this one makes.
plain('the worker crashes in the middle of a query: it starts once more; the second time the page says so', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  const again = page.waitForEvent('worker')
  await crashWorker(page)
  await again
  await searchBox(page).fill('元数据')
  await expect(results(page).first()).toContainText('元数据')
  await crashWorker(page)
  const message = page.getByRole('alert').filter({ hasText: '搜索出错两次，已停止' })
  await expect(message).toBeVisible()
  await expect(results(page).first(), 'the last answer stays').toContainText('元数据')
  await expectWayToList(page, message)
})

test('storage is full: the button says that nothing was saved', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('button', { name: '没能收藏：浏览器不让保存' })).toHaveAttribute('aria-pressed', 'false')
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await expectReadableList(page)
})

test(
  'two tabs: what one saves stands on the reading list of the other at once',
  { tag: '@address' },
  async ({ page, context }) => {
    await page.goto('./saved/')
    await expect(page.getByText('还没有收藏')).toBeVisible()
    const other = await context.newPage()
    await other.goto(new URL('../talks/curve-mds/', page.url()).href)
    await other.getByRole('button', { name: '收藏' }).click()
    await expect(page.getByRole('main').getByRole('link', { name: /MDS/ })).toBeVisible()
    await expectReadableList(page)
  },
)

plain(
  'the back-forward cache brings the page back as it was: the results are there, and typing goes on',
  // The headless shell has no such cache.
  { tag: ['@whole', '@windows'] },
  async ({ playwright, launchOptions, baseURL }) => {
    // Playwright switches this cache off.
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    const context = await browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(() =>
      window.addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset.persisted = String(persisted))),
    )
    await page.goto('./?q=raft')
    await expect(results(page).first()).toContainText(/raft/i)
    // A browser that has other things to do may leave a page out of the cache.
    await expect(async () => {
      await page.goto('./talks/')
      // A page that comes back is not loaded once more, so there is nothing else to wait for.
      await page.goBack({ waitUntil: 'commit' })
      await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true', { timeout: 2000 })
    }).toPass()
    await expect(found(page)).toBeVisible()
    await expect(results(page).first()).toContainText(/raft/i)
    await searchBox(page).fill('元数据')
    await expect(results(page).first()).toContainText('元数据')
    await expectReadableList(page)
    await browser.close()
  },
)

test('back and forward through the history: the results are there, and typing goes on', { tag: '@address' }, async ({ page }) => {
  await page.goto('./?q=raft')
  await results(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(results(page).first()).toContainText(/raft/i)
  await page.goForward()
  await page.goBack()
  await searchBox(page).fill('元数据')
  await expect(results(page).first()).toContainText('元数据')
})

for (const year of [1999, 2099]) {
  test(`the clock is wrong (${year}): searching and saving work`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${year}-01-01T00:00:00Z`))
    await page.goto('./?q=raft')
    await expect(results(page).first()).toContainText(/raft/i)
    await page.goto('./talks/curve-mds/')
    await page.getByRole('button', { name: '收藏' }).click()
    await expect(page.getByRole('button', { name: '已收藏' })).toBeVisible()
    await expectReadableList(page)
  })
}

/** What a slow connection needs under a slow processor. */
const patience = { timeout: 15_000 }

test('3G: the page can be read at once, says that it loads, and then answers', { tag: '@whole' }, async ({ page }) => {
  let release = () => {}
  const slow = new Promise<void>((done) => (release = done))
  await page.route('**/data/search/**', async (route) => {
    await slow
    await route.continue()
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  })
  await page.goto('./?q=raft', { waitUntil: 'commit' })
  await expect(page.getByText(/正在载入索引\d+%/)).toBeVisible(patience)
  await expectReadableList(page)
  release()
  await expect(results(page).first()).toContainText(/raft/i, patience)
  await expect(found(page)).toBeVisible()
})

test('text at 200 %: nothing is cut off, and the search works', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const [path, seen] of [
    ['./?q=raft', found(page)],
    ['./talks/raft-in-curve/', page.getByRole('heading', { level: 1 })],
    ['./talks/', listed(page)],
  ] as const) {
    await page.goto(path)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await expect(seen).toBeVisible()
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, path).toBeLessThanOrEqual(client)
  }
})

test('forced colours: marks, buttons and the focus can be told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('./?q=raft')
  const mark = page.locator('mark').first()
  await expect(mark).toBeVisible()
  const colours = await mark.evaluate((element) => {
    const { backgroundColor, textDecorationLine, outlineStyle } = getComputedStyle(element)
    const around = getComputedStyle(document.body).backgroundColor
    return { differs: backgroundColor !== around || textDecorationLine !== 'none' || outlineStyle !== 'none' }
  })
  expect(colours).toEqual({ differs: true })
  await expect(found(page)).toBeVisible()
  await searchBox(page).focus()
  const ring = page.getByRole('search').locator('form')
  await expect(ring).toHaveCSS('outline-style', 'solid')
  await searchBox(page).blur()
  await expect(ring).toHaveCSS('outline-style', 'none')
  await expectReadableList(page)
})

for (const [fault, query] of [
  ['text that runs right to left', '\u202eraft\u202c'],
  ['zero-width characters', 'ra\u200bf\u200dt\ufeff'],
] as const) {
  test(`${fault}: is searched for what it looks like, and turns nothing around`, async ({ page }) => {
    await page.goto(`./?q=${encodeURIComponent(query)}`)
    await expect(results(page).first()).toContainText(/raft/i)
    await expect(found(page)).toBeVisible()
    await expect(page.locator('html')).toHaveCSS('direction', 'ltr')
    await expectReadableList(page)
  })
}

test('hostile parameters of the address: are dropped, and the rest is answered', async ({ page }) => {
  await page.goto(
    './?q=raft&kind=__proto__&kind=<img>&year=abc..&pages=-1..1e999&view=evil&sort=constructor&look=../../x&lang=%00',
  )
  await expect(found(page)).toBeVisible()
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(page.getByRole('dialog')).toBeHidden()
  await searchBox(page).fill('元数据')
  await expect(results(page).first()).toContainText('元数据')
  // The address is written once typing pauses.
  await expect.poll(() => new URL(page.url()).search).toBe(`?q=${encodeURIComponent('元数据')}`)
  await expectReadableList(page)
})

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test(
    'one of an older version serves the page: the page says that a new one waits, and takes it',
    { tag: '@address' },
    async ({ page }) => {
      await page.goto('./about/')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await page.reload()
      const scope = new URL('../', page.url()).pathname
      await page.evaluate(
        (path) => navigator.serviceWorker.register(`${path}sw.js?newer`, { scope: path }).then(() => true),
        scope,
      )
      await expect(page.getByText('目录有新版本。')).toBeVisible()
      await expectReadableList(page)
      const reloaded = page.waitForEvent('load')
      await page.getByRole('button', { name: '刷新' }).click()
      await reloaded
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.goto('./?q=raft')
      await expect(results(page).first()).toContainText(/raft/i)
    },
  )
})
