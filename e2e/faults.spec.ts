/** What goes wrong between the browser and the server: each test is named after its fault and asserts what the reader sees. */
import type { Page, Route } from '@playwright/test'
import { expectReadableList, expectWayToList } from './readable-list.ts'
import { expect, results, searchBox, test } from './test.ts'

const records = '**/data/search/records.*'

/** What the page says of a failure. */
const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })

/** Beside the message what there is stays in sight, and the message names the way to all of it. */
async function expectListBeside(page: Page, text: string | RegExp): Promise<void> {
  await expect(alert(page, text)).toBeVisible()
  await expect(page.getByRole('heading', { name: '最近的资料' })).toBeVisible()
  await expect(alert(page, text).getByRole('link', { name: '完整目录', exact: true })).toHaveAttribute('href', /\/talks\/$/)
}

/** The fault is gone, and the button does what it says. */
async function expectRetryToWork(page: Page, text: string | RegExp, pattern: string): Promise<void> {
  await expect(alert(page, text)).toBeVisible()
  await page.unroute(pattern)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(alert(page, text)).toBeHidden()
}

for (const [fault, status] of [
  ['the index is missing (404)', 404],
  ['the server fails (500)', 500],
] as const) {
  test(`${fault}: says so, keeps the list, and trying again works`, async ({ page }) => {
    await page.route(records, (route) => route.fulfill({ status, body: 'no' }))
    await page.goto('./?q=raft')
    await expectListBeside(page, `(${status})`)
    await expectRetryToWork(page, `(${status})`, records)
  })
}

for (const [fault, change] of [
  ['truncated JSON', (body: string) => body.slice(0, 5000)],
  ['JSON that is broken at the end', (body: string) => `${body.slice(0, -1)}x`],
  ['a wrong hash after a deploy (the file is another one)', (body: string) => body.replace('"records":[', '"records":[{},')],
  ['a wrong hash (another file of the same length)', (body: string) => body.replace('Curve', 'Curse')],
] as const) {
  test(`${fault}: says which file is damaged, keeps the list, and trying again works`, async ({ page }) => {
    await page.route(records, async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      expect(change(body)).not.toBe(body)
      await route.fulfill({ response, body: change(body) })
    })
    await page.goto('./?q=raft')
    await expectListBeside(page, /索引没能载入：records\./)
    await expectRetryToWork(page, /索引没能载入：records\./, records)
  })
}

test('a wrong hash after a deploy (the manifest names files that are gone): says so, keeps the list, and trying again works', async ({
  page,
}) => {
  const manifest = '**/data/search/manifest.json'
  await page.route(manifest, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/\.[0-9a-f]{12}\.json/g, '.000000000000.json') })
  })
  await page.goto('./?q=raft')
  await expectListBeside(page, '(404)')
  await expectRetryToWork(page, '(404)', manifest)
})

test('a wrong hash after a deploy (the worker of a page that was open is gone): says so, and keeps the list', async ({
  page,
}) => {
  await page.goto('./', { waitUntil: 'networkidle' })
  await page.route('**/*.js', (route) => route.fulfill({ status: 404, body: 'no' }))
  await searchBox(page).fill('raft')
  await expectListBeside(page, '搜索出错两次，已停止')
  await expectWayToList(page, alert(page, '搜索出错两次，已停止'))
})

test('no network before the index was ever loaded: says so, keeps the list, and trying again works', async ({ page }) => {
  await page.route('**/data/search/**', (route) => route.abort('internetdisconnected'))
  await page.goto('./?q=raft')
  await expectListBeside(page, '连不上网络，索引也还没有保存在本机')
  await expectWayToList(page, alert(page, '连不上网络，索引也还没有保存在本机'))
  await expectRetryToWork(page, '连不上网络，索引也还没有保存在本机', '**/data/search/**')
})

test('the texts fail after the titles: titles go on being searched, and the failure is said', async ({ page }) => {
  await page.route('**/data/search/text.*', (route) => route.fulfill({ status: 500, body: 'no' }))
  await page.goto('./')
  await searchBox(page).fill('raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(alert(page, '(500)')).toBeVisible()
  await searchBox(page).fill('元数据')
  await expect(results(page).first()).toContainText('元数据')
  await expectWayToList(page, alert(page, '(500)'))
})

test('a stalled download: shows how far it is, then says that the network is slow, offers to try again and the list', async ({
  page,
}) => {
  await page.clock.install()
  // What comes before the index starts the wait anew, so the clock goes on only once the index was asked for.
  const asked = page.waitForRequest(records)
  let stalled = true
  // Nothing else of the index comes meanwhile, which would be progress, and take the offer away.
  const isFirst = (url: string) => url.endsWith('/manifest.json')
  await page.route('**/data/search/**', (route) =>
    stalled && !isFirst(route.request().url()) ? new Promise(() => undefined) : route.continue(),
  )
  await page.goto('./?q=raft')
  await asked
  await expect(page.getByText(/正在载入索引\d+%/)).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.clock.fastForward(6000)
  const message = page.getByRole('paragraph').filter({ hasText: '网络较慢，仍在载入' })
  await expect(message.getByRole('link', { name: '完整目录' })).toBeVisible()
  stalled = false
  await message.getByRole('button', { name: '再试一次' }).click()
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(message).toBeHidden()
  await expectReadableList(page)
})

test('storage is blocked: the search works, and the button says that nothing was saved', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('button', { name: '没能收藏：浏览器不让保存' })).toHaveAttribute('aria-pressed', 'false')
  await page.goto('./saved/')
  await expect(page.getByText('还没有收藏')).toBeVisible()
  await expectReadableList(page)
})

test('a query of 10,000 characters: is answered, and stays as it was typed', async ({ page }) => {
  const query = '元数据raft'.repeat(1429).slice(0, 10_000)
  await page.goto('./')
  await searchBox(page).fill(query)
  await expect(page.getByRole('heading', { name: /^找到\d+份资料$/ })).toBeVisible()
  await expect(results(page).first()).toBeVisible()
  await expect(searchBox(page)).toHaveValue(query)
})

test('a saved record appears on the reading list and leaves it', { tag: '@address' }, async ({ page }) => {
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('button', { name: '已收藏' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto('./saved/')
  await expect(page.getByRole('main').getByRole('link', { name: /MDS/ })).toBeVisible()
  await page.getByRole('button', { name: '移除' }).click()
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('还没有收藏')).toBeVisible()
})

for (const [part, path, script, alive] of [
  ['the search', './?q=raft', '**/scripts/search.*.js', (page: Page) => results(page).first()],
  ['the reading list', './saved/', '**/scripts/saved.*.js', (page: Page) => page.getByText('还没有收藏')],
] as const) {
  for (const [fault, respond] of [
    ['the network is gone', (route: Route) => route.abort('internetdisconnected')],
    ['a deploy took it away (404)', (route: Route) => route.fulfill({ status: 404, body: 'no' })],
  ] as const) {
    test(`the script of ${part} does not load, ${fault}: says so, and trying again works`, async ({ page }) => {
      await page.route(script, respond)
      await page.goto(path)
      const message = alert(page, '这一部分没能载入')
      await expect(message.getByRole('link', { name: '完整目录' })).toBeVisible()
      await page.unroute(script)
      await message.getByRole('link', { name: '再试一次' }).click()
      await expect(alive(page)).toBeVisible()
      await expect(message).toBeHidden()
    })
  }
}
