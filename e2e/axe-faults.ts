import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Those that ask for colours: most of axe's work, and the same in both languages. */
const colourRules = ['color-contrast', 'link-in-text-block']

const shownOfFault = 300

/** Of a page, by selectors. */
type Part = { include: string[][] } | { exclude: string[][] }

interface Asked {
  rules?: Record<string, { enabled: boolean }>
  runOnly?: { type: 'rule' | 'tag'; values: string[] }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * What axe finds wrong, a line a rule. Only that is asked for, a third of the work; no page has frames, nor styles or films of
 * which a rule would have to ask more.
 */
async function ask(page: Page, context: Part, options: Asked): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async ({ context: part, options: asked }) => {
      const found = await window.axe.run(part, { ...asked, resultTypes: ['violations'], preload: false })
      return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))
    },
    { context, options },
  )
  return violations.map(({ id, html }) => `${id}: ${html.join(' | ').slice(0, shownOfFault)}`)
}

/**
 * What axe finds wrong on a page, but for its colours.
 * @param asked tags of rules, without which all are asked; and a part of the page, by its selector
 */
export function axeFaults(
  page: Page,
  { tags, within = 'html' }: { tags?: readonly string[]; within?: string } = {},
): Promise<string[]> {
  const rules = Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }]))
  return ask(page, { include: [[within]] }, { rules, ...(tags && { runOnly: { type: 'tag', values: [...tags] } }) })
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

/** What axe finds wrong with the colours of a page, as they are now; of rows that are made alike the first is asked. */
export async function colourFaults(page: Page): Promise<string[]> {
  await page.evaluate(markRepeated)
  return ask(page, { exclude: [['[data-repeated]']] }, { runOnly: { type: 'rule', values: colourRules } })
}
