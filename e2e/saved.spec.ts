/** The reading list. */
import type { Page } from '@playwright/test'
import { expect, siteHolds, test } from './test.ts'

const save = (page: Page, ids: readonly string[]) =>
  page.addInitScript((list) => {
    if (localStorage.getItem('storage-talks:saved') === null) localStorage.setItem('storage-talks:saved', JSON.stringify(list))
  }, ids)
const listed = (page: Page) => page.getByRole('main').getByRole('listitem')

test('what is removed can be put back in its place', { tag: '@own' }, async ({ page }) => {
  await save(page, ['curve-mds', 'raft-in-curve', 'curvefs-metadata-management'])
  await page.goto('./saved/')
  await expect(listed(page)).toHaveCount(3)
  await expect(listed(page).nth(1)).toContainText(/raft.{40,}/is)
  await listed(page).nth(1).getByRole('button', { name: '移除' }).click()
  await expect(listed(page)).toHaveCount(3)
  await listed(page).nth(1).getByRole('button', { name: '撤销' }).click()
  await page.reload()
  await expect(listed(page).nth(1)).toContainText(/raft/i)
  await listed(page).nth(1).getByRole('button', { name: '移除' }).click()
  await page.reload()
  await expect(listed(page)).toHaveCount(2)
})

test(
  'a link’s list: renamed records are shown, those that are gone are told of, and adding is seen',
  { tag: '@own' },
  async ({ page }) => {
    const former = siteHolds('talks/own-talk/')
    await page.goto(`./saved/?ids=curve-mds,no-such-record${former ? ',own-former-talk' : ''}`)
    await expect(page.getByText('已不在目录里：no-such-record')).toBeVisible()
    await expect(listed(page)).toHaveCount(former ? 2 : 1)
    if (former) await expect(page.getByRole('main').getByRole('link').last()).toHaveAttribute('href', /\/talks\/own-talk\/$/)
    await page.getByRole('button', { name: '存入我的收藏' }).click()
    await expect(page.getByText(/^已存入\d份$/)).toBeVisible()
    await expect(page.getByText('这些都已在收藏里')).toBeVisible()
  },
)

test('a list goes to another device as a code, which follows what is in it', { tag: '@own' }, async ({ page }) => {
  await save(page, ['curve-mds', 'raft-in-curve'])
  await page.goto('./saved/')
  await page.getByRole('button', { name: '二维码' }).click()
  const code = page.getByRole('img', { name: '扫码在另一台设备上打开这份收藏' })
  const first = await code.getAttribute('src')
  expect(first).toMatch(/^data:image\/svg\+xml,/)
  await listed(page).first().getByRole('button', { name: '移除' }).click()
  await expect(code).not.toHaveAttribute('src', first ?? '')
})

test('a list leaves as a file of its own type', { tag: '@own' }, async ({ page }) => {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (file: Blob) => {
      document.documentElement.dataset.types = `${document.documentElement.dataset.types ?? ''} ${file.type}`
      return make(file)
    }
  })
  await save(page, ['curve-mds'])
  await page.goto('./saved/')
  for (const format of ['Markdown', 'BibTeX', 'RIS', 'CSL-JSON']) {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: format }).click()
    await file
  }
  expect(await page.evaluate(() => document.documentElement.dataset.types?.match(/\w+\/[\w.-]+/g))).toEqual([
    'text/markdown',
    'application/x-bibtex',
    'application/x-research-info-systems',
    'application/json',
  ])
})

test.describe('inside WeChat', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.44',
  })

  test('an export says that it needs a browser', async ({ page }) => {
    await save(page, ['curve-mds'])
    await page.goto('./saved/')
    await page.getByRole('button', { name: 'BibTeX' }).click()
    await expect(page.getByRole('status').filter({ hasText: '在浏览器打开' })).toBeVisible()
  })
})
