/** A text, its language, and where in it the searched words stand. */
import type { Locale } from '../../words/locale.ts'
import { isHan, type CharacterFold } from '../text/normalise.ts'
import { findSpans, type Span } from './highlight.ts'

export interface MarkedText {
  text: string
  spans: Span[]
  lang: Locale
}

export function languageOf(text: string): Locale {
  return isHan(text) ? 'zh' : 'en'
}

/** @param words normalised. */
export function mark(text: string, words: readonly string[], fold: CharacterFold): MarkedText {
  return { text, spans: findSpans(text, words, fold), lang: languageOf(text) }
}
