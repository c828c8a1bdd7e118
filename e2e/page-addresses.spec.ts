/** The address that every page of a document has of which something is said, whether its original is at hand or not. */
import { pagesWithLines } from '../lib/catalogue/lines.ts'
import { expect, readCatalogue, siteHolds, test } from './test.ts'

/** Of the project's own records; no build of the check has its original. */
const record = 'talks/raft-in-curve/'
const line = 'raft直接从旧配置换到新配置会出现两个互不相交的多数'

test('every page with a line has an address, in both languages, and the sitemap names it', async ({ request }) => {
  const { talks } = await readCatalogue(request)
  const paths = talks.flatMap((talk) => pagesWithLines(talk).map((page) => `talks/${talk.id}/p/${page}/`))
  expect(paths.length).toBeGreaterThan(0)
  expect(paths.flatMap((path) => [path, `en/${path}`]).filter((path) => !siteHolds(`${path}index.html`))).toEqual([])
  const sitemap = await (await request.get('./sitemap.xml')).text()
  expect(paths.filter((path) => !sitemap.includes(`/en/${path}</loc>`))).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it tells of the page, who gave it and when, and leads to those around it', async ({ page }) => {
    await page.goto(`./${record}`)
    await page.locator('#p10').getByRole('link').click()
    await expect(page).toHaveURL(/\/talks\/raft-in-curve\/p\/10\/$/)
    await expect(page).toHaveTitle('第10页 · raft在Curve存储中的工程实践 · 存储讲义')
    const article = page.getByRole('article')
    for (const told of [line, '陈威', '2022-12-21', 'Curve 社区 & TiKV 社区联合 raft 主题分享', '10 / 29'])
      await expect(article).toContainText(told)
    await expect(page.getByRole('link', { name: /^下载原件/ })).toHaveAttribute(
      'href',
      /^https:\/\/raw\.githubusercontent\.com\/[^#]+$/,
    )
    await expect(page.locator('a[href*="#page="]')).toHaveCount(0)
    await page.getByRole('link', { name: '下一页' }).click()
    await expect(page).toHaveURL(/\/p\/1[1-9]\/$/)
    await page.getByRole('link', { name: 'raft在Curve存储中的工程实践' }).click()
    await expect(page).toHaveURL(/\/talks\/raft-in-curve\/$/)
  })
})

test('a page of which nothing is said leads to the record', { tag: '@address' }, async ({ page }) => {
  await page.goto(`./${record}p/2/`)
  await expect(page).toHaveURL(/\/talks\/raft-in-curve\/$/)
})

test('it is passed on with title, speaker, line and a short address, and cited with its number', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.goto(`./${record}p/10/?q=raft`)
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByAltText('扫码在手机上打开这一页')).toHaveJSProperty('complete', true)
  await page.getByRole('button', { name: '复制标题、要点与链接' }).click()
  await expect(page.locator('.toast')).toHaveText('已复制')
  const [quote, address] = (await copied()).split('\n')
  expect(quote).toMatch(/^《raft在Curve存储中的工程实践》第10页 · 陈威 · raft直接从旧配置/)
  expect(address).toBe(page.url().replace('?q=raft', ''))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '引用这一页' }).click()
  await expect(page.locator('.toast')).toHaveText('引用已复制')
  expect(await copied()).toMatch(/: 10\[\d{4}-\d\d-\d\d\]\. https/)
})

test('keys turn pages while a message is shown', async ({ page }) => {
  await page.goto(`./${record}p/10/`)
  await page.getByRole('button', { name: '引用这一页' }).click()
  await expect(page.locator('.toast')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/\/p\/9\/$/)
})
