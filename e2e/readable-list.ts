/** Whatever fails, the list of everything stays readable. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** The first record of the list. */
export const listed = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link').first()

/** The message leads to the list, which can be read under the same fault, and back. */
export async function expectWayToList(page: Page, message: Locator): Promise<void> {
  await message.getByRole('link', { name: '完整目录', exact: true }).click()
  await expect(listed(page)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('searchbox')).toBeVisible()
}

/** Another tab of the same browser can read the list. */
export async function expectReadableList(page: Page): Promise<void> {
  const list = await page.context().newPage()
  await list.goto(new URL('talks/', await siteOf(page)).href)
  await expect(listed(list)).toBeVisible()
  await list.close()
}

/** The site's root, from the link that every page has. */
function siteOf(page: Page): Promise<string> {
  return page
    .getByRole('banner')
    .getByRole('link')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href)
}
