import type { APIRequestContext } from '@playwright/test'
import type { Talk } from '../lib/catalogue/catalogue.ts'
import { talksOfTopic } from '../lib/catalogue/questions.ts'
import { expect, readCatalogue, searchBox, test } from './test.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the complete list, records and topics can be read', { tag: '@address' }, async ({ page, request }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Curve与PolarDB的讲稿、设计文档与文章')
    await expect(page.getByText('搜索需要JavaScript')).toBeVisible()
    await page.getByRole('link', { name: '完整目录', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('全部资料')
    const { talks } = await readCatalogue(request)
    const parts = page.getByRole('navigation', { name: '目录各页' }).getByRole('link')
    const count = Math.max(1, await parts.count())
    const listed: string[] = []
    for (let index = 0; index < count; index += 1) {
      if (index > 0) {
        await parts.nth(index).click()
        await expect(parts.nth(index)).toHaveAttribute('aria-current', 'page')
      }
      // What is folded is there too, and found when the page is searched.
      const links = page.locator('main li a[href*="/talks/"]')
      listed.push(...(await links.evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href.split('/').at(-2) ?? ''))))
    }
    expect(listed.sort()).toEqual(talks.map(({ id }) => id).sort())
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('./topics/raft/')
    await expect(page.getByRole('link', { name: /raft在Curve/i }).first()).toBeVisible()
  })
})

test('a series lists its records in order, and each leads to the next', { tag: '@address' }, async ({ page, request }) => {
  const id = 'curvefs-design-docs'
  const { talks } = await readCatalogue(request)
  const own = talks.filter(({ collection }) => collection?.id === id)
  await page.goto('./series/')
  await page.getByRole('main').locator(`a[href$="/series/${id}/"]`).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own[0]?.collection?.zh ?? '')
  const dates = await page.getByRole('main').getByRole('listitem').locator('time').allTextContents()
  expect(dates).toHaveLength(own.length)
  expect(dates).toEqual([...dates].sort())
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByText(`第1份，共${own.length}份`)).toBeVisible()
  await expect(page.locator('a[rel="prev"]')).toHaveCount(0)
  await page.locator('a[rel="next"]').click()
  await expect(page.getByText(`第2份，共${own.length}份`)).toBeVisible()
  await expect(page.locator('a[rel="prev"]')).toBeVisible()
})

for (const [id, what] of [
  ['db-kernel-monthly', 'a long series'],
  ['polardb-x-column', 'one of which some records have no date'],
] as const) {
  test(
    `${what} is folded by years, the newest open, and its parts are numbered on`,
    { tag: '@whole' },
    async ({ page, request }) => {
      const { talks } = await readCatalogue(request)
      const dates = talks.flatMap(({ collection, date }) => (collection?.id === id ? [date?.slice(0, 4) ?? null] : []))
      const known = [...new Set(dates.flatMap((year) => year ?? []))].sort()
      const undated = dates.filter((year) => year === null).length
      expect([known.length > 1, undated > 0]).toEqual([true, id === 'polardb-x-column'])
      await page.goto(`./series/${id}/`)
      const main = page.getByRole('main')
      const folds = main.locator('details')
      await expect(folds.locator('summary > :first-child')).toHaveText([...known, ...(undated > 0 ? ['日期未知'] : [])])
      await expect(main.locator('details[open] summary')).toHaveText(new RegExp(known.at(-1) ?? ''))
      await expect(main.getByText(`${undated}份日期未知`)).toHaveCount(undated > 0 ? 1 : 0)
      const lists = await folds.evaluateAll((all) =>
        all.map((fold) => ({ from: fold.querySelector('ol')?.start ?? null, parts: fold.querySelectorAll('ol > li').length })),
      )
      expect(lists.at(-1)?.parts).toBe(dates.filter((year) => year === (undated > 0 ? null : known.at(-1))).length)
      let number = 1
      for (const { from, parts } of lists) {
        expect(from).toBe(number)
        number += parts
      }
      expect(number - 1).toBe(dates.length)
    },
  )
}

test('a long series of which no record has a date is not folded', { tag: '@whole' }, async ({ page, request }) => {
  const { talks } = await readCatalogue(request)
  const own = talks.filter(({ collection }) => collection?.id === 'polardb-pg-distributed')
  expect([own.length > 24, own.every(({ date }) => date === null)]).toEqual([true, true])
  await page.goto('./series/polardb-pg-distributed/')
  await expect(page.getByRole('main').locator('ol > li')).toHaveCount(own.length)
  await expect(page.getByRole('main').locator('details')).toHaveCount(0)
})

test('a record says who, what, where from, and how the dump agrees', { tag: '@address' }, async ({ page }) => {
  await page.goto('./talks/raft-in-curve/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('link', { name: '陈威' })).toBeVisible()
  await expect(page.getByText('29页与2.20 MB均与原件一致')).toBeVisible()
  // Numbers of the document site and of files are there for those who check.
  await expect(page.getByText(/^sha256 /)).toBeHidden()
  await page.getByText('详细出处').click()
  await expect(page.getByText(/^sha256 /)).toBeVisible()
  await page.getByRole('heading', { name: '文库里的样子' }).click()
  await expect(page.getByText('000_16958eef64f223b8.txt第3行')).toBeVisible()
  await expect(page.getByText('0码力')).toBeVisible()
  await expect(page.getByRole('blockquote')).toContainText('Curve块存储和文件存储均采用raft协议')
  await expect(page.getByRole('link', { name: '打开原件PDF' })).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/opencurve\/curve-meetup-slides\/blob\/[0-9a-f]{40}\//,
  )
  await expect(page.locator('#p10').getByRole('link')).toHaveAttribute('href', /\/talks\/raft-in-curve\/p\/10\/$/)
})

test(
  'a topic tells what it is, where to begin, and lists its records by level',
  { tag: '@address' },
  async ({ page, request }) => {
    const { topics } = await readCatalogue(request)
    const raft = topics.find(({ id }) => id === 'raft')
    await page.goto('./topics/raft/')
    await expect(page.getByText(raft?.about?.zh ?? '', { exact: true })).toBeVisible()
    const guide = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({ has: page.getByRole('heading', { name: '从哪里读起' }) })
    await expect(guide.getByRole('listitem')).toHaveCount(raft?.reading.length ?? 0)
    await expect(page.getByRole('heading', { name: /^(?:入门|设计|深入|运维|测量|其他)\S* \d+$/ }).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: '相关主题' })).toBeVisible()
  },
)

test('a product holds what its parts hold', { tag: '@address' }, async ({ page, request }) => {
  const { talks, topics } = await readCatalogue(request)
  const count = (id: string) => {
    const topic = topics.find((one) => one.id === id)
    return `${topic ? talksOfTopic(talks, topic, topics).length : 0}份资料`
  }
  await page.goto('./topics/polardb-x/')
  await expect(page.getByText(count('polardb-x'), { exact: true }).first()).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^PolarDB（/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/topics\/polardb\/$/)
  await expect(page.getByText(count('polardb'), { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '组成部分' })).toBeVisible()
})

test('a record known by title only says so and states no size', async ({ page }) => {
  await page.goto('./talks/ebpf-curvefs-acceleration/')
  await expect(page.getByText('仅凭标题对应；原件读不到，页数与大小无从核对')).toBeVisible()
  await page.getByRole('heading', { name: '文库里的样子' }).click()
  await expect(page.getByText('大小未知')).toBeVisible()
})

test('the English site is English throughout and keeps the search', { tag: '@address' }, async ({ page }) => {
  await page.goto('./?q=raft&kind=slides')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/\?q=raft&kind=slides$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { name: /^\d+ records? found$/ })).toBeVisible()
})

test('a link is copied', { tag: '@address' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./talks/curve-mds/')
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/talks\/curve-mds\/$/)
})

test('a missing page is a real 404 with a way on', { tag: '@address' }, async ({ page }) => {
  const response = await page.goto('./talks/curve-raft-notes/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
  await expect(page.getByRole('link', { name: '搜索“curve raft notes”' })).toBeVisible()
  await page.goto('./en/talks/curve-raft-notes/p/3/')
  await page.getByRole('link', { name: 'Search for “curve raft notes”' }).click()
  await expect(searchBox(page)).toHaveValue('curve raft notes')
})

test('the theme is chosen, remembered and set before the first paint', async ({ page }) => {
  await page.goto('./about/')
  const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await colour()
  await page.getByRole('button', { name: /^外观/ }).click()
  await page.getByRole('button', { name: '外观: 浅色' }).click()
  await expect(page.getByRole('button', { name: '外观: 深色' })).toBeVisible()
  expect(await colour()).not.toBe(light)
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('an older version leads to the newer one', { tag: '@whole' }, async ({ page, request }) => {
  const { talks } = await readCatalogue(request)
  const older = talks.find(({ related }) => related.some(({ type }) => type === 'later-version'))
  const newer = older?.related.find(({ type }) => type === 'later-version')?.id ?? ''
  await page.goto(`./talks/${older?.id ?? ''}/`)
  await expect(page.getByText('这一份有更新的版本').getByRole('link').first()).toHaveAttribute(
    'href',
    new RegExp(`/talks/${newer}/$`),
  )
})

test('about tells the coverage', { tag: '@address' }, async ({ page, request }) => {
  const { dumps } = await readCatalogue(request)
  const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
  const [total, records] = [sum(dumps.map(({ declaredTotal }) => declaredTotal)), sum(dumps.map((dump) => dump.records))]
  await page.goto('./about/')
  await expect(page.getByText(`文库的搜索结果共${total}条，我们手里的一页有${records}条，其中10条找到了原件。`)).toBeVisible()
})

/** The records with most words, which fill a sheet first. */
async function longestRecords(request: APIRequestContext): Promise<string[]> {
  const { talks } = await readCatalogue(request)
  return (['zh', 'en'] as const).flatMap((locale) => {
    const length = ({ summary, guide }: Talk) => [summary?.[locale] ?? '', ...guide.map((entry) => entry[locale])].join('').length
    const longest = talks.toSorted((a, b) => length(b) - length(a)).slice(0, 4)
    return longest.map(({ id }) => `${locale === 'zh' ? '' : 'en/'}talks/${id}/`)
  })
}

for (const [font, style] of [
  ['the font of this machine', ''],
  ['a font as wide as they come', '* { font-family: monospace !important }'],
] as const) {
  test(`a record is printed on one sheet in ${font}`, async ({ page, request }) => {
    for (const path of await longestRecords(request)) {
      await page.goto(`./${path}`)
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(rules)
        document.adoptedStyleSheets = [sheet]
      }, style)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), path).toHaveLength(1)
    }
  })
}

test('the timeline names its colours, and each of its years leads to that year in the list', async ({ page }) => {
  await page.goto('./timeline/')
  const drawing = page.getByRole('group', { name: '各月的资料数' })
  const years = drawing.getByRole('link', { name: /^\d{4}年：\d+份$/ })
  expect(await years.count()).toBeGreaterThan(2)
  const name = await years.last().evaluate((link) => link.querySelector('title')?.textContent ?? '')
  const [year = ''] = /^\d{4}/.exec(name) ?? []
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'PolarDB' }).first()).toBeVisible()
  await years.last().click()
  await expect(page).toHaveURL(new RegExp(`#${year}$`))
  await expect(page.locator(`[id="${year}"]`)).toBeInViewport()
})

test('the home page begins with paths by reader, whose steps are pages', async ({ page }) => {
  await page.goto('./')
  const path = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '第一次接触Curve' }) })
  const steps = path.getByRole('list').getByRole('link')
  await expect(steps).toHaveCount(3)
  await steps.first().click()
  await expect(page).toHaveURL(/\/talks\/[a-z0-9-]+\/(?:p\/\d+|read)\//)
})

test('events stand in the order in which they were held, the last first', async ({ page, request }) => {
  const { talks } = await readCatalogue(request)
  const lastDay = (id: string) =>
    talks
      .flatMap(({ event }) => (event?.id === id ? (event.date ?? []) : []))
      .sort()
      .at(-1)
  await page.goto('./events/')
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const days = paths.flatMap((path) => lastDay(/\/events\/([^/]+)\//.exec(path)?.[1] ?? '') ?? [])
  expect(days.length).toBeGreaterThan(1)
  expect(days).toEqual([...days].sort().reverse())
})
