import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Those that ask for colours: the same elements have others in the dark. */
export const colourRules = ['color-contrast', 'link-in-text-block']

const shownOfFault = 300

/**
 * What axe finds wrong on a page. No page has frames, and only what is wrong is asked for: a third of the work.
 * @param choose which rules it asks; unless it is said, all
 */
export async function axeFaults(page: Page, choose = (axe: AxeBuilder): AxeBuilder => axe): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await choose(axe).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, shownOfFault)}`,
  )
}
