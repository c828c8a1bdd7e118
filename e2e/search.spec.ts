import { readFile } from 'node:fs/promises'
import { answered, expect, readCatalogue, results, searchBox, test } from './test.ts'

test('finds raft as it is typed, opens the record, and Back returns to the results', { tag: '@address' }, async ({ page }) => {
  await page.goto('./')
  await searchBox(page).pressSequentially('raft')
  await expect(results(page).first()).toHaveText(/raft在Curve存储中的工程实践/i)
  await expect(page).toHaveURL(/\?q=raft$/)
  await results(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/raft在Curve存储中的工程实践/i)
  await page.goBack()
  await expect(searchBox(page)).toHaveValue('raft')
  await expect(results(page).first()).toHaveText(/raft在Curve存储中的工程实践/i)
})

test('finds 元数据 in Chinese', async ({ page }) => {
  await page.goto('./')
  await searchBox(page).fill('元数据')
  await expect(results(page).filter({ hasText: 'Curve文件系统元数据管理' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^找到\d+份资料$/ })).toBeVisible()
  await expect(page.locator('mark').first()).toHaveText('元数据')
})

test('a row marks a day that only the first commit tells, and says where there is a recording', async ({ page, request }) => {
  const { talks } = await readCatalogue(request)
  for (const [talk, mark] of [
    [talks.find(({ date, dateSource }) => date !== null && dateSource === 'first-commit'), /≤ \d{4}-\d{2}/],
    [talks.find(({ videos }) => videos.some(({ scope }) => scope === 'talk')), '有录像'],
  ] as const) {
    if (!talk) throw new Error(`The site has no record to be marked ${String(mark)}`)
    await page.goto(`./?q=${encodeURIComponent(`"${talk.title.original}"`)}`)
    const row = page.getByRole('article').filter({ has: page.locator(`[data-result="${talk.id}"]`) })
    await expect(row.locator('.meta')).toContainText(mark)
  }
})

test('a link shows what its sender saw', async ({ page }) => {
  await page.goto('./?q=curvefs&kind=design-doc')
  await expect(searchBox(page)).toHaveValue('curvefs')
  await expect(page.getByRole('checkbox', { name: /^设计文档/ })).toBeChecked()
  const meta = page.locator('article .meta')
  await expect(meta.first()).toContainText('设计文档')
  await expect(meta.filter({ hasText: '文章' })).toHaveCount(0)
})

test('filters narrow by kind and topic, and Back takes one away', { tag: '@address' }, async ({ page }) => {
  await page.goto('./?q=raft', { waitUntil: 'networkidle' })
  const count = page.getByRole('heading', { name: /^找到\d+份资料$/ })
  const number = async () => Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  const all = await number()
  await page.getByRole('checkbox', { name: /^幻灯片/ }).check()
  await expect(page).toHaveURL(/kind=slides/)
  await expect.poll(number).toBeLessThan(all)
  const slides = await number()
  await page.getByRole('checkbox', { name: /^Raft/ }).check()
  await expect(page).toHaveURL(/component=raft/)
  await page.goBack()
  await expect(page).not.toHaveURL(/component=raft/)
  await page.goBack()
  await expect(page).not.toHaveURL(/kind=/)
  await expect(page.getByRole('checkbox', { name: /^幻灯片/ })).not.toBeChecked()
  await expect.poll(number).toBeGreaterThan(slides)
})

test('a product finds what its parts have, and stands before them', async ({ page }) => {
  const count = page.getByRole('heading', { name: /^找到\d+份资料$/ })
  const number = async () => Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  await page.goto('./?product=polardb-x', { waitUntil: 'networkidle' })
  await expect.poll(number).toBeGreaterThan(0)
  const ofPart = await number()
  await page.goto('./?product=polardb', { waitUntil: 'networkidle' })
  await expect.poll(number).toBeGreaterThan(ofPart)
  await page.goto('./?product=polardb,polardb-x', { waitUntil: 'networkidle' })
  const both = await number()
  await page.goto('./?product=polardb', { waitUntil: 'networkidle' })
  await expect.poll(number).toBe(both)
})

test('nothing found: says what was tried and leads on', async ({ page, request }) => {
  await page.goto('./?q=zzqqxxzz')
  await expect(page.getByRole('heading', { name: '没有找到“zzqqxxzz”' })).toBeVisible()
  await page.getByRole('button', { name: '看全部资料' }).click()
  const { talks } = await readCatalogue(request)
  await expect(page.getByRole('heading', { name: `找到${talks.length}份资料`, exact: true })).toBeVisible()
})

test('pinyin, traditional characters and typing errors are understood and said', { tag: '@whole' }, async ({ page }) => {
  await page.goto('./?q=yuanshuju')
  await expect(page.getByText('拼音匹配：元数据').first()).toBeVisible()
  await page.goto('./?q=緩存')
  await expect(results(page).first()).toContainText('缓存')
  await page.goto('./?q=chunkservr')
  await expect(page.getByText(/您是不是要找 ?chunkserver/).first()).toBeVisible()
})

test('the keyboard alone is enough', { tag: '@whole' }, async ({ page }) => {
  await page.goto('./')
  // Keys are listened to once the search's script runs.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(searchBox(page)).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('快照')
  await expect(results(page).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toBeFocused()
  // Ten come first, more as their end comes near: End leads to the last of those that are there.
  await expect(results(page).nth(9)).toBeVisible()
  const position = () => results(page).evaluateAll((all) => all.findIndex((result) => result === document.activeElement))
  await expect(async () => {
    await page.keyboard.press('End')
    expect(await position()).toBeGreaterThanOrEqual(9)
    await expect(results(page).nth(10)).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog', { name: '速览' })).toBeVisible()
  await expect(page).toHaveURL(/look=/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toHaveValue('')
})

test('a link asks for what it searches before the script of the search is there', { tag: '@address' }, async ({ page }) => {
  let release = () => undefined as void
  const asked = new Promise<void>((done) => (release = done))
  await page.route('**/scripts/search.*.js', async (route) => {
    if (!route.request().url().includes('.worker.')) await asked
    await route.continue()
  })
  const ahead = ['/scripts/search.worker.', '/data/search/records.'].map((part) =>
    page.waitForRequest((request) => request.url().includes(part)),
  )
  await page.goto('./?q=raft', { waitUntil: 'commit' })
  await Promise.all(ahead)
  release()
  await expect(results(page).first()).toContainText(/raft/i)
})

test('hostile parameters are ignored or shown as text', async ({ page }) => {
  await page.goto('./?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&kind=__proto__&year=abc&sort=evil&look=..%2F..&constructor=1')
  await expect(searchBox(page)).toHaveValue('<img src=x onerror=alert(1)>')
  await answered(page)
  await expect(page.locator('[src="x"], [onerror]')).toHaveCount(0)
})

test('a query that no record answers whole says so above those that answer a part', async ({ page }) => {
  await page.goto('./?q=raft zzqqxx')
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(page.getByText('没有一份包含全部词语')).toBeVisible()
  await searchBox(page).fill('raft')
  await expect(page.getByText('没有一份包含全部词语')).toHaveCount(0)
})

test('a search is shared as a code and saved as a list of citations', { tag: '@address' }, async ({ page }) => {
  await page.goto('./?q=%E5%85%83%E6%95%B0%E6%8D%AE&kind=slides', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const panel = page.getByRole('dialog', { name: '分享' })
  await expect(panel.getByRole('img', { name: '扫码在手机上打开这次搜索' })).toBeVisible()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^找到/)
  const found = Number(/\d+/.exec(await heading.innerText())?.[0])
  const saved = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'BibTeX' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('storage-talks.bib')
  const text = await readFile(await file.path(), 'utf8')
  expect(text.match(/^@misc\{/gm)).toHaveLength(found)
  expect(text).toContain('@misc{raft-in-curve,')
})

for (const [where, query, steps] of [
  ['in the window', '日志', 3],
  ['below it', '缓存', 9],
] as const) {
  test(
    `the focus and its record stay where they are ${where} when the texts bring others before it`,
    { tag: '@whole' },
    async ({ page }) => {
      let release = () => undefined as void
      const asked = new Promise<void>((done) => (release = done))
      await page.route('**/data/search/text.*', async (route) => {
        await asked
        await route.continue()
      })
      await page.clock.install()
      await page.goto('./')
      await searchBox(page).fill(query)
      await expect(results(page).nth(steps - 1)).toBeVisible()
      await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
      const count = page.getByRole('heading', { name: /找到\d+份资料$/ })
      await expect(count).toHaveText(/^至少/)
      const titlesOnly = (await count.textContent()) ?? ''
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-result') ?? '')
      const record = await focused()
      const order = () => results(page).evaluateAll((all) => all.map((result) => result.getAttribute('data-result')))
      expect((await order()).indexOf(record)).toBe(steps - 1)
      // What was shown for less than a second may still be replaced.
      await page.clock.runFor(3000)
      release()
      await expect(count).not.toHaveText(titlesOnly)
      await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
      await expect.poll(order).toContain(record)
      await expect.poll(focused).toBe(record)
      expect((await order()).indexOf(record)).toBe(steps - 1)
      await expect(page.getByRole('button', { name: '按新的排列' })).toBeVisible()
    },
  )
}

test('all that was found is shown by one press, and printed; before that the sheet says how many it lacks', async ({ page }) => {
  await page.goto('./?q=curve')
  const all = page.getByRole('button', { name: '显示全部', exact: true })
  const lacking = page.getByText(/^这里只有前\d+份，共\d+份/)
  await expect(all).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(lacking).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await all.click()
  await expect(all).toHaveCount(0)
  const heading = page.getByRole('heading', { name: /^找到\d+份资料$/ })
  const total = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0])
  expect(total).toBeGreaterThan(10)
  await expect(results(page)).toHaveCount(total)
  await page.emulateMedia({ media: 'print' })
  await expect(lacking).toBeHidden()
})

test('an example of the help is tried by a press', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(results(page).first()).toBeVisible()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '可以这样搜' }).getByRole('button', { name: 'ysj', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '可以这样搜' })).toBeHidden()
  await expect(searchBox(page)).toHaveValue('ysj')
  await expect(results(page).filter({ hasText: '元数据' }).first()).toBeVisible()
})

test('the filters stay in the window while results are scrolled', async ({ page }) => {
  await page.goto('./?q=curve')
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  await results(page).nth(5).scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 600)
  await expect(page.getByRole('complementary', { name: '筛选' }).getByRole('group').first()).toBeInViewport()
})

test('the keyboard passes over the filters by one press', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  const skip = page.getByRole('button', { name: '跳过筛选，到结果' })
  await skip.focus()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
