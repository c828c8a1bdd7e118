import type { Talk } from '../../lib/catalogue/catalogue.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { Messages } from '../../lib/words/messages.ts'

/** What every part of a record's page is given. */
export interface TalkPartProps {
  talk: Talk
  locale: Locale
  messages: Messages
}
