/**
 * One line of a dump → the record that it states, or every problem that it has.
 *
 *   `TGT服务器的优化通过NBD…LILO0 码力 | 15 页 | 637.11 KB | 6 月前3 TGT服务器的优化通过NBD…LILO0 码力 | …前3`
 */
import { excerpt, type Problem } from '../../tools/problem.ts'
import { parseFacts, type Facts } from './parse-facts.ts'

/** A record as the line says it: nothing concluded yet. */
export interface DumpRecord extends Facts {
  file: string
  line: number
  /** Title, snippet and the digits of the price, as written, up to the name of the site's points (" 码力"). */
  body: string
  /** What a saved page of the site marks, and a line of text does not: the parts of `body`, and the document's address. */
  marked?: { title: string; snippet: string; url: string | null }
}

/** The longest that the facts may be: only so many last characters are searched, as a line may be megabytes. */
const maxFacts = 300
const facts =
  /(?<=\d)[^\S\r\n]{1,4}([^\s|｜\d]{1,12})\s{0,4}[|｜]([^|｜]{1,40}?)页\s{0,4}[|｜]([^|｜]{1,60})(?:[|｜]([^|｜]{1,60}))?$/u
const recordShape = '"{title}{snippet}{price} 码力 | {pages} 页 | {size} {B|KB|MB|GB|…} | {age} {unit}前{rating}", once or twice'

/** A line that holds its text twice, joined by one space, gives the text; any other line gives itself. */
function halve(line: string): string {
  const middle = (line.length - 1) / 2
  if (!Number.isInteger(middle) || !/[ \u00a0]/.test(line.charAt(middle))) return line
  const half = line.slice(0, middle)
  const other = line.slice(middle + 1)
  if (half === other || half.replaceAll('\u00a0', ' ') === other.replaceAll('\u00a0', ' ')) return half
  return line
}

/** Signs that another record stands inside the text: the price's unit alone, or any two of the others. */
const priceUnit = /\d 码力 \|/u
const otherTraces = [/\| (?:\d{1,9}|-) 页 \|/u, /\| [\d.]{1,16} (?:[KMGTPEZY]?B|Bytes) \|/u, /\| (?:\d{1,9} \S{1,2}前|刚刚)/u]

function holdsRecord(text: string): boolean {
  const plain = text.replaceAll('\u00a0', ' ')
  return priceUnit.test(plain) || otherTraces.filter((trace) => trace.test(plain)).length > 1
}

/** Facts with an age and without one, where a line goes on behind them. */
const factsInside = [
  /\d[ \u00a0][^\s|\d]{1,12}[ \u00a0]\|[^|]{1,40}\|[^|]{1,40}\|[ \u00a0](?:\S{1,20}[ \u00a0]\S{1,6}?前|刚刚)[^\s|]{0,12}(?=[ \u00a0])/u,
  /\d[ \u00a0][^\s|\d]{1,12}[ \u00a0]\|[^|]{1,40}页[ \u00a0]\|[ \u00a0]\S{1,20}[ \u00a0][A-Za-z]{1,5}(?:[ \u00a0][\d.]{1,8})?(?=[ \u00a0])/u,
]

/** Shows where the two halves part, if the first can be told from the second. */
function showDifference(line: string): string {
  const match = factsInside.map((pattern) => pattern.exec(line)).find((found) => found !== null)
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
  const match = facts.exec(half.slice(-maxFacts))
  const parsed = match ? parseFacts(match[2] ?? '', match[3] ?? '', match[4] ?? null) : null
  const body = match ? half.slice(0, half.length - match[0].length) : ''
  if (half === text && holdsRecord(body)) {
    const expected = 'the text of the record written twice, the same both times'
    return [{ ...at, expected, found: `halves that differ: ${showDifference(text)}` }]
  }
  if (!parsed) return [{ ...at, expected: `a record: ${recordShape}`, found: excerpt(text) }]
  if (/^\d{1,3}$/.test(body)) return [{ ...at, expected: 'a title before the price', found: excerpt(half) }]
  if (Array.isArray(parsed)) return parsed.map(([expected, found]) => ({ ...at, expected, found: excerpt(found.trim()) }))
  return { ...at, body, ...parsed }
}
