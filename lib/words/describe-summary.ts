/** What stands in the place of an abstract that is not written. */
import type { Talk } from '../catalogue/catalogue.ts'
import type { Messages } from './messages.ts'

/** There is an address, and nobody here has read what lies there. */
export function isKnownByAddress({ verified, summary }: Pick<Talk, 'verified' | 'summary'>): boolean {
  return verified === 'listing' && summary === null
}

/** Of an original that was read nothing is said but that: `verified` stands beside it. */
export function describeLackingSummary(talk: Talk, { talk: words }: Messages): string {
  const { links, verified, lines, guide, sections } = talk
  if (links.view === null) return words.noOriginal
  if (isKnownByAddress(talk)) return words.knownByAddress
  if (verified !== 'blob' && verified !== 'text') return words.noSummary
  return lines.length + guide.length + sections.length > 0 ? words.noSummaryButLines : words.noSummaryYet
}
