/**
 * Lines of one saved page of search results → records, the site's own total, and the pager's page numbers, one by one:
 * a dump may be larger than memory.
 *
 *   ` TGT服务器的优化…LILO0 码力 | 15 页 | 637.11 KB | 6 月前3 TGT…` is a record, `共 16 条` the total, `- 2` a page link.
 */
import { parseWholeNumber } from './parse-facts.ts'
import { parsePager } from './parse-pager.ts'
import { parseRecord, type DumpRecord } from './parse-record.ts'
import { excerpt, type Problem } from '../../tools/problem.ts'
import type { RawLine } from './read-lines.ts'

/** What one line of a dump says, or what is wrong with it. A line of the pager says its pages, perhaps none, and the total. */
export type DumpEntry = { record: DumpRecord } | { total?: number; pages: number[] } | { problem: Problem }

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
  const pager = parsePager(trimmed)
  if (pager === null) {
    const parsed = parseRecord(trimmed, at)
    if (Array.isArray(parsed)) yield* parsed.map((problem) => ({ problem }))
    else yield { record: parsed }
    return
  }
  const total = pager.total === undefined ? undefined : parseWholeNumber(pager.total)
  if (total === null) yield { problem: { ...at, expected: 'the total as "共 {whole number} 条"', found: excerpt(trimmed) } }
  else yield { ...(total !== undefined && { total }), pages: pager.pages }
}

/** Told of the first such line: a file that is written in another encoding mostly is so to its last. */
function inOtherEncoding({ line, encoding }: RawLine, file: string): Problem | null {
  if (!encoding) return null
  return { file, line, expected: 'UTF-8 text', found: `what seems to be ${encoding}; open it in an editor and save it as UTF-8` }
}

/**
 * Reads the lines of one dump. Everything that is not a record, the total, a pager's line or a blank line is a problem;
 * nothing is dropped. A dump is usable only if no entry is a problem.
 */
export async function* parseDump(file: string, lines: AsyncIterable<RawLine>): AsyncGenerator<DumpEntry> {
  let blank = true
  let onlyPageLinks = true
  let otherEncoding = false
  let declaredTotal: number | null = null
  for await (const rawLine of lines) {
    const { line, text, byteOffset } = rawLine
    const at = { file, line }
    const problem = inOtherEncoding(rawLine, file)
    if (problem) {
      blank = false
      onlyPageLinks = false
      if (!otherEncoding) yield { problem }
      otherEncoding = true
      continue
    }
    if (text === null) {
      blank = false
      onlyPageLinks = false
      yield { problem: { ...at, expected: 'UTF-8 text', found: `bytes that are not UTF-8 (line starts at byte ${byteOffset})` } }
      continue
    }
    for (const entry of parseText(text, at)) {
      blank = false
      const total = 'pages' in entry ? entry.total : undefined
      if (!('pages' in entry) || total !== undefined) onlyPageLinks = false
      if (total !== undefined) {
        if (declaredTotal !== null && declaredTotal !== total) {
          const expected = `one total (${declaredTotal} was read before)`
          yield { problem: { ...at, expected, found: excerpt(trimSpace(text)) } }
          continue
        }
        declaredTotal = total
      }
      yield entry
    }
  }
  if (blank) yield { problem: { file, line: 1, expected: 'a saved page of search results', found: 'an empty file' } }
  else if (onlyPageLinks)
    yield { problem: { file, line: 1, expected: 'at least one record or a total', found: 'only page links' } }
}
