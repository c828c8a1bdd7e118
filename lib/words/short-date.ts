/** A record's day as lists show it. */
import type { Talk } from '../catalogue/catalogue.ts'

/** Known from the first commit alone: it was given or written then or before, sometimes years before. */
export function isAtLatest({ dateSource }: Pick<Talk, 'dateSource'>): boolean {
  return dateSource === 'first-commit'
}

/** "2020-11-06"; "≤ 2020-11-06" where it was then at the latest. */
export function shortDate(date: string, atLatest: boolean): string {
  return atLatest ? `≤ ${date}` : date
}
