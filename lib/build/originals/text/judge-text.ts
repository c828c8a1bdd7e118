/** How far the text of a document can be trusted. */
import type { TextQuality } from '../../../catalogue/kinds.ts'

/** Characters that fonts without a meaning leave behind; a bullet or two in private use is no harm. */
const odd = /(?!\ufffe)[\p{Co}\p{Cn}\ufffd\u0080-\u009f]/gu
/** Accented letters and signs: in bulk, another encoding read as Latin-1 ("´æ´¢"). */
const latin1 = /[\u00a1-\u00ff]/gu
const mostOdd = 0.1
const mostLatin1 = 0.25

/** A page with fewer visible characters than this is a picture with a page number. */
const leastCharacters = 8
const leastPages = 0.2

/** @param pages as the PDF library gives them, before anything odd is dropped */
export function judgeText(pages: readonly string[]): TextQuality {
  const visible = pages.map((page) => [...page.replace(/[\s\0]+/gu, '')].length)
  const withText = visible.filter((count) => count >= leastCharacters).length
  if (withText < Math.max(1, pages.length * leastPages)) return 'image-only'
  const total = visible.reduce((sum, count) => sum + count, 0)
  const count = (pattern: RegExp) => pages.reduce((sum, page) => sum + (page.match(pattern)?.length ?? 0), 0)
  return count(odd) > total * mostOdd || count(latin1) > total * mostLatin1 ? 'garbled' : 'good'
}
