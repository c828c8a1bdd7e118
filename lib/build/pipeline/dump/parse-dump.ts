/**
 * Lines of one saved page of search results → records, the site's own total, and the pager's page numbers, one by one:
 * a dump may be larger than memory.
 *
 *   ` TGT服务器的优化…LILO0 码力 | 15 页 | 637.11 KB | 6 月前3 TGT…` is a record, `共 16 条` the total, `- 2` a page link.
 */
import { parseRecord, parseWholeNumber, type DumpRecord } from './parse-record.ts'
import { excerpt, type Problem } from '../../tools/problem.ts'
import type { RawLine } from './read-lines.ts'

/** What one line of a dump says, or what is wrong with it. */
export type DumpEntry = { record: DumpRecord } | { total: number } | { page: number } | { problem: Problem }

/** Space at both ends; by hand, as `/ +$/` takes quadratic time on megabytes of spaces. */
function trimSpace(text: string): string {
  const isSpace = (at: number) => text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0'
  let from = 0
  let to = text.length
  while (from < to && isSpace(from)) from += 1
  while (to > from && isSpace(to - 1)) to -= 1
  return text.slice(from, to)
}

function* parseText(text: string, at: { file: string; line: number }): Generator<DumpEntry> {
  if (text.includes('\0')) {
    yield { problem: { ...at, expected: 'text without NUL characters', found: excerpt(text) } }
    return
  }
  const trimmed = trimSpace(text)
  if (trimmed === '') return
  // No `/^共(.*?)条$/`, which runs out of stack on a line of megabytes.
  const total = trimmed.startsWith('共') && trimmed.endsWith('条') ? trimSpace(trimmed.slice(1, -1)) : undefined
  const page = /^-[ \u00a0](\S{1,12})$/u.exec(trimmed)?.[1]
  if (total !== undefined) {
    const number = parseWholeNumber(total)
    if (number !== null) yield { total: number }
    else yield { problem: { ...at, expected: 'the total as "共 {whole number} 条"', found: excerpt(trimmed) } }
  } else if (page !== undefined) {
    const number = parseWholeNumber(page)
    if (number !== null && number > 0) yield { page: number }
    else yield { problem: { ...at, expected: 'a page link "- {page number}"', found: excerpt(trimmed) } }
  } else {
    const parsed = parseRecord(trimmed, at)
    if (Array.isArray(parsed)) yield* parsed.map((problem) => ({ problem }))
    else yield { record: parsed }
  }
}

/**
 * Reads the lines of one dump. Everything that is not a record, the total, a pager link or a blank line is a problem;
 * nothing is dropped. A dump is usable only if no entry is a problem.
 */
export async function* parseDump(file: string, lines: AsyncIterable<RawLine>): AsyncGenerator<DumpEntry> {
  let blank = true
  let onlyPageLinks = true
  let declaredTotal: number | null = null
  for await (const { line, text, byteOffset } of lines) {
    const at = { file, line }
    if (text === null) {
      blank = false
      onlyPageLinks = false
      yield { problem: { ...at, expected: 'UTF-8 text', found: `bytes that are not UTF-8 (line starts at byte ${byteOffset})` } }
      continue
    }
    for (const entry of parseText(text, at)) {
      blank = false
      if (!('page' in entry)) onlyPageLinks = false
      if ('total' in entry) {
        if (declaredTotal !== null && declaredTotal !== entry.total) {
          const expected = `one total (${declaredTotal} was read before)`
          yield { problem: { ...at, expected, found: excerpt(trimSpace(text)) } }
          continue
        }
        declaredTotal = entry.total
      }
      yield entry
    }
  }
  if (blank) yield { problem: { file, line: 1, expected: 'a saved page of search results', found: 'an empty file' } }
  else if (onlyPageLinks)
    yield { problem: { file, line: 1, expected: 'at least one record or a total', found: 'only page links' } }
}
