/** Results that come later move nothing that is in sight. */
import type { Page } from '@playwright/test'
import { expect, holdBack, results, test } from './test.ts'

const inSight = (page: Page) =>
  results(page).evaluateAll((titles) =>
    titles
      .map((title) => ({ id: title.getAttribute('data-result'), top: Math.round(title.getBoundingClientRect().top) }))
      .filter(({ top }) => top < window.innerHeight),
  )

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`texts that come late move nothing in sight; a press shows the new order: ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.clock.install()
    const release = await holdBack(page, '**/data/search/text.*.json')
    await page.goto('./?q=raft', { waitUntil: 'commit' })
    await expect(results(page).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: /^至少找到\d+份资料$/ })).toBeVisible()
    await page.clock.runFor(3000)
    const before = await inSight(page)
    release()
    await expect(page.getByRole('heading', { name: /^找到\d+份资料$/ })).toBeVisible()
    expect(await inSight(page)).toEqual(before)
    await page.getByRole('button', { name: '按新的排列' }).click()
    await expect(page.getByRole('button', { name: '按新的排列' })).toHaveCount(0)
    await expect(page.locator('.result').first()).toContainText(/raft/i)
  })
}

test('pages that may answer come into a room that is kept for them', { tag: '@whole' }, async ({ page }) => {
  await page.clock.install()
  const release = await holdBack(page, '**/data/search/questions.*.json')
  await page.goto(`./?q=${encodeURIComponent('打快照的同时还有人在写这块盘，被盖掉的旧数据放到哪里去了')}`)
  const panel = page.getByRole('region', { name: '可能回答你的问题' })
  await expect(panel).toContainText('正在找可能回答它的页')
  // All but what answers questions is there.
  await expect(page.getByRole('heading', { name: /^找到\d+份资料$/ })).toBeVisible()
  await page.clock.runFor(3000)
  const before = await inSight(page)
  expect(before.length).toBeGreaterThan(0)
  release()
  await expect(panel.getByRole('listitem').first()).toContainText('快照', { timeout: 40_000 })
  expect(await inSight(page)).toEqual(before)
  const hidden = () => panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  expect(await hidden()).toBeGreaterThan(0)
  await panel.getByRole('button', { name: /^展开全部\d条$/ }).click()
  await expect.poll(hidden).toBe(0)
})

test('where nothing at all is found, no room is kept for pages that may answer', { tag: '@whole' }, async ({ page }) => {
  const release = await holdBack(page, '**/data/search/questions.*.json')
  await page.goto(`./?q=${encodeURIComponent('zzqqxx 龘龘')}`)
  const panel = page.getByRole('region', { name: '可能回答你的问题' })
  await expect(panel).toContainText('正在找可能回答它的页')
  release()
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /^没有找到“zzqqxx/ })).toBeVisible()
})
