import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { toQuads } from '../lib/build/testing/json-ld-test-context.ts'
import { readAsZotero } from '../lib/build/testing/read-as-zotero.ts'
import { expect, test } from './test.ts'

const pages = [
  ['talks/curve-mds/', 'og/talks/curve-mds.png'],
  ['en/talks/curve-mds/', 'og/talks/curve-mds.png'],
  ['topics/raft/', 'og/topics/raft.png'],
  ['speakers/chen-wei/', 'og/speakers/chen-wei.png'],
  ['events/curve-meetup-2020/', 'og/events/curve-meetup-2020.png'],
  ['', 'og/site.png'],
  ['about/', 'og/site.png'],
] as const

for (const [path, card] of pages) {
  test(`/${path} is shared with its card`, async ({ page, request }) => {
    await page.goto(`./${path}`)
    const content = (selector: string) => page.locator(selector).first().getAttribute('content')
    const url = await content('meta[property="og:image"]')
    expect(url).toMatch(new RegExp(`^https://.*/${card}$`))
    expect(await content('meta[itemprop="image"]')).toBe(url)
    expect(await content('meta[name="twitter:image"]')).toBe(url)
    expect(await content('meta[name="twitter:card"]')).toBe('summary_large_image')
    expect(await content('meta[property="og:image:width"]')).toBe('1200')
    expect(await content('meta[property="og:image:height"]')).toBe('630')
    expect(await content('meta[property="og:image:type"]')).toBe('image/png')
    expect(await content('meta[property="og:image:alt"]')).not.toBe('')
    const response = await request.get(`./${card}`)
    expect(response.headers()['content-type']).toBe('image/png')
    expect((await response.body()).length).toBeLessThan(80_000)
  })
}

test('the first picture of a page is its card, loaded but not shown, as WeChat wants it', async ({ page }) => {
  for (const [path, card] of pages.filter(([, name]) => name !== 'og/site.png')) {
    await page.goto(`./${path}`)
    const first = page.locator('img').first()
    await expect(first).toHaveAttribute('src', new RegExp(`/${card}$`))
    await expect(first).toBeHidden()
    await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  }
})

test('Zotero recognises records by the tags of their pages', async ({ page }) => {
  for (const [id, known] of [
    ['curve-mds', { itemType: 'presentation', authors: ['陈威'], date: '2020/11/06', pdf: expect.stringMatching(/\.pdf$/) }],
    ['curvefs-client-delete-design', { itemType: 'report', type: 'Design document' }],
  ] as const) {
    await page.goto(`./talks/${id}/`)
    const tags = await page.locator('head > meta[content]').evaluateAll((all) =>
      all.map((tag) => ({
        name: tag.getAttribute('name') ?? tag.getAttribute('property') ?? '',
        content: tag.getAttribute('content') ?? '',
      })),
    )
    const item = readAsZotero(tags)
    expect(item).toMatchObject(known)
    expect(item.title).toBe(await page.getByRole('heading', { level: 1 }).textContent())
    expect(item.url).toBe(await page.locator('link[rel="canonical"]').getAttribute('href'))
  }
})

test('a page offers its feed, a topic its own first', async ({ page, request }) => {
  for (const [path, feed] of [
    ['', 'feed.xml'],
    ['topics/raft/', 'topics/raft/feed.xml'],
    ['en/topics/polardb/', 'en/topics/polardb/feed.xml'],
  ] as const) {
    await page.goto(`./${path}`)
    const offered = page.locator('link[type="application/atom+xml"]').first()
    await expect(offered).toHaveAttribute('href', new RegExp(`^https://[^/]+(?:/storage-talks)?/${feed}$`))
    const xml = await (await request.get(`./${feed}`)).text()
    expect(XMLValidator.validate(xml)).toBe(true)
    const { id } = (new XMLParser().parse(xml) as { feed: { id: string } }).feed
    expect(id).toBe(await offered.getAttribute('href'))
  }
})

for (const [language, words] of [
  ['', 'zh-CN'],
  ['en/', 'en'],
] as const) {
  test(`/${language}: a record is embedded by the code that it offers, and leads to itself`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`./${language}talks/curve-mds/`)
    const discovery = page.locator('link[type="application/json+oembed"]')
    await expect(discovery).toHaveAttribute('href', new RegExp(`/${language}talks/curve-mds/oembed\\.json$`))
    await page.locator('[popovertarget="cite"]').click()
    await page.getByRole('button', { name: /复制嵌入代码|Copy embed code/ }).click()
    const code = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(code).toMatch(/^<iframe src="https:/)
    const answer = (await (await page.request.get(`./${language}talks/curve-mds/oembed.json`)).json()) as { html: string }
    expect(answer.html).toBe(await code())
    await page.goto(`./${language}talks/curve-mds/embed/`)
    await expect(page.locator('html')).toHaveAttribute('lang', words)
    await page.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/${language}talks/curve-mds/$`))
  })
}

test('an embedded card runs nothing, is light or dark, and fits its frame', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 200 })
  const colours = new Set<string>()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('./talks/curve-mds/embed/')
    colours.add(await page.getByRole('link').evaluate((link) => getComputedStyle(link).backgroundColor))
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
    expect(size).toEqual([600, 200])
  }
  expect(colours.size).toBe(2)
  expect(await page.locator('script').count()).toBe(0)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("script-src 'none'")
})

test('other sites may frame an embedded card and nothing else', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(`./${path}`)).headers()['content-security-policy'] ?? ''
  expect(await policyOf('talks/curve-mds/embed/')).not.toContain('frame-ancestors')
  expect(await policyOf('en/talks/curve-mds/embed/')).not.toContain('frame-ancestors')
  expect(await policyOf('talks/curve-mds/')).toContain("frame-ancestors 'none'")
  expect(await policyOf('')).toContain("frame-ancestors 'none'")
})

test('pages tell programs what they are about and how they are reached', async ({ page }) => {
  for (const [path, type] of [
    ['', 'SearchAction'],
    ['speakers/chen-wei/', 'Person'],
    ['events/curve-meetup-2020/', 'Event'],
    ['series/curvefs-design-docs/', 'CollectionPage'],
    ['data/', 'DataCatalog'],
    ['about/', 'AboutPage'],
    ['talks/curve-mds/', 'PresentationDigitalDocument'],
    ['topics/raft/', null],
  ] as const) {
    await page.goto(`./${path}`)
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    const types = (await toQuads(text ?? '')).flatMap((quad) => /#type> <http:\/\/schema\.org\/(\w+)>/.exec(quad)?.[1] ?? [])
    if (path !== '') expect(types).toContain('BreadcrumbList')
    if (type !== null) expect(types.some((found) => found.startsWith(type))).toBe(true)
  }
})

test('without a clipboard, as on plain http, everything is copied that has a button', async ({ page }) => {
  await page.addInitScript(() => {
    // As a page without a secure origin has it.
    Reflect.deleteProperty(Navigator.prototype, 'clipboard')
    document.addEventListener('copy', () => {
      const field = document.activeElement
      const text = field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ''
      document.documentElement.dataset.copied = text
    })
  })
  await page.goto('./talks/curve-mds/')
  const copied = () => page.evaluate(() => document.documentElement.dataset.copied ?? '')
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByText('链接已复制')).toBeVisible()
  expect(await copied()).toBe(page.url())
  await page.getByRole('button', { name: '引用' }).click()
  const dialog = page.getByRole('dialog', { name: '引用' })
  for (const [place, text] of [
    [dialog, /陈威/],
    [dialog.getByRole('listitem').filter({ hasText: 'BibTeX' }), /@misc\{curve-mds,/],
  ] as const) {
    await place.getByRole('button', { name: '复制', exact: true }).first().click()
    await expect.poll(copied).toMatch(text)
    await expect(page.getByText(/^(?:引用)?已复制$/).last()).toBeVisible()
  }
})
