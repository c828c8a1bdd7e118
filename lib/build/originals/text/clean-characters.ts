/**
 * The characters of one line as a person would have typed them.
 *
 * Letters, digits and radicals take their usual form (NFKC): "ﬁle" → "file", "Ｒａｆｔ" → "Raft", "⽂" → "文", "⻓" → "长".
 * Punctuation, raised and circled numbers stay as they are ("，", "x²", "①"): so they are written, and NFKC would make other
 * text of them ("x2"); the search folds them on its own. Private-use glyphs go, for they mean something in one font only; at
 * the head of a line they are bullets, and stay as one. Invisible and unassigned characters go, but for PDFium's mark of a
 * hyphen at a line's end, which a later step needs.
 */

import { typedText } from '../../../catalogue/fold-characters.ts'

/** Stands in PDFium's text for a hyphen at a line's end, together with the end of the line. */
export const lineEndHyphen = '\ufffe'

const bullet = /^(\s*)\p{Co}+\s*(?=\S)/u
const unwanted = /(?!\ufffe)[\p{Co}\p{Cn}\p{Cs}\p{Cf}\p{Cc}\ufffd]/gu

export function cleanCharacters(line: string): string {
  return typedText(line.replace(/\t/g, ' ').replace(bullet, '$1• ').replace(unwanted, '')).trim()
}
