/**
 * What a reader comes for, on a few paths. They are tagged, since they are walked on the plain export of Next too (`LEAN=off npm
 * run build`), where React instead of our own scripts brings the islands to life.
 */
import { expect, results, searchBox, test } from './test.ts'

test('a query finds a record, whose page opens @plain', async ({ page }) => {
  await page.goto('./')
  await searchBox(page).fill('raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await results(page).first().click()
  await expect(page).toHaveURL(/\/talks\/[a-z0-9-]+\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/raft/i)
})

test('words of a search are marked in a record, however late scripts of Next come @plain', async ({ page }) => {
  const marking = page.waitForResponse(/mark-page/)
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    await marking
    await route.continue()
  })
  await page.goto('./talks/raft-in-curve/?q=raft')
  await marking
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
})

test('a link to a search shows its results, and a filter narrows them @plain', async ({ page }) => {
  await page.goto('./?q=curve')
  await expect(results(page).first()).toContainText(/curve/i)
  await page.getByRole('group', { name: '类型' }).getByRole('checkbox').first().check()
  await expect(page).toHaveURL(/kind=/)
  await expect(results(page).first()).toBeVisible()
})

test('a saved record stands on the reading list @plain', async ({ page }) => {
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('button', { name: '已收藏' })).toBeVisible()
  await page.goto('./saved/')
  await expect(page.getByRole('main').getByRole('link', { name: /MDS/ })).toBeVisible()
})

test('the other language is one press away, and finds as well @plain', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/$/)
  await searchBox(page).fill('snapshot')
  await expect(results(page).first()).toBeVisible()
})

test('an address that leads nowhere says so @plain', async ({ page }) => {
  const response = await page.goto('./talks/no-such-talk/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
