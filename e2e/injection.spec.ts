/**
 * What stands in an address, a record or a dump is text wherever it is shown; and were it not, the policy of the page would
 * stop it. The records are our own, which `npm run check` adds (`lib/build/check/write-own-data.ts`).
 */
import { test as plain, type Page } from '@playwright/test'
import { answered, expect, readCatalogue, results, searchBox, siteHolds, test } from './test.ts'

const markup = '<img src=x onerror=window.broken=1>'
const escapes = `"'</title></script><script>window.broken=1</script>${markup}`

/** Waits for what the page came with: a picture that can't be loaded would have run its handler. What comes later would be seen. */
const nothingRan = async (page: Page) => {
  await page.waitForLoadState('load')
  await expect(page.locator('[src="x"], [onerror], [onload]')).toHaveCount(0)
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
}

test('through the query: it is searched for, and nothing runs', async ({ page }) => {
  for (const language of ['', 'en/']) {
    await page.goto(`./${language}?q=${encodeURIComponent(escapes)}`)
    await expect(searchBox(page)).toHaveValue(escapes)
    await answered(page)
    await nothingRan(page)
  }
})

test('through the hash: nothing runs', async ({ page }) => {
  for (const path of ['', 'talks/', 'talks/raft-in-curve/', 'topics/raft/', 'saved/']) {
    await page.goto(`./${path}#${escapes}`)
    await nothingRan(page)
  }
})

test('through a missing address: its words are shown, and nothing runs', { tag: '@address' }, async ({ page }) => {
  await page.goto(`./talks/${encodeURIComponent(markup)}/`)
  await expect(page.getByRole('link', { name: `搜索“${markup}”` })).toBeVisible()
  await nothingRan(page)
})

test.describe('with records of our own', { tag: '@own' }, () => {
  test.skip(!siteHolds('talks/own-markup'), 'This build has none.')

  for (const language of ['', 'en/']) {
    test(`/${language}: through the fields of a record and the title of a dump: they are shown, and nothing runs`, async ({
      page,
      request,
    }) => {
      const { talks } = await readCatalogue(request)
      const own = talks.filter(({ id, kind }) => id === 'own-markup' || kind === 'unknown')
      expect(own).toHaveLength(3)
      for (const { id } of own) {
        await page.goto(`./${language}talks/${id}/`)
        await expect(page.getByRole('main')).toContainText(/<script>(?:window\.)?broken=1<\/script>/)
        await nothingRan(page)
        for (const data of await page.locator('script[type="application/ld+json"]').allTextContents()) JSON.parse(data)
        await page.goto(`./${language}talks/${id}/embed/`)
        await nothingRan(page)
      }
      for (const path of ['talks/own-talk/', 'talks/own-talk/p/4/']) {
        await page.goto(`./${language}${path}?q=${encodeURIComponent(escapes)}`)
        await expect(page.getByText(markup).first()).toBeVisible()
        await nothingRan(page)
      }
    })

    test(`/${language}: through what is found: it is shown, and nothing runs`, async ({ page }) => {
      for (const [query, title] of [
        ['broken', escapes],
        ['Dump', '<svg/onload=broken=1>'],
      ] as const) {
        await page.goto(`./${language}?q=${query}`)
        await expect(results(page).filter({ hasText: title }).first()).toBeVisible()
        await nothingRan(page)
      }
      await page.goto(`./${language}talks/own-markup/`)
      await page.locator('[data-star]').click()
      await page.goto(`./${language}saved/`)
      await expect(page.getByRole('main')).toContainText(escapes)
      await nothingRan(page)
      await page.goto(`./${language}talks/`)
      await expect(page.getByRole('main')).toContainText(escapes)
      await nothingRan(page)
    })
  }
})

declare global {
  interface Window {
    stopped: string[]
  }
}

// Playwright's own `test`: ours would fail on what this one tries.
plain('a script that gets into a page all the same is stopped by its policy', { tag: '@address' }, async ({ page }) => {
  await page.addInitScript(() => {
    window.stopped = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.stopped.push(`${effectiveDirective} ${blockedURI}`)
    })
  })
  for (const path of ['', 'talks/raft-in-curve/', 'saved/', 'about/']) {
    await page.goto(`./${path}`)
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).not.toContain('unsafe')
    await page.evaluate(() => {
      const script = (content: Partial<HTMLScriptElement>) => Object.assign(document.createElement('script'), content)
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="data:," onerror="window.broken = 1"><p style="position: fixed"></p>'
      document.body.append(script({ textContent: 'window.broken = 1' }), script({ src: 'https://evil.example/a.js' }), holder)
    })
    const stopped = ['script-src-attr inline', 'script-src-elem https://evil.example/a.js', 'script-src-elem inline']
    await expect.poll(() => page.evaluate(() => window.stopped.toSorted())).toEqual([...stopped, 'style-src-attr inline'])
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  }
})
