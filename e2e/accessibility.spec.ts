import { axeFaults, colourFaults } from './axe-faults.ts'
import { answered, expect, searchBox, test } from './test.ts'

const pages = [
  '',
  '?q=raft',
  '?q=curvefs&view=table',
  '?q=zzqqxxzz',
  'talks/curve-mds-high-availability/',
  'talks/ebpf-curvefs-acceleration/',
  'talks/',
  'topics/',
  'topics/raft/',
  'speakers/',
  'speakers/chen-wei/',
  'events/',
  'events/curve-meetup-2020/',
  'series/',
  'series/curvefs-design-docs/',
  'timeline/',
  'data/',
  'about/',
]

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
for (const language of ['', 'en/']) {
  test.describe(`axe, ${language === '' ? 'zh' : 'en'}`, () => {
    for (const path of pages) {
      test(`finds nothing on /${language}${path}`, async ({ page }) => {
        await page.goto(`./${language}${path}`)
        if (path.startsWith('?')) await expect(page.locator('[data-browse]').last()).toBeHidden()
        if (path.startsWith('?')) await answered(page)
        // What lies far below is laid out only when it comes near; axe takes such boxes for real ones.
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('* { content-visibility: visible !important }')
          document.adoptedStyleSheets = [sheet]
        })
        expect(await axeFaults(page, { tags: allRules })).toEqual([])
        // Both languages have the same colours.
        if (language !== '') return
        expect(await colourFaults(page), 'light').toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await colourFaults(page), 'dark').toEqual([])
      })
    }
  })
}

for (const width of [320, 390]) {
  test(`nothing is cut off at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['', '?q=raft', 'talks/raft-in-curve/', 'data/', 'topics/']) {
      await page.goto(`./${path}`)
      if (path.startsWith('?')) await answered(page)
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }))
      expect(scroll, path).toBeLessThanOrEqual(client)
    }
  })
}

test('on the phone the filters rise as a sheet and close again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./?q=raft')
  await page.getByRole('button', { name: '筛选' }).click()
  const sheet = page.getByRole('dialog', { name: '筛选' })
  await sheet.getByRole('checkbox', { name: /^幻灯片/ }).check()
  await sheet.getByRole('button', { name: /^看\d+份资料$/ }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: '去掉幻灯片' })).toBeVisible()
})

test('the count is said once, after a pause', async ({ page }) => {
  await page.goto('./')
  await searchBox(page).fill('raft')
  await expect(page.getByRole('status').filter({ hasText: /^找到\d+份资料$/ })).toHaveCount(1)
})
