/** Links that are not quite ours any more. */
import { expect, siteHolds, test } from './test.ts'

for (const [what, path, lands] of [
  ['a full stop', 'talks/curve-mds/。', 'talks/curve-mds/'],
  ['a bracket and words', 'talks/curve-mds/)，这份不错?q=raft', 'talks/curve-mds/?q=raft'],
  ['punctuation in place of its slash', 'en/talks/curve-mds,', 'en/talks/curve-mds/'],
  ['a quote', 'topics/raft/”', 'topics/raft/'],
  ['capitals', 'talks/Curve-MDS/', 'talks/curve-mds/'],
] as const) {
  test(`a link that took ${what} along leads to its page`, { tag: '@address' }, async ({ page, baseURL }) => {
    await page.goto(`./${path}`)
    await expect(page).toHaveURL(new URL(lands, baseURL).href)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('没有这一页')
  })
}

test('an address of nothing stays where it is, and leads to a search', { tag: '@address' }, async ({ page }) => {
  await page.goto('./talks/no-such-record/p/3/')
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
  await expect(page.getByRole('link', { name: '搜索“no such record”' })).toBeVisible()
})

for (const [from, to] of [
  ['talks/own-former-talk/?q=raft', 'talks/own-talk/?q=raft'],
  ['en/talks/own-former-talk/p/2/?q=raft#text', 'en/talks/own-talk/p/2/?q=raft#text'],
  ['talks/own-former-talk/embed/', 'talks/own-talk/embed/'],
] as const) {
  test(`a former id keeps what follows it: ${from}`, { tag: ['@own', '@address'] }, async ({ page, baseURL }) => {
    test.skip(!siteHolds('talks/own-talk/'), 'This build has no record of our own.')
    await page.goto(`./${from}`)
    await expect(page).toHaveURL(new URL(to, baseURL).href)
  })
}
