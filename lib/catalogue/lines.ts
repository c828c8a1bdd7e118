/** What we say of the pages of a document. */
import type { Talk } from './catalogue.ts'

type Line = Talk['lines'][number]

/** Our line about a page, be it a highlight or not; undefined where there is none. */
export function lineOfPage({ guide, lines }: Pick<Talk, 'guide' | 'lines'>, page: number): Line | undefined {
  return guide.find((entry) => entry.page === page) ?? lines.find((entry) => entry.page === page)
}

/** The pages that we say something of, in order. */
export function pagesWithLines({ guide, lines }: Pick<Talk, 'guide' | 'lines'>): number[] {
  return [...new Set([...guide, ...lines].map(({ page }) => page))].sort((a, b) => a - b)
}
