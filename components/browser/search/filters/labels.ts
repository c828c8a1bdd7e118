/** The words that the search needs in the browser, handed over by the page in the reader's language. */
import type { Messages } from '../../../../lib/words/messages.ts'
import type { Locale } from '../../../../lib/words/locale.ts'

export interface SearchLabels extends Pick<Messages, 'search' | 'facets' | 'kinds' | 'levels' | 'languages'> {
  locale: Locale
  /** Names the page that lists everything. */
  list: string
  /** Forms of "29 pages". */
  pages: Messages['talk']['pages']
  unknownDate: string
  /** What a button says that saves a record, that has saved it, and that can't. */
  saving: Pick<Messages['talk'], 'star' | 'unstar' | 'starFailed'>
}
