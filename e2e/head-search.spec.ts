/** The search field in the head of every page. */
import type { Page } from '@playwright/test'
import { expect, holdBack, results, siteHolds, test } from './test.ts'

const field = (page: Page) => page.getByRole('banner').getByLabel('搜索', { exact: true })
const panel = (page: Page) => page.getByRole('listbox', { name: '搜索结果' })
const hrefs = (links: Element[]) => links.map((link) => link.getAttribute('href'))

test('nothing of the search is loaded before it is meant', { tag: '@own' }, async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('./talks/curve-mds/', { waitUntil: 'networkidle' })
  const ofSearch = () => asked.filter((path) => /\/data\/search\/|\/scripts\/(?!page\.)/.test(path))
  expect(ofSearch()).toEqual([])
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await expect.poll(() => ofSearch().length).toBeGreaterThan(2)
})

for (const path of ['talks/curve-mds/', 'talks/', 'topics/raft/', 'about/', 'saved/', 'no/such/page/']) {
  test(`Ctrl-K, words, and Enter lead from /${path} to their results`, { tag: '@own' }, async ({ page }) => {
    await page.goto(`./${path}`)
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('raft')
    await expect(panel(page).getByRole('option').filter({ hasText: /raft/i }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/\?q=raft$/)
    await expect(results(page).first()).toContainText(/raft/i)
  })
}

test(
  'what was not found is told of the words that were looked for, not of those typed since',
  { tag: '@own' },
  async ({ page }) => {
    await page.goto('./talks/')
    await page.keyboard.press('/')
    await page.keyboard.type('zzqq')
    await expect(panel(page)).toContainText('没有找到“zzqq”')
    // In the very task of the next letter, before anything can have answered it.
    const told = await field(page).evaluate((input: HTMLInputElement) => {
      input.value = 'raft'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return document.querySelector('[role="listbox"]')?.textContent ?? ''
    })
    expect(told).not.toContain('raft')
    await expect(panel(page).getByRole('option').filter({ hasText: /raft/i }).first()).toBeVisible()
  },
)

test('the arrows choose a row, Enter opens it, Esc closes, clears and leaves', { tag: '@own' }, async ({ page }) => {
  const release = await holdBack(page, '**/data/search/text.*.json')
  await page.goto('./talks/')
  await page.keyboard.press('/')
  await page.keyboard.type('raft')
  const options = panel(page).getByRole('option')
  await expect(options.first()).toHaveAttribute('href', /\?q=raft(?:&|$)/)
  const withoutTexts = await options.evaluateAll(hrefs)
  await page.keyboard.press('ArrowDown')
  const chosen = panel(page).getByRole('option', { selected: true })
  await expect(chosen).toHaveCount(1)
  const lead = await chosen.getAttribute('href')
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  const texts = page.waitForResponse('**/data/search/text.*.json')
  release()
  await (await texts).finished()
  await page.keyboard.press('ArrowDown')
  await expect(chosen).not.toHaveAttribute('href', lead ?? '')
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toHaveAttribute('href', lead ?? '')
  expect(await options.evaluateAll(hrefs), 'later answers wait while a row is chosen').toEqual(withoutTexts)
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toHaveCount(0)
  await expect.poll(() => options.evaluateAll(hrefs), 'and are shown once none is').not.toEqual(withoutTexts)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field(page)).not.toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type('raft')
  await expect(options.first()).toHaveAttribute('href', /\?q=raft(?:&|$)/)
  await page.keyboard.press('ArrowDown')
  const leads = (await chosen.getAttribute('href')) ?? ''
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${leads.replace(/[?.]/g, '\\$&')}$`))
})

test('on a record its own pages stand first and are ticked', { tag: '@own' }, async ({ page }) => {
  test.skip(!siteHolds('talks/own-talk/'), 'This build has no record of our own.')
  await page.goto('./talks/own-talk/', { waitUntil: 'networkidle' })
  await field(page).fill('写放大')
  await expect(panel(page)).toContainText(/在这份资料里：\d+页相符/)
  await expect(panel(page).getByRole('option').first()).toHaveAttribute(
    'href',
    /\/talks\/own-talk\/p\/\d+\/\?q=%E5%86%99%E6%94%BE%E5%A4%A7(?:&as=|$)/,
  )
  await expect(page.locator('a.thumbnail[data-hit]').first()).toBeVisible()
  await field(page).fill('zzqqxxzz')
  await expect(panel(page)).toContainText('这份资料里没有“zzqqxxzz”')
  await expect(page.locator('a.thumbnail[data-hit]')).toHaveCount(0)
})

test('of two sections of one article, the chosen one stays chosen with the next letter', { tag: '@own' }, async ({ page }) => {
  test.skip(!siteHolds('talks/own-article/'), 'This build has no record of our own.')
  const second = (q: string) =>
    new RegExp(`/talks/own-article/read/\\?q=${encodeURIComponent(q)}#${encodeURIComponent('数出来的')}$`)
  await page.goto('./talks/own-article/')
  await field(page).fill('缓存')
  await expect(panel(page).getByRole('option').nth(1)).toHaveAttribute('href', second('缓存'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = panel(page).getByRole('option', { selected: true })
  await expect(chosen).toHaveAttribute('href', second('缓存'))
  await field(page).pressSequentially('命中')
  await expect(chosen).toHaveAttribute('href', second('缓存命中'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(second('缓存命中'))
})

test('without a script the field leads to the list', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('./about/')
  await field(page).fill('raft')
  await field(page).press('Enter')
  await expect(page).toHaveURL(/\/\?q=raft$/)
  await context.close()
})
