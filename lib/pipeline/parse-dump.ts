/**
 * Lines of one saved page of search results → records, the site's own total, and the pager's page numbers.
 *
 * A record is one line, usually with its text written twice:
 *   ` TGT服务器的优化通过NBD…LILO0 码力 | 15 页 | 637.11 KB | 6 月前3 TGT服务器的优化通过NBD…LILO0 码力 | …前3`
 * Title, snippet and price touch each other here; `split-title.ts` takes them apart.
 */
import { ageUnits, sizeUnits, type AgeUnit, type SizeUnit } from '../catalogue/kinds.ts'
import { excerpt, type Problem } from './problem.ts'
import type { RawLine } from './read-lines.ts'

/** A record as the line says it: nothing concluded yet. */
export interface DumpRecord {
  file: string
  line: number
  /** Title, snippet and the digits of the price, as written, up to " 码力". */
  body: string
  pages: number
  size: { value: number; unit: SizeUnit }
  age: { value: number; unit: AgeUnit }
  rating: number | null
}

export interface Dump {
  file: string
  /** What the site says it found ("共 16 条"); null where the dump does not tell. */
  declaredTotal: number | null
  pagerPages: number[]
  records: DumpRecord[]
}

const space = '[ \\u00a0]'
const facts = new RegExp(
  `${space}码力${space}\\|${space}([^|]{1,40}?)${space}页${space}\\|${space}([^|]{1,40}?)${space}([^\\s|\\d]{1,12})${space}\\|${space}(\\S{1,20}?)${space}(\\S{1,6}?)前([^\\s|]{0,12})$`,
  'u',
)
const wholeNumber = /^(0|[1-9]\d{0,8})$/
const decimalNumber = /^\d{1,9}(\.\d{1,6})?$/
const recordShape = '"{title}{snippet}{price} 码力 | {pages} 页 | {size} {B|KB|MB|GB} | {age} {unit}前{rating}", once or twice'

/** A line that holds its text twice, joined by one space, gives the text; any other line gives itself. */
function halve(line: string): { text: string; halvesDiffer: boolean } {
  const middle = (line.length - 1) / 2
  const plain = line.replaceAll('\u00a0', ' ')
  if (plain.charAt(middle) === ' ' && plain.slice(0, middle) === plain.slice(middle + 1)) {
    return { text: line.slice(0, middle), halvesDiffer: false }
  }
  const factsInside = plain.match(/ 码力 \| \d+ 页 \| [\d.]+ [KMG]?B \| \d+ \S{1,2}前\d* ?/gu)
  return { text: line, halvesDiffer: (factsInside?.length ?? 0) > 1 }
}

interface Position {
  file: string
  line: number
}

/** One line → a record, or every problem that it has. */
function parseRecord(text: string, at: Position): DumpRecord | Problem[] {
  const { text: half, halvesDiffer } = halve(text)
  if (halvesDiffer) {
    return [{ ...at, expected: 'the text of the record written twice, the same both times', found: `halves that differ: ${excerpt(text)}` }]
  }
  const match = facts.exec(half)
  const body = match ? half.slice(0, match.index) : ''
  if (!match || !/\d$/.test(body)) return [{ ...at, expected: `a record: ${recordShape}`, found: excerpt(text) }]
  const [pages = '', size = '', sizeUnit = '', age = '', ageUnit = '', rating = ''] = match.slice(1)
  const problems: Problem[] = []
  const require = (holds: boolean, expected: string, found: string) => {
    if (!holds) problems.push({ ...at, expected, found: excerpt(found) })
  }
  require(wholeNumber.test(pages) && Number(pages) > 0, 'the number of pages as a positive whole number', pages)
  require(decimalNumber.test(size), 'the size as a number', size)
  const knownSizeUnit = sizeUnits.find((unit) => unit === sizeUnit)
  require(knownSizeUnit !== undefined, `a size unit (${sizeUnits.join(', ')})`, sizeUnit)
  require(wholeNumber.test(age), 'the age as a whole number', age)
  const knownAgeUnit = ageUnits.find((unit) => unit === ageUnit)
  require(knownAgeUnit !== undefined, `an age unit (${ageUnits.join(', ')})`, ageUnit)
  require(rating === '' || wholeNumber.test(rating), 'the rating as a whole number, or nothing', rating)
  if (problems.length > 0 || !knownSizeUnit || !knownAgeUnit) return problems
  return {
    ...at,
    body,
    pages: Number(pages),
    size: { value: Number(size), unit: knownSizeUnit },
    age: { value: Number(age), unit: knownAgeUnit },
    rating: rating === '' ? null : Number(rating),
  }
}

function parseTotal(text: string): number | null | undefined {
  const match = /^共[ \u00a0]?(.*?)[ \u00a0]?条$/u.exec(text)
  if (!match) return undefined
  return wholeNumber.test(match[1] ?? '') ? Number(match[1]) : null
}

/**
 * Reads the lines of one dump. Everything that is not a record, the total, a pager link or a blank line is a problem;
 * nothing is dropped.
 * @returns the dump and all problems; the dump is usable only if there are none.
 */
export async function parseDump(file: string, lines: AsyncIterable<RawLine>): Promise<{ dump: Dump; problems: Problem[] }> {
  const dump: Dump = { file, declaredTotal: null, pagerPages: [], records: [] }
  const problems: Problem[] = []
  let blank = true
  for await (const { line, text, byteOffset } of lines) {
    const at = { file, line }
    if (text === null) {
      blank = false
      problems.push({ ...at, expected: 'UTF-8 text', found: `bytes that are not UTF-8 (line starts at byte ${byteOffset})` })
      continue
    }
    const trimmed = text.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '')
    if (trimmed === '') continue
    blank = false
    if (text.includes('\0')) {
      problems.push({ ...at, expected: 'text without NUL characters', found: excerpt(trimmed) })
      continue
    }
    const total = parseTotal(trimmed)
    if (total === null) {
      problems.push({ ...at, expected: 'the total as "共 {whole number} 条"', found: excerpt(trimmed) })
    } else if (total !== undefined) {
      if (dump.declaredTotal !== null && dump.declaredTotal !== total) {
        problems.push({ ...at, expected: `one total (${dump.declaredTotal} was read before)`, found: excerpt(trimmed) })
      }
      dump.declaredTotal = total
    } else if (/^-[ \u00a0]\S{1,12}$/.test(trimmed)) {
      const page = trimmed.slice(2)
      if (wholeNumber.test(page) && page !== '0') dump.pagerPages.push(Number(page))
      else problems.push({ ...at, expected: 'a page link "- {page number}"', found: excerpt(trimmed) })
    } else {
      const parsed = parseRecord(trimmed, at)
      if (Array.isArray(parsed)) problems.push(...parsed)
      else dump.records.push(parsed)
    }
  }
  if (blank) {
    problems.push({ file, line: null, expected: 'a saved page of search results', found: 'an empty file' })
  } else if (problems.length === 0 && dump.records.length === 0 && dump.declaredTotal === null) {
    problems.push({ file, line: null, expected: 'at least one record or a total', found: 'neither' })
  }
  return { dump, problems }
}
