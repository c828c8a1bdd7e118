/** An article that is read here: of a record of our own, which `npm run check` adds (`lib/build/check/write-own-data.ts`). */
import type { Page } from '@playwright/test'
import { axeFaults, colourFaults } from './axe-faults.ts'
import { expect, results, searchBox, siteHolds, test } from './test.ts'

const record = 'talks/own-article/'
const article = `${record}read/`
const root = 'https://github.com/storage-talks/fixtures/blob/0000000000000000000000000000000000000000'
const marks = (page: Page) => page.locator('[data-article-body] mark')

test.describe('articles', { tag: '@own' }, () => {
  test.skip(!siteHolds(article), 'This build has no article of our own.')

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('the record leads to the text, and each line to its section', async ({ page }) => {
      await page.goto(`./${record}`)
      await page.getByRole('link', { name: '在这里读', exact: true }).click()
      await expect(page).toHaveTitle('全文：读放大在Store里的来历 · 存储讲义')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('读放大在Store里的来历 全文')
      await expect(page.getByRole('heading', { name: '怎样数读放大', level: 3 })).toBeVisible()
      await expect(page.getByRole('link', { name: '请求移除' })).toBeVisible()
      await page.goto(`./${record}`)
      await page.getByRole('link', { name: /元数据层读得最多/ }).click()
      await expect(page.getByRole('heading', { name: '数出来的', level: 4 })).toBeInViewport()
      await page.getByRole('link', { name: '读放大在Store里的来历' }).click()
      await expect(page).toHaveURL(new RegExp(`/${record}$`))
    })

    test('the outline leads to the sections', async ({ page }) => {
      await page.goto(`./${article}`)
      const outline = page.getByRole('navigation', { name: '大纲' })
      await expect(outline.getByRole('link')).toHaveText(['怎样数读放大', '用一段脚本数', '数出来的', 'Future work'])
      await outline.getByRole('link', { name: 'Future work' }).click()
      await expect(page.getByRole('heading', { name: 'Future work' })).toBeInViewport()
    })

    test('code keeps its spaces, tables and lists are what they are', async ({ page }) => {
      await page.goto(`./${article}`)
      await expect(page.locator('pre')).toContainText(/^# 每秒数一次\nwhile true; do\n {4}store-cli /, { useInnerText: true })
      await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('两级索引各读一次')
      await expect(page.getByRole('cell', { name: '2.1' })).toHaveCSS('text-align', 'end')
      await expect(page.getByRole('listitem').filter({ hasText: '合并两级索引' })).toHaveText('☐ 合并两级索引')
    })

    test('links lead to our record of what they name, within the text, or to the source', async ({ page }) => {
      await page.goto(`./${article}`)
      const link = (name: string) => page.locator('[data-article-body]').getByRole('link', { name, exact: true })
      await expect(link('写放大那一篇')).toHaveAttribute('href', /\/talks\/own-talk\/$/)
      await expect(link('仓库的说明')).toHaveCount(0)
      await expect(link('图：三层的读')).toHaveAttribute('href', `${root}/img/layers.png`)
      await expect(link('站外的链接')).toHaveAttribute('rel', 'noreferrer')
      await link('下面的办法').click()
      await expect(page.getByRole('heading', { name: '怎样数读放大' })).toBeInViewport()
      await link('1').click()
      await expect(page.getByText('放大是实际读与用户读之比。')).toBeInViewport()
    })
  })

  test('what its author wrote runs nothing and asks nobody', async ({ page }) => {
    await page.goto(`./${article}`, { waitUntil: 'networkidle' })
    const body = page.locator('[data-article-body]')
    await expect(body).toBeVisible()
    await expect(body.getByText('HTML 里的粗体留下，其余不留。')).toHaveCSS('position', 'static')
    await expect(body.locator('script, style, iframe, img, [onclick], [onmouseover], [style], [src]')).toHaveCount(0)
    await expect(body.locator('a[href^="javascript"]')).toHaveCount(0)
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  })

  test('a section that the search finds is read here, with its words marked', async ({ page }) => {
    await page.goto(`./?q=${encodeURIComponent('两级索引')}`)
    await page.getByRole('link', { name: /^数出来的/ }).click()
    await expect(page).toHaveURL(new RegExp(`/${article}\\?q=[^#]+#${encodeURIComponent('数出来的')}$`))
    await expect(page.getByRole('heading', { name: '数出来的' })).toBeInViewport()
    await expect(marks(page)).toHaveText(['两级索引', '两级索引'])
    await expect(page.getByText('正文中标出2处')).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByText('第1处，共2处')).toBeVisible()
    await page.getByRole('button', { name: '下一处' }).click()
    await expect(marks(page).nth(1)).toHaveAttribute('data-current', '')
    await expect(marks(page).nth(1)).toBeInViewport()
    await page.getByRole('link', { name: '回到搜索结果' }).click()
    await expect(searchBox(page)).toHaveValue('两级索引')
    await expect(results(page).first()).toBeVisible()
  })

  test('steps begin at the section that the address names', async ({ page }) => {
    await page.goto(`./${article}?q=${encodeURIComponent('读放大')}#${encodeURIComponent('怎样数读放大')}`)
    await expect(page.getByRole('button', { name: '下一处' })).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { name: '怎样数读放大' }).locator('mark')).toHaveAttribute('data-current', '')
    await expect(page.getByText('第2处，共2处')).toBeVisible()
  })

  test('a word that is partly bold is marked as a whole', async ({ page }) => {
    await page.goto(`./${article}?q=${encodeURIComponent('每一层都')}`)
    await expect(marks(page)).toHaveText(['每一层', '都'])
    await expect(page.getByText('正文中标出1处')).toBeVisible()
  })

  test('the outline shows the section that is read', async ({ page }) => {
    await page.goto(`./${article}#future-work`)
    await expect(page.getByRole('navigation', { name: '大纲' }).locator('[aria-current]')).toHaveText('Future work')
  })

  test('on a phone the outline is folded, and what is wide scrolls in its own box', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`./en/${article}`)
    const outline = page.getByRole('navigation', { name: 'Outline' })
    await expect(outline.getByRole('link').first()).toBeHidden()
    await outline.getByText('Outline').click()
    await expect(outline.getByRole('link').first()).toBeVisible()
    for (const box of [page.locator('pre'), page.getByRole('group', { name: 'Table' })])
      expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
  })

  test.describe('offline', () => {
    test.use({ serviceWorkers: 'allow' })

    test('a saved record has its text with it', async ({ page, context }) => {
      await page.goto('./')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await page.goto(`./${record}`, { waitUntil: 'networkidle' })
      await page.getByRole('button', { name: '收藏' }).click()
      await page.waitForFunction((path) => caches.match(path).then(Boolean), new URL('read/', page.url()).pathname)
      await context.setOffline(true)
      await page.goto(`./${article}?q=Store#${encodeURIComponent('数出来的')}`)
      await expect(page.getByRole('heading', { name: '数出来的' })).toBeInViewport()
      await expect(marks(page).first()).toHaveText('Store')
      await context.setOffline(false)
    })
  })

  test('axe finds nothing, light or dark', async ({ page }) => {
    for (const path of [article, `en/${article}?q=Store`]) {
      await page.goto(`./${path}`)
      if (path.includes('?')) await expect(marks(page).first()).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      expect(await colourFaults(page), 'light').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await colourFaults(page), 'dark').toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
    }
  })
})

/** Of the project's own records; no build of the check has its original. */
test('without the text the lines of an article lead out, and say so', { tag: '@kinds' }, async ({ page }) => {
  await page.goto('./talks/curvefs-client-unified-cache/')
  await expect(page.getByRole('link', { name: '在这里读', exact: true })).toHaveCount(0)
  const line = page.locator('#s1').getByRole('link')
  await expect(line).toHaveAttribute('href', /^https:\/\/github\.com\/[^#]+#/)
  await expect(line).toContainText('↗')
})
