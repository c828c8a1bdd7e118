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

test('the first picture of a record is its card, loaded but not shown, as WeChat wants it', async ({ page }) => {
  await page.goto('./talks/curve-mds/')
  const first = page.locator('img').first()
  await expect(first).toHaveAttribute('src', /\/og\/talks\/curve-mds\.png$/)
  await expect(first).toBeHidden()
  await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
})
