import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, readCatalogue, results, searchBox, test } from './test.ts'

test('finds raft as it is typed, opens the record, and Back returns to the results', async ({ page }) => {
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

test('a link shows what its sender saw', async ({ page }) => {
  await page.goto('./?q=curvefs&kind=design-doc')
  await expect(searchBox(page)).toHaveValue('curvefs')
  await expect(page.getByRole('checkbox', { name: /^设计文档/ })).toBeChecked()
  const meta = page.locator('article .meta')
  await expect(meta.first()).toContainText('设计文档')
  await expect(meta.filter({ hasText: '文章' })).toHaveCount(0)
})

test('filters narrow by kind and topic, and Back takes one away', async ({ page }) => {
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

test('nothing found: says what was tried and leads on', async ({ page, request }) => {
  await page.goto('./?q=zzqqxxzz')
  await expect(page.getByRole('heading', { name: '没有找到“zzqqxxzz”' })).toBeVisible()
  await page.getByRole('button', { name: '看全部资料' }).click()
  const { talks } = await readCatalogue(request)
  await expect(page.getByRole('heading', { name: `找到${talks.length}份资料`, exact: true })).toBeVisible()
})

test('pinyin, traditional characters and typing errors are understood and said', async ({ page }) => {
  await page.goto('./?q=yuanshuju')
  await expect(page.getByText('拼音匹配：元数据').first()).toBeVisible()
  await page.goto('./?q=緩存')
  await expect(results(page).first()).toContainText('缓存')
  await page.goto('./?q=chunkservr')
  await expect(page.getByText(/您是不是要找 ?chunkserver/).first()).toBeVisible()
})

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('./')
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
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

test('what was typed before the script ran is searched once it does', async ({ page }) => {
  let release = () => undefined as void
  const typed = new Promise<void>((done) => (release = done))
  await page.route('**/scripts/search.*.js', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await searchBox(page).fill('raft')
  release()
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(searchBox(page)).toHaveValue('raft')
})

test('a link asks for what it searches before the script of the search is there', async ({ page }) => {
  let release = () => undefined as void
  const asked = new Promise<void>((done) => (release = done))
  await page.route('**/scripts/search.*.js', async (route) => {
    if (!route.request().url().includes('.worker.')) await asked
    await route.continue()
  })
  const ahead = ['/scripts/search.worker.', '/data/search/records.', '/data/search/title-index.'].map((part) =>
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
  await expect(page.locator('section[aria-busy="false"]')).toBeVisible()
  await expect(page.locator('[src="x"], [onerror]')).toHaveCount(0)
})

test('an input method composes undisturbed', async ({ page }) => {
  await page.goto('./')
  await searchBox(page).focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'kuai', selectionStart: 4, selectionEnd: 4 })
  await page.keyboard.press('ArrowDown')
  await expect(searchBox(page)).toBeFocused()
  await session.send('Input.imeSetComposition', { text: 'kuai zhao', selectionStart: 9, selectionEnd: 9 })
  await session.send('Input.insertText', { text: '快照' })
  await expect(searchBox(page)).toHaveValue('快照')
  await expect(results(page).first()).toBeVisible()
})

test('a query that no record answers whole says so above those that answer a part', async ({ page }) => {
  await page.goto('./?q=raft zzqqxx')
  await expect(results(page).first()).toContainText(/raft/i)
  await expect(page.getByText('没有一份包含全部词语')).toBeVisible()
  await searchBox(page).fill('raft')
  await expect(page.getByText('没有一份包含全部词语')).toHaveCount(0)
})

test('a search is shared as a code and saved as a list of citations', async ({ page }) => {
  await page.goto('./?q=%E5%85%83%E6%95%B0%E6%8D%AE&kind=slides', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const panel = page.getByRole('dialog', { name: '分享' })
  await expect(panel.getByRole('img', { name: '扫码在手机上打开这次搜索' })).toBeVisible()
  const found = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])
  const saved = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'BibTeX' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('storage-talks.bib')
  const text = await readFile(await file.path(), 'utf8')
  expect(text.match(/^@misc\{/gm)).toHaveLength(found)
  expect(text).toContain('@misc{raft-in-curve,')
})

test('thirty letters typed at once: only the last answer shows', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await searchBox(page).fill('')
  await searchBox(page).pressSequentially('metadata server high availabili', { delay: 0 })
  await expect(page.locator('[data-answers="metadata server high availabili"]')).toBeVisible()
  await expect(page).toHaveURL(/q=metadata\+server\+high\+availabili/)
})

for (const [where, query, steps] of [
  ['in the window', '日志', 3],
  ['below it', '缓存', 9],
] as const) {
  test(`the focus stays on its record ${where} when the texts bring others before it`, async ({ page }) => {
    let release = () => undefined as void
    const asked = new Promise<void>((done) => (release = done))
    await page.route('**/data/search/text.*', async (route) => {
      await asked
      await route.continue()
    })
    await page.goto('./')
    await searchBox(page).fill(query)
    await expect(results(page).nth(steps - 1)).toBeVisible()
    await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
    const count = page.getByRole('heading', { name: /^找到\d+份资料$/ })
    const titlesOnly = (await count.textContent()) ?? ''
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-result') ?? '')
    const record = await focused()
    const order = () => results(page).evaluateAll((all) => all.map((result) => result.getAttribute('data-result')))
    expect((await order()).indexOf(record)).toBe(steps - 1)
    release()
    await expect(count).not.toHaveText(titlesOnly)
    await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
    await expect.poll(order).toContain(record)
    await expect.poll(focused).toBe(record)
    expect((await order()).indexOf(record)).not.toBe(steps - 1)
  })
}

test('typing from far down the list leads back to its top', async ({ page }) => {
  await page.goto('./?q=curve')
  await expect(results(page).nth(9)).toBeVisible()
  await page.mouse.wheel(0, 1500)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  await searchBox(page).press('End')
  await page.keyboard.type('fs')
  await expect(page.locator('[data-answers="curvefs"]')).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await expect(results(page).first()).toBeInViewport()
})

async function listed(page: Page) {
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  return page.locator('.result').evaluateAll((rows) =>
    rows.map((row) => ({
      text: row.textContent,
      place: row.dataset.place,
      leads: [...row.querySelectorAll('a')].map(({ href }) => href),
      pictures: [...row.querySelectorAll('img')].map(({ src }) => src),
    })),
  )
}

for (const query of ['curve', '元数据 快照', 'chunkserver']) {
  test(`${query}, typed slowly or fast, ends as its link begins`, async ({ context, page }) => {
    const link = await context.newPage()
    await link.goto(`./?q=${encodeURIComponent(query)}`)
    await page.goto('./')
    for (const delay of [0, 60]) {
      await searchBox(page).fill('')
      await searchBox(page).pressSequentially(query, { delay })
      await expect(page.locator(`[data-answers="${query}"]`)).toBeVisible()
      await expect(async () => expect(await listed(page)).toEqual(await listed(link))).toPass()
    }
    expect(await results(link).count()).toBeGreaterThan(2)
  })
}

for (const viewport of [
  { width: 1280, height: 600 },
  { width: 1280, height: 720 },
  { width: 1440, height: 1100 },
  { width: 390, height: 844 },
]) {
  test(`a letter answers every result in a window of ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('./?q=raft')
    await page.locator('[data-answers="raft"]').evaluate((section) => {
      const answers: { q: string; fresh: number; stale: number }[] = []
      Reflect.set(window, 'answers', answers)
      // Half a line of its title.
      const isSeen = (row: Element) => row.getBoundingClientRect().top + 38 < window.innerHeight
      new MutationObserver(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.result:not([hidden])')]
        const fresh = rows.filter(({ dataset }) => dataset.place === 'in-sight')
        const stale = rows.filter((row) => !fresh.includes(row) && isSeen(row))
        answers.push({ q: section.dataset.answers ?? '', fresh: fresh.length, stale: stale.length })
      }).observe(section, { attributeFilter: ['data-answers'] })
    })
    for (const pauses of [false, true]) {
      for (const query of ['元数据', 'bcache']) {
        await searchBox(page).selectText()
        for (let length = 1; length <= query.length; length += 1) {
          await page.keyboard.type(query.charAt(length - 1))
          await expect(page.locator(`[data-answers="${query.slice(0, length)}"]`)).toBeVisible()
          if (pauses) await expect(page.locator('aside')).toHaveAttribute('aria-busy', 'false')
        }
      }
    }
    const answers = await page.evaluate(() => Reflect.get(window, 'answers') as { q: string; fresh: number; stale: number }[])
    expect(answers).toHaveLength(18)
    expect(answers.filter(({ fresh, stale }) => fresh === 0 || stale > 0)).toEqual([])
  })
}
