import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Those that ask for colours: most of axe's work, and the same in both languages. */
const colourRules = ['color-contrast', 'link-in-text-block']

const shownOfFault = 300

interface Violation {
  id: string
  nodes: { html: string }[]
}

const told = (violations: readonly Violation[]): string[] =>
  violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, shownOfFault)}`,
  )

/**
 * What axe finds wrong on a page, but for its colours. No page has frames, and only what is wrong is asked for: a third of the work.
 * @param choose which rules it asks; unless it is said, all
 */
export async function axeFaults(page: Page, choose = (axe: AxeBuilder): AxeBuilder => axe): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  return told((await choose(axe).disableRules(colourRules).analyze()).violations)
}

declare global {
  interface Window {
    /** From the first call of `axeFaults`. */
    axe?: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> }
  }
}

/** In the page: marks rows that are made as one before them is, but for their words and where they lead. */
function markRepeated(): void {
  const ownToEach = /^(?:href|src|srcset|id|for|title|alt|datetime|data-result|aria-(?:label|labelledby|describedby|controls))$/
  const made = ({ tagName, attributes }: Element) =>
    [tagName, ...Array.from(attributes, ({ name, value }) => (ownToEach.test(name) ? name : `${name}=${value}`))].join(' ')
  const seen = new Set<string>()
  for (const row of document.querySelectorAll('li, tr')) {
    const around: Element[] = []
    for (let element = row.parentElement; element; element = element.parentElement) around.push(element)
    const kind = [...around, row, ...row.querySelectorAll('*')].map(made).join('\n')
    if (seen.has(kind)) row.setAttribute('data-repeated', '')
    seen.add(kind)
  }
}

/**
 * What axe finds wrong with the colours of a page, as they are now; of rows that are made alike the first is asked.
 * @throws where `axeFaults` was not called on the page before
 */
export async function colourFaults(page: Page): Promise<string[]> {
  await page.evaluate(markRepeated)
  const violations = await page.evaluate(async (rules) => {
    if (window.axe === undefined) throw new Error('axe is not in the page yet.')
    const options = { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] }
    const found = await window.axe.run({ exclude: [['[data-repeated]']] }, options)
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
  }, colourRules)
  return told(violations)
}
