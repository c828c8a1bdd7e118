import type { PagePictures } from '../../catalogue/page-pictures.ts'
import type { Locale } from '../../words/locale.ts'
import type { RecordText, SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import { isHan, type CharacterFold } from '../text/normalise.ts'

/** What results are made ready with. */
export interface PresentContext {
  data: SearchRecords
  texts: Readonly<Record<string, RecordText>>
  fold: CharacterFold
  locale: Locale
  /** What was typed. */
  q: string
  /** Of documents whose pages are drawn, by record id. */
  pictures: Readonly<Record<string, PagePictures>>
}

/** The title for a reader of this language. */
export function titleIn(locale: Locale, record: SearchRecord): string {
  return (locale === 'zh' ? record.zh : record.en) ?? record.title
}

/** A speaker's name for a reader of this language; the id where nobody is known by it. */
export function speakerName(id: string, { data, locale }: Pick<PresentContext, 'data' | 'locale'>): string {
  const speaker = data.speakers[id]
  const english = locale === 'en' ? speaker?.other.find((name) => !isHan(name)) : undefined
  return english ?? speaker?.name ?? id
}
