import type { Locale } from '../locale.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Messages = typeof zh

const byLocale: Record<Locale, Messages> = { zh, en }

export function getMessages(locale: Locale): Messages {
  return byLocale[locale]
}
