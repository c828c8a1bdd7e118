/**
 * Dates as they are printed or typed → as the records hold them, in the query's text: "2022年10月15日", "2022/10/15",
 * "Oct 15, 2022" → 2022-10-15; "二〇二三年九月" → 2023-09. A year alone is a word; a number with dots may be a version.
 */

const monthNames = 'january february march april may june july august september october november december'.split(' ')
const monthName = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`
const year = String.raw`(?<year>(?:19|20)\d\d)`
const month = String.raw`(?<month>1[0-2]|0?[1-9])`
const day = String.raw`(?<day>3[01]|[12]\d|0?[1-9])`
const dayOrdinal = String.raw`${day}(?:st|nd|rd|th)?`

const numeric = [
  String.raw`${year}\s*年\s*${month}\s*月(?:份|\s*${day}\s*[日号號]?)?`,
  String.raw`${year}([-/. ])${month}\2${day}`,
  String.raw`${month}/${day}/${year}`,
  String.raw`${day}/${month}/${year}`,
  String.raw`${year}[-/]${month}`,
  String.raw`${year}\.(?<month>0[1-9]|1[0-2])`,
  String.raw`(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])`,
]
const named = [
  String.raw`${monthName}\s+${dayOrdinal}\s*,?\s*${year}`,
  String.raw`${dayOrdinal}\s+${monthName},?\s+${year}`,
  String.raw`${monthName},?\s+${year}`,
]
const patterns = [...numeric, ...named].map(
  (form) => new RegExp(String.raw`(?<![\p{N}a-z.:/-])${form}(?![\p{N}a-z]|[-./]\p{N})`, 'giu'),
)

const hanDigits = '〇一二三四五六七八九'
const hanYear = /([〇零○一二三四五六七八九]{4})(?=年)/gu
const hanCount = /(?<=[年月])([一二三四五六七八九十]{1,3})(?=[月日号號])/gu

/** "二十三" → 23. */
function readCount(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (sign: string) => Math.max(0, hanDigits.indexOf(sign))
  return (text.includes('十') ? 10 * (tens === '' ? 1 : digit(tens)) : 0) + digit(ones)
}

/** The query with its dates as the records hold them; nothing else of it is changed. */
export function readDates(q: string): string {
  let text = q
    .replace(hanYear, (digits) => [...digits].map((sign) => Math.max(0, hanDigits.indexOf(sign))).join(''))
    .replace(hanCount, (count) => String(readCount(count)))
  for (const pattern of patterns) {
    text = text.replace(pattern, (...found) => {
      const { year: y = '', month: m, day: d, name } = found.at(-1) as Record<string, string | undefined>
      const number = m ?? String(monthNames.findIndex((full) => full.startsWith(name?.slice(0, 3).toLowerCase() ?? '-')) + 1)
      return ` ${[y, number.padStart(2, '0'), ...(d === undefined ? [] : [d.padStart(2, '0')])].join('-')} `
    })
  }
  return text === q ? q : text.trim()
}
