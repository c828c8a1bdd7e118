/** The description of a record's page, as search engines and messengers show it below the title. */
import type { Talk } from '../catalogue/catalogue.ts'
import { speakerName, titleIn } from './describe.ts'
import { comma, type Locale } from './locale.ts'
import { getMessages } from './messages.ts'
import { isAtLatest, shortDate } from './short-date.ts'

/** In characters; what is longer is not shown. */
const longest = 160

/**
 * @returns the abstract; where there is none, title, kind, date and speakers, as far as they are known, and the
 *   tagline. What is too long is cut without a mark, between characters
 */
export function describeTalk(talk: Talk, locale: Locale): string {
  const { kinds, site } = getMessages(locale)
  const facts = [
    titleIn(talk, locale).title,
    kinds[talk.kind],
    talk.date && shortDate(talk.date, isAtLatest(talk)),
    talk.speakers.map((speaker) => speakerName(speaker, locale)).join(comma[locale]),
    site.tagline,
  ]
  const description = talk.summary?.[locale] ?? facts.filter(Boolean).join(' · ')
  return [...description].slice(0, longest).join('')
}
