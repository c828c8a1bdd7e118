import type { Locale } from './locale.ts'
import { en } from './messages/en.ts'
import { zh, type Messages } from './messages/zh.ts'

export type { Messages }

const byLocale: Record<Locale, Messages> = { zh, en }

export function getMessages(locale: Locale): Messages {
  return byLocale[locale]
}
