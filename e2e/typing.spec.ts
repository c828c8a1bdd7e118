/** What the results show while letters follow each other. */
import type { Page } from '@playwright/test'
import { expect, results, searchBox, test } from './test.ts'

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

test('thirty letters typed at once: only the last answer shows', async ({ page }) => {
  await page.goto('./?q=raft')
  await expect(results(page).first()).toContainText(/raft/i)
  await searchBox(page).fill('')
  await searchBox(page).pressSequentially('metadata server high availabili', { delay: 0 })
  await expect(page.locator('[data-answers="metadata server high availabili"]')).toBeVisible()
  await expect(page).toHaveURL(/q=metadata\+server\+high\+availabili/)
})

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
  // Texts that came late moved nothing that was in sight.
  const renew = page.getByRole('button', { name: '按新的排列' })
  if (await renew.isVisible()) await renew.click()
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
      const answers: { q: string; fresh: number; stale: number; isFilled: boolean }[] = []
      Reflect.set(window, 'answers', answers)
      // Half a line of its title.
      const isSeen = (row: Element) => row.checkVisibility() && row.getBoundingClientRect().top + 38 < window.innerHeight
      new MutationObserver(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.result:not([hidden])')]
        const fresh = rows.filter(({ dataset }) => dataset.place === 'in-sight')
        const stale = rows.filter((row) => !fresh.includes(row) && isSeen(row))
        const found = Number(/\d+/.exec(section.querySelector('h1')?.textContent ?? '')?.[0])
        const end = fresh.at(-1)?.getBoundingClientRect().bottom ?? 0
        const isFilled = fresh.length >= found || end + 38 >= window.innerHeight
        answers.push({ q: section.dataset.answers ?? '', fresh: fresh.length, stale: stale.length, isFilled })
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
    const answers = await page.evaluate(
      () => Reflect.get(window, 'answers') as { q: string; fresh: number; stale: number; isFilled: boolean }[],
    )
    expect(answers).toHaveLength(18)
    expect(answers.filter(({ fresh, stale, isFilled }) => fresh === 0 || stale > 0 || !isFilled)).toEqual([])
  })
}

test('while letters follow, the page is as high as it was: one that grows or shrinks is painted anew', async ({ page }) => {
  await page.goto('./?q=curve')
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  const section = page.locator('[data-answers="curve"]')
  await section.evaluate((section) => {
    const heights: { q?: string; before: number; after: number }[] = []
    Reflect.set(window, 'heights', heights)
    let before = section.clientHeight
    new ResizeObserver(() => (before = section.clientHeight)).observe(section)
    const note = () => heights.push({ q: section.dataset.answers, before, after: section.clientHeight })
    new MutationObserver(note).observe(section, { attributeFilter: ['data-answers'] })
  })
  await searchBox(page).fill('open-cas')
  await expect(page.locator('[data-answers="open-cas"]')).toBeVisible()
  const heights = await page.evaluate(() => Reflect.get(window, 'heights') as { q: string; before: number; after: number }[])
  expect(heights.map(({ q }) => q)).toEqual(['open-cas'])
  expect(heights.map(({ after }) => after)).toEqual(heights.map(({ before }) => before))
  await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
  expect(await page.locator('[data-answers]').evaluate(({ style }) => style.minHeight)).toBe('')
})

for (const view of ['list', 'cards', 'table']) {
  test(`a letter that finds less leaves nothing of what was found before: ${view}`, async ({ page }) => {
    await page.goto(`./?q=raft&view=${view}`)
    await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
    await page.locator('[data-answers="raft"]').evaluate((section) => {
      const counts: { q?: string; found: number; shown: number }[] = []
      Reflect.set(window, 'counts', counts)
      new MutationObserver(() => {
        const found = Number(/\d+/.exec(section.querySelector('h1')?.textContent ?? '')?.[0])
        const shown = section.querySelectorAll('[data-result]:not([hidden] *)').length
        counts.push({ q: section.dataset.answers, found, shown })
      }).observe(section, { attributeFilter: ['data-answers'] })
    })
    for (const query of ['curve', 'open-cas']) {
      await searchBox(page).fill(query)
      await expect(page.locator(`[data-answers="${query}"]`)).toBeVisible()
      await expect(page.locator('aside[aria-busy="false"]')).toBeVisible()
    }
    const counts = await page.evaluate(() => Reflect.get(window, 'counts') as { q: string; found: number; shown: number }[])
    expect(counts.map(({ q }) => q)).toEqual(['curve', 'open-cas'])
    expect(counts.map(({ found }) => found < 10)).toEqual([false, true])
    // Of the first there may be more rows than ten: those of another ten that were just being listed.
    expect(counts.filter(({ shown, found }) => shown < Math.min(found, 10) || shown > found)).toEqual([])
  })
}
