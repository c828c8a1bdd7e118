import { expectReadableList, listed } from './readable-list.ts'
import { expect, results, searchBox, test } from './test.ts'

test.use({ serviceWorkers: 'allow' })

/** Waits until the worker of this visit has kept everything. */
const kept = async (page: import('@playwright/test').Page) => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

test('offline, the search and visited pages work, and the page says so', async ({ page, context }) => {
  await page.goto('./')
  await kept(page)
  await page.goto('./talks/curve-mds/')
  await page.goto('./?q=mds', { waitUntil: 'networkidle' })
  await expect(results(page).first()).toBeVisible()
  await page.goto('./talks/curve-mds/', { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await page.goto('./talks/curve-mds/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/MDS/)
  await context.setOffline(false)
})

test('offline after nothing but a first visit, the search works', { tag: '@plain' }, async ({ page, context }) => {
  await page.goto('./')
  await kept(page)
  await context.setOffline(true)
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await context.setOffline(false)
})

test('offline after nothing but a first visit, a question is answered by pages', async ({ page, context }) => {
  await page.goto('./')
  await kept(page)
  await context.setOffline(true)
  await page.goto(`./?${new URLSearchParams({ q: '快照的时候写进来的数据放哪里' }).toString()}`)
  await expect(page.getByRole('region', { name: '可能回答你的问题' }).getByRole('link').first()).toBeVisible({ timeout: 40_000 })
  await context.setOffline(false)
})

test('offline in the middle of typing, the index loaded: the answers go on, and the page says so', async ({ page, context }) => {
  await page.goto('./', { waitUntil: 'networkidle' })
  await kept(page)
  await searchBox(page).pressSequentially('ra')
  await expect(results(page).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await searchBox(page).pressSequentially('ft')
  await expect(results(page).first()).toContainText(/raft/i)
  await searchBox(page).fill('元数据')
  await expect(results(page).first()).toContainText('元数据')
  await expect(page.getByRole('status').filter({ hasText: '看过的页面与搜索仍可使用' })).toBeVisible()
  await context.setOffline(false)
  await expectReadableList(page)
})

test('offline, a visited page opens with any query, saved records and the list of them too; others say so and lead on', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await kept(page)
  await page.goto('./talks/curve-mds/', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '收藏' }).click()
  await page.goto('./topics/raft/', { waitUntil: 'networkidle' })
  await page.goto('./talks/')
  await listed(page).click()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  for (const path of ['talks/curve-mds/?q=mds', 'talks/curve-mds/?from=wechat#p3', 'topics/raft/?utm_source=x']) {
    await page.goto(`./${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/MDS|Raft/)
  }
  await page.goto('./saved/?from=home')
  await expect(page.getByRole('main').getByRole('link', { name: /MDS/ })).toBeVisible()
  await page.goto('./talks/raft-in-curve/?q=raft')
  await expect(page.getByRole('heading', { name: '这一页没有保存在本机' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /MDS/ })).toBeVisible()
  await page.goto('./en/talks/raft-in-curve/')
  await expect(page.getByRole('heading', { name: 'This page is not kept on this device' })).toBeVisible()
  await page.goto('./talks/')
  await expect(page.locator('main a[data-away]').first()).toHaveAttribute('data-away', '未保存，离线打不开')
  await expect(listed(page)).not.toHaveAttribute('data-away')
  await context.setOffline(false)
  await expect(page.locator('main a[data-away]')).toHaveCount(0)
})

test.describe('with nothing kept', () => {
  test.use({ serviceWorkers: 'block' })

  test('offline in the middle of typing, before the index is there: says so, leads to the list, and goes on once online', async ({
    page,
    context,
  }) => {
    await page.goto('./', { waitUntil: 'networkidle' })
    await page.route('**/data/search/records.*', async (route) => {
      await context.setOffline(true)
      await route.abort('internetdisconnected')
    })
    await searchBox(page).pressSequentially('raft')
    const message = page.getByRole('alert').filter({ hasText: '连不上网络，索引也还没有保存在本机' })
    await expect(message).toBeVisible()
    await expect(page.getByText('当前离线。', { exact: true })).toBeVisible()
    await expect(page.getByText('看过的页面与搜索仍可使用')).toBeHidden()
    await expect(page.getByRole('heading', { name: '最近的资料' })).toBeVisible()
    await expect(message.getByRole('link', { name: '完整目录' })).toBeVisible()
    await page.unroute('**/data/search/records.*')
    await context.setOffline(false)
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(results(page).first()).toContainText(/raft/i)
  })
})
