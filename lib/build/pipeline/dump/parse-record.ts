/**
 * One line of a dump → the record that it states, or every problem that it has.
 *
 *   `TGT服务器的优化通过NBD…LILO0 码力 | 15 页 | 637.11 KB | 6 月前3 TGT服务器的优化通过NBD…LILO0 码力 | …前3`
 */
import { ageUnits, sizeUnits, type AgeUnit, type SizeUnit } from '../../../catalogue/kinds.ts'
import { excerpt, type Problem } from '../../tools/problem.ts'

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

const space = '[ \\u00a0]'
const facts = new RegExp(
  `${space}码力${space}\\|${space}([^|]{1,40}?)${space}页${space}\\|${space}([^|]{1,40}?)${space}([^\\s|\\d]{1,12})${space}\\|${space}(\\S{1,20}?)${space}(\\S{1,6}?)前([^\\s|]{0,12})$`,
  'u',
)
const wholeNumber = /^(0|[1-9]\d{0,8})$/
const decimalNumber = /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/
const recordShape = '"{title}{snippet}{price} 码力 | {pages} 页 | {size} {B|KB|MB|GB} | {age} {unit}前{rating}", once or twice'

/** Reads a whole number of at most nine digits, without leading zeros; null for anything else. */
export function parseWholeNumber(text: string): number | null {
  return wholeNumber.test(text) ? Number(text) : null
}

/** A line that holds its text twice, joined by one space, gives the text; any other line gives itself. */
function halve(line: string): string {
  const middle = (line.length - 1) / 2
  if (!Number.isInteger(middle) || !/[ \u00a0]/.test(line.charAt(middle))) return line
  const half = line.slice(0, middle)
  const other = line.slice(middle + 1)
  if (half === other || half.replaceAll('\u00a0', ' ') === other.replaceAll('\u00a0', ' ')) return half
  return line
}

/** What a record's own facts leave in a text; two of them, or the price's unit alone, are no coincidence. */
const priceUnit = /\d 码力 \|/u
const otherTraces = [/\| \d{1,9} 页 \|/u, /\| [\d.]{1,16} [KMG]?B \|/u, /\| \d{1,9} \S{1,2}前/u]

function holdsRecord(text: string): boolean {
  const plain = text.replaceAll('\u00a0', ' ')
  return priceUnit.test(plain) || otherTraces.filter((trace) => trace.test(plain)).length > 1
}

const factsInside = new RegExp(
  `码力${space}\\|[^|]{1,40}\\|[^|]{1,40}\\|${space}\\S{1,20}${space}\\S{1,6}?前[^\\s|]{0,12}(?=${space})`,
  'u',
)

/** Shows where the two halves part, if the first can be told from the second. */
function showDifference(line: string): string {
  const match = factsInside.exec(line)
  if (!match) return excerpt(line)
  const end = match.index + match[0].length
  const [first, second] = [line.slice(0, end), line.slice(end + 1)]
  let at = 0
  while (at < first.length && first.charAt(at) === second.charAt(at)) at += 1
  const around = (half: string) => excerpt(half.slice(Math.max(0, at - 20), at + 20))
  return `${around(first)} and ${around(second)}`
}

/** @param text the line without the space around it; @param at where it stands. */
export function parseRecord(text: string, at: { file: string; line: number }): DumpRecord | Problem[] {
  const half = halve(text)
  const match = facts.exec(half)
  const body = match ? half.slice(0, match.index) : ''
  if (half === text && holdsRecord(body)) {
    const expected = 'the text of the record written twice, the same both times'
    return [{ ...at, expected, found: `halves that differ: ${showDifference(text)}` }]
  }
  if (!match || !/\d$/.test(body)) return [{ ...at, expected: `a record: ${recordShape}`, found: excerpt(text) }]
  if (/^\d{1,3}$/.test(body)) return [{ ...at, expected: 'a title before the price', found: excerpt(half) }]
  const [pages = '', size = '', sizeUnit = '', age = '', ageUnit = '', rating = ''] = match.slice(1)
  const problems: Problem[] = []
  const require = (holds: boolean, expected: string, found: string) => {
    if (!holds) problems.push({ ...at, expected, found: excerpt(found) })
  }
  require((parseWholeNumber(pages) ?? 0) > 0, 'the number of pages as a positive whole number', pages)
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
