/** Facts of a record in words, in the reader's language. */
import type { Talk } from '../catalogue/catalogue.ts'
import { bytesPerUnit } from '../catalogue/kinds.ts'
import { plural } from './fill.ts'
import type { Locale } from './locale.ts'
import type { Messages } from './messages.ts'

/** The title in the reader's language, and the other one below it where there is one. */
export function titleIn(
  { title: { original, zh, en } }: Talk,
  locale: Locale,
): { title: string; other: string | null; lang: Locale } {
  const preferred = locale === 'zh' ? (zh ?? original) : (en ?? original)
  const second = locale === 'zh' ? en : (zh ?? (original === preferred ? null : original))
  const lang = /\p{Script=Han}/u.test(preferred) ? 'zh' : 'en'
  return { title: preferred, other: second === preferred ? null : second, lang }
}

/** "2.20 MB", 1024-based and with two decimals as the site and file managers show it. */
export function formatBytes(bytes: number, locale: Locale): string {
  const unit = bytes >= bytesPerUnit.MB ? 'MB' : bytes >= bytesPerUnit.KB ? 'KB' : 'B'
  const digits = unit === 'B' ? 0 : 2
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${number.format(bytes / bytesPerUnit[unit])} ${unit}`
}

/** "2022年10月15日" or "15 October 2022"; a month where the day is unknown. */
export function formatDate(date: string, locale: Locale): string {
  const dayKnown = date.length > 7
  const day = new Date(`${dayKnown ? date : `${date}-01`}T00:00:00Z`)
  const style: Intl.DateTimeFormatOptions = dayKnown
    ? { year: 'numeric', month: 'long', day: 'numeric' }
    : { year: 'numeric', month: 'long' }
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { ...style, timeZone: 'UTC' }).format(day)
}

/** First and last day: "2020年10月30日 – 2020年12月4日"; null where no day is known. */
export function formatSpan(days: readonly string[], locale: Locale): string | null {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? formatDate(first, locale) : `${formatDate(first, locale)} – ${formatDate(last, locale)}`
}

/** "29 页 · 2.20 MB", as far as known. */
export function formatExtent({ pages, bytes }: Talk, locale: Locale, messages: Messages): string {
  const known = [
    pages === null ? null : plural(messages.talk.pages, pages, locale),
    bytes === null ? null : formatBytes(bytes, locale),
  ]
  return known.filter((part) => part !== null).join(' · ')
}

export function speakerName({ name, nameEn }: Talk['speakers'][number], locale: Locale): string {
  return locale === 'en' ? (nameEn ?? name) : name
}

export function eventName(event: NonNullable<Talk['event']>, locale: Locale): string {
  return locale === 'en' ? event.nameEn : event.name
}
