/** A page whose picture is not at hand, shown on a press from where the original lies. */
import { test as plain, type Page } from '@playwright/test'
import { makeDeck, startRawHost, type RawHost } from './raw-host.ts'
import { expect, test } from './test.ts'

const rawHost = 'https://raw.githubusercontent.com'
const path = 'talks/raft-in-curve/p/10/'
const show = (page: Page) => page.getByRole('button', { name: '在这里打开这一页' })
const drawn = (page: Page) => page.locator('[data-stage] canvas')
const deck = makeDeck(12)

/** As if the site were built with `ORIGINALS_BASE`: our page with the server's address in the place of the raw host's, in its policy too. */
async function openPage(page: Page, { origin }: RawHost, at = path): Promise<void> {
  const length = String((await deck).length)
  // Chromium asks the reader before a page may ask a server on this machine.
  await page.context().grantPermissions(['local-network-access'])
  await page.route(/\/p\/\d+\//, async (route) => {
    const response = await route.fetch()
    const html = (await response.text()).replaceAll(rawHost, origin).replace(/ data-bytes="\d+"/, ` data-bytes="${length}"`)
    await route.fulfill({ response, body: html })
  })
  await page.goto(`./${at}`)
}

test('nothing but this site is asked before the press, and the policy names one host', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  const connect = async () =>
    /connect-src ([^;]*)/.exec(
      (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '',
    )?.[1]
  await page.goto(`./${path}`, { waitUntil: 'networkidle' })
  await expect(show(page)).toBeVisible()
  expect(scripts).toEqual(['page', 'slide'].map((name) => expect.stringContaining(`/scripts/${name}.`)))
  expect(await connect()).toBe(`'self' ${rawHost}`)
  for (const other of ['', 'talks/raft-in-curve/', 'saved/']) {
    await page.goto(`./${other}`)
    expect(await connect(), other).toBe("'self'")
  }
})

// Playwright's own `test`: ours fails on a request to another origin, which is what these make.
plain.describe('on a press', () => {
  plain('the page is drawn, and only what it needs is fetched', async ({ page }) => {
    const forbidden: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) forbidden.push(message.text())
    })
    const host = await startRawHost(await deck)
    await openPage(page, host)
    expect(host.asked).toEqual([])
    await show(page).click()
    await expect(drawn(page)).toHaveAttribute('aria-label', /^《raft在Curve存储中的工程实践》第10页：raft直接从旧配置/)
    await expect(drawn(page)).toHaveJSProperty('width', 2560)
    const colour = await drawn(page).evaluate((canvas: HTMLCanvasElement) => [
      ...(canvas.getContext('2d')?.getImageData(9, 9, 1, 1).data ?? []),
    ])
    expect(colour).toEqual([200, 0, 0, 255])
    expect(host.asked.every((request) => request.startsWith('GET bytes='))).toBe(true)
    expect(host.sent()).toBeLessThan((await deck).length / 3)
    await expect(show(page)).toBeHidden()
    expect(forbidden).toEqual([])
    host.close()
  })

  plain('the drawn page is seen over the whole screen, enlarged, moved and turned there', async ({ page }) => {
    const host = await startRawHost(await deck)
    await openPage(page, host)
    await show(page).click()
    await expect(drawn(page)).toBeVisible()
    await page.getByRole('button', { name: '全屏', exact: true }).click()
    const viewer = page.getByRole('dialog', { name: '全屏看这一页' })
    const sheet = viewer.locator('.viewer-sheet')
    const matrix = () => sheet.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform))
    const band = () =>
      sheet
        .locator('canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')?.getImageData(9, 9, 1, 1).data[0])
    expect(await band()).toBe(200)
    await page.keyboard.press('+')
    await expect.poll(async () => (await matrix()).a).toBe(1.5)
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await matrix()).e).toBeLessThan(0)
    await expect(viewer.locator('[data-viewer-place]')).toHaveText('10 / 29')
    await page.keyboard.press('0')
    await expect.poll(async () => (await matrix()).a).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(band).toBe(220)
    await expect(viewer.locator('[data-viewer-place]')).toHaveText('11 / 29')
    expect(host.sent()).toBeLessThan((await deck).length / 2)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\/p\/11\/$/)
    await expect(drawn(page)).toHaveAttribute('aria-label', /第11页/)
    host.close()
  })

  plain('from a host that knows no pieces the whole is taken', async ({ page }) => {
    const host = await startRawHost(await deck, 'whole')
    await openPage(page, host, 'en/talks/raft-in-curve/p/11/')
    await page.getByRole('button', { name: 'Show the page here' }).click()
    await expect(drawn(page)).toBeVisible()
    host.close()
  })

  plain('what can not be had is said, with what to do, and can be tried again', async ({ page }) => {
    const host = await startRawHost(await deck, 'missing')
    await openPage(page, host)
    await show(page).click()
    const said = page.locator('[data-original-status]')
    await expect(said).toContainText(/^没能从raw\.githubusercontent\.com取到原件：.*下载原件，翻到第10页。$/)
    await expect(show(page)).toBeEnabled()
    await expect(page.getByRole('link', { name: /^下载原件/ })).toBeVisible()
    host.close()
  })

  plain('what is no PDF is said', async ({ page }) => {
    const host = await startRawHost(Buffer.alloc(300_000, 'no PDF '))
    await openPage(page, host)
    await show(page).click()
    await expect(page.locator('[data-original-status]')).toContainText('取到的原件显示不了。请下载原件，翻到第10页。')
    host.close()
  })
})
