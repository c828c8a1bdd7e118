/** Chinese where Chinese is due and English where English is, as far as the letters tell. */

const han = /\p{Script=Han}/gu
/** Not the parts of identifiers such as raft_apply_batch. */
const latinWord = /(?<![\p{L}\p{N}_-])\p{Script=Latin}+(?![\p{L}\p{N}_-])/gu

/** Names alone ("PolarDB Stack", "chunkserver_bthread") are both; a sentence is three words or more. */
const minWords = 3

/**
 * What a text should be in and is not; null where it may be what it should. A Chinese text may be full of English names, an English
 * one may quote a word or two of Chinese.
 */
export function wrongLanguage(text: string, language: 'zh' | 'en'): string | null {
  const characters = text.match(han)?.length ?? 0
  const words = text.match(latinWord)?.length ?? 0
  if (language === 'zh') return words >= minWords && words > 3 * characters ? 'text in Chinese' : null
  return characters > 0 && 2 * characters >= words ? 'text in English' : null
}
