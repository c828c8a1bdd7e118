import { expect, results, searchBox, test } from './test.ts'

// Thousands of passages are made ready in the browser once a question is asked, on a machine that has other things to do.
const patience = { timeout: 40_000 }
const question = '打快照的同时还有人在写这块盘，被盖掉的旧数据放到哪里去了'
const asked = `./?${new URLSearchParams({ q: question }).toString()}`

test('a question lands on the page that answers it', async ({ page }) => {
  await page.goto(asked)
  const panel = page.getByRole('region', { name: '可能回答你的问题' })
  const answer = panel
    .getByRole('listitem')
    .filter({ hasText: 'Curve快照克隆子系统' })
    .filter({ hasText: '第14页' })
    .getByRole('link')
  await expect(answer).toBeVisible(patience)
  await expect(answer.locator('mark').first()).toBeVisible()
  await answer.click()
  await expect(page).toHaveURL(/\/talks\/curve-snapshotclone\/p\/14\//)
})

test('pages that may answer can be turned off, and the address holds it', async ({ page }) => {
  await page.goto(asked)
  const panel = page.getByRole('region', { name: '可能回答你的问题' })
  await expect(panel).toBeVisible(patience)
  await panel.getByRole('button', { name: '不看这些页' }).click()
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(/passages=off/)
  await page.reload()
  await expect(results(page).first()).toBeVisible()
  await expect(panel).toHaveCount(0)
  await page.getByRole('button', { name: '也看可能回答问题的页' }).click()
  await expect(panel).toBeVisible(patience)
})

test('what stands somewhere is answered without it, and nothing is loaded that answers questions', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('./?q=%E5%85%83%E6%95%B0%E6%8D%AE', { waitUntil: 'networkidle' })
  await expect(results(page).first()).toBeVisible()
  await expect(page.getByRole('region', { name: '可能回答你的问题' })).toHaveCount(0)
  const ofQuestions = () => loaded.filter((url) => /\/(?:questions|open-answerer)\./.test(url)).length
  expect(ofQuestions()).toBe(0)
  await searchBox(page).fill(question)
  await expect(page.getByRole('region', { name: '可能回答你的问题' })).toBeVisible(patience)
  expect(ofQuestions()).toBe(2)
})
