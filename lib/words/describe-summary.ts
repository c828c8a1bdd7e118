/** What stands in the place of an abstract that is not written. */
import type { Talk } from '../catalogue/catalogue.ts'
import type { Messages } from './messages.ts'

/** Of an original that was read nothing is said but that: `verified` stands beside it. */
export function describeLackingSummary({ links, verified, lines, guide, sections }: Talk, { talk: words }: Messages): string {
  if (links.view === null) return words.noOriginal
  if (verified !== 'blob' && verified !== 'text') return words.noSummary
  return lines.length + guide.length + sections.length > 0 ? words.noSummaryButLines : words.noSummaryYet
}
