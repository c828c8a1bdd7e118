/**
 * Text of a document's pages as a PDF library gives it → text to read and to search. Pure.
 *
 *   ["© XXX Page 1 of 2\r\nr a f t 在 C u r v e", …] → ["raft在Curve", …]
 */
import { cleanCharacters } from './clean-characters.ts'
import { dropRunningLines } from './drop-running-lines.ts'
import { codeSpace } from './lay-out-code.ts'
import { joinLetterSpacing } from './join-letter-spacing.ts'
import { collectWords, joinLines } from './join-lines.ts'

/** Spaces of code stay where they are. */
function cleanLine(line: string): string {
  return line.split(codeSpace).map(cleanCharacters).join(codeSpace)
}

export function cleanText(pages: readonly string[]): string[] {
  const lines = pages.map((page) =>
    page
      .split(/\r\n|[\r\n\u2028\u2029]/)
      .map(cleanLine)
      .filter((line) => line !== ''),
  )
  // In this order: running lines are known by their cleaned text, broken words by those of the whole document.
  const own = dropRunningLines(lines).map((page) => page.map(joinLetterSpacing))
  const words = collectWords(own)
  return own.map((page) => joinLines(page, words))
}
