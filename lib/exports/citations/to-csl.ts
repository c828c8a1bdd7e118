/**
 * Talk → CSL-JSON, what citation software exchanges. Unknown authors and dates are left out. The address is the
 * original's, and the day of access the one on which it was last seen there: whoever cites knows a later one.
 *
 *   { id: 'curve-mds', type: 'speech', title: 'Curve核心组件之MDS元数据节点', author: [{ family: '陈', given: '威' }], … }
 */
import type { Talk } from '../../catalogue/catalogue.ts'
import type { Kind } from '../../catalogue/kinds.ts'
import { latinPersonName, personName, type PersonName } from './person-name.ts'
import { talkPath, type SiteUrls } from '../../words/site-urls.ts'

export interface CslItem {
  id: string
  type: 'speech' | 'report' | 'paper-conference' | 'post-weblog' | 'webpage' | 'document'
  title: string
  author?: PersonName[]
  issued?: { 'date-parts': [number[]] }
  accessed?: { 'date-parts': [number[]] }
  language?: string
  genre?: string
  'event-title'?: string
  'event-place'?: string
  'number-of-pages'?: number
  URL: string
  note?: string
}

const typeOfKind: Record<Kind, Pick<CslItem, 'type' | 'genre'>> = {
  slides: { type: 'speech', genre: 'Slides' },
  talk: { type: 'speech', genre: 'Talk' },
  'design-doc': { type: 'report', genre: 'Design document' },
  paper: { type: 'report', genre: 'Paper' },
  article: { type: 'post-weblog' },
  'meeting-notes': { type: 'document', genre: 'Meeting notes' },
  course: { type: 'webpage', genre: 'Course' },
  reference: { type: 'document', genre: 'Reference documentation' },
  'test-report': { type: 'report', genre: 'Test report' },
  unknown: { type: 'document' },
}

const languageTags = { zh: 'zh-CN', en: 'en', 'zh+en': 'zh-CN' } as const

/** "2021-06" → [[2021, 6]] */
function dateParts(date: string): { 'date-parts': [number[]] } {
  return { 'date-parts': [date.split('-').map(Number)] }
}

/** "apsara-conference-2017", "首届中间件技术峰会（2017）" → "2017". */
const yearOfEvent = /(?<!\d)(?:19|20)\d\d(?!\d)/

/**
 * The day for a reference. Where the file's first commit is all that is known of something held at an event, that is
 * when it was uploaded (in 2020, for a talk of 2017): then the event's year is taken, or the upload's where the event
 * tells none.
 */
export function citedDate({ date, dateSource, event }: Talk): string | null {
  if (event === null || dateSource !== 'first-commit') return date
  const [year] = yearOfEvent.exec([event.id, event.name, event.nameEn].join(' ')) ?? []
  return event.date ?? year ?? date?.slice(0, 4) ?? null
}

/** @param record absolute address of the record's page, which stands for the original where that has none */
function describe(talk: Talk, record: string, author: PersonName[], english: boolean): CslItem {
  const { id, language, event, pages, links, linkChecked } = talk
  const date = citedDate(talk)
  const eventTitle = english ? event?.nameEn : event?.name
  const ownEvent = eventTitle !== undefined && ![talk.title.original, talk.title.en].includes(eventTitle)
  return {
    id,
    ...typeOfKind[talk.kind],
    ...(talk.kind === 'paper' && ownEvent && { type: 'paper-conference' }),
    title: talk.title.original,
    ...(author.length > 0 && { author }),
    ...(date !== null && { issued: dateParts(date) }),
    ...(language !== null && { language: languageTags[language] }),
    ...(ownEvent && { 'event-title': eventTitle }),
    ...(ownEvent && event?.city && !english && { 'event-place': event.city }),
    ...(pages !== null && { 'number-of-pages': pages }),
    URL: links.view ?? record,
    ...(links.view !== null && linkChecked !== null && { accessed: dateParts(linkChecked) }),
    ...(links.view !== null && { note: `Storage Talks: ${record}` }),
  }
}

/** The record in the script of its original: Chinese names in Chinese, those of an English document in Latin letters. */
export function toCsl(talk: Talk, urls: SiteUrls): CslItem {
  if (talk.language === 'en') return toLatinCsl(talk, urls)
  const author = talk.speakers.map(({ name }) => personName(name))
  return describe(talk, urls.page('zh', talkPath(talk.id)), author, false)
}

/** The record for readers of English: names in Latin letters, a Chinese title followed by its translation. */
export function toLatinCsl(talk: Talk, urls: SiteUrls): CslItem {
  const item = describe(talk, urls.page('en', talkPath(talk.id)), talk.speakers.map(latinPersonName), true)
  const { original, en } = talk.title
  return talk.language === 'en' || en === null || en === original ? item : { ...item, title: `${original} [${en}]` }
}
