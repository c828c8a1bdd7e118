/**
 * Dates as they are printed or typed → as the records hold them, in the query's text: "2022年10月15日", "2022/10/15",
 * "Sat, Oct 15, 2022" → 2022-10-15; "二〇二三年九月" → 2023-09; "10月15日" → 10.15; "2022年下半年" → 2022-07..2022-12.
 * A year alone is a word; a number with dots may be a version.
 */

const monthNames = 'january february march april may june july august september october november december'.split(' ')
/** Whole names and what is left of them where they are shortened: no "mar" of "MariaDB". */
const spelled = monthNames.map((full) => (full === 'may' ? full : `${full.slice(0, 3)}(?:${full.slice(3)})?`)).join('|')
const monthName = String.raw`(?<name>${spelled}|sept)\.?`
const year = String.raw`(?<year>(?:19|20)\d\d)`
const month = String.raw`(?<month>1[0-2]|0?[1-9])`
const day = String.raw`(?<day>3[01]|[12]\d|0?[1-9])`
const dayOrdinal = String.raw`(?:the\s+)?${day}(?:st|nd|rd|th)?`

const numeric = [
  String.raw`${year}\s*年\s*${month}\s*月(?:份|\s*${day}\s*[日号號]?)?`,
  String.raw`${year}([-/. ])${month}\2${day}`,
  String.raw`${month}/${day}/${year}`,
  String.raw`${day}([/.])${month}\2${year}`,
  String.raw`${year}[-/]${month}`,
  String.raw`${year}\.(?<month>0[1-9]|1[0-2])`,
  String.raw`(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])`,
]
const named = [
  String.raw`${monthName}\s+${dayOrdinal}\s*,?\s*${year}`,
  String.raw`${dayOrdinal}\s+(?:of\s+)?${monthName},?\s+${year}`,
  String.raw`${monthName},?\s+(?:of\s+)?${year}`,
  String.raw`${year}\s+${monthName}(?:\s+${dayOrdinal})?`,
]
/** Of no year: "may 3" is mostly none. */
const yearless = [
  String.raw`${month}\s*月\s*${day}\s*[日号號]`,
  String.raw`(?!may)${monthName}\s+${dayOrdinal}`,
  String.raw`${dayOrdinal}\s+(?:of\s+)?(?!may)${monthName}`,
]
/** With what joins it to the next word: "2022年10月的文章". */
const anywhere = (form: string) => new RegExp(String.raw`(?<![\p{N}a-z.:/-])${form}(?![\p{N}a-z]|[-./]\p{N})的?`, 'giu')
const patterns = [...numeric, ...named, ...yearless].map(anywhere)

const hanDigits = '〇一二三四五六七八九'
const hanYear = /([〇零○一二三四五六七八九]{4})(?=年)/gu
const hanCount =
  /(?<=[年月])([一二三四五六七八九十]{1,3})(?=[月日号號])|(?<!\p{Script=Han})([一二三四五六七八九十]{1,3})(?=月[一二三四五六七八九十]{1,3}[日号號])/gu
/** "22年10月", "21年的": other counts of years are durations. */
const shortYear = /(?<![\p{N}.])['’]?([12]\d)年(?=\s*\d{1,2}\s*月|的)/gu
const fullWidth = /[０-９／－．：]/gu
/** "2022/05-2022/08": a dash between what slashes or dots part. */
const joined = /(?<![\p{N}.:/-])((?:19|20)\d\d)[/.](\d{1,2})\s*[-–—~]\s*((?:19|20)\d\d)[/.](\d{1,2})(?![\p{N}./-])/gu
/** "从2021年到2022年", "from 2021 to 2022". */
const years =
  /(?<![\p{N}.:/-])(?:从|自|from\s+|between\s+)?((?:19|20)\d\d)年?\s*(?:到|至|to|and|~|～|—|–)\s*((?:19|20)\d\d)(?![\p{N}./-])(?:年(?!\s*\d))?(?:之?间)?的?/giu
const timeOfDay = /(?<=\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:t|\s+)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?/giu
const weekday =
  /(?<![a-z])(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,\s*(?=\S)|(?<=\d{4}-\d\d-\d\d\s*)[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/giu

/** Of a year → its first and last month. */
const partsOfYear: readonly (readonly [form: string, first: number, last: number])[] = [
  ...['一', '二', '三', '四'].map((han, at) => [`第?(?:${han}|${at + 1})季度?|q${at + 1}`, 3 * at + 1, 3 * at + 3] as const),
  ['上半年|h1', 1, 6],
  ['下半年|h2', 7, 12],
  ['初', 1, 3],
  ['春季?', 3, 5],
  ['夏季?', 6, 8],
  ['秋季?', 9, 11],
  ['[底末]', 10, 12],
]
const parts = partsOfYear.map(([form, first, last]) => ({
  patterns: [
    anywhere(String.raw`${year}\s*年?\s*(?:的)?(?:${form})`),
    ...(/^[第上下]/.test(form) ? [anywhere(String.raw`(?:${form})\s+(?:of\s+)?${year}`)] : []),
  ],
  first,
  last,
}))
const spans = anywhere(
  String.raw`(?<from>(?:19|20)\d\d-\d\d)(?:-\d\d)?\s*(?:\.\.|~|–|—|到|至|to|-(?=\s))\s*(?<to>(?:19|20)\d\d-\d\d)(?:-\d\d)?`,
)

/** "二十三" → 23. */
function readCount(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (sign: string) => Math.max(0, hanDigits.indexOf(sign))
  return (text.includes('十') ? 10 * (tens === '' ? 1 : digit(tens)) : 0) + digit(ones)
}

const two = (number: number | string) => String(number).padStart(2, '0')

type Groups = Record<string, string | undefined>

/** As the records hold it: "2022-10-15", "2022-10"; without a year "10.15". */
function written({ year: y, month: m, day: d, name }: Groups): string {
  const number = m ?? String(monthNames.findIndex((full) => full.startsWith(name?.slice(0, 3).toLowerCase() ?? '-')) + 1)
  if (y === undefined) return `${Number(number)}.${two(d ?? '')}`
  return [y, two(number), ...(d === undefined ? [] : [two(d)])].join('-')
}

/** The query with its dates as the records hold them; nothing else of it is changed. */
export function readDates(q: string): string {
  let text = q
    .replace(fullWidth, (sign) => sign.normalize('NFKC'))
    .replace(hanYear, (digits) => [...digits].map((sign) => Math.max(0, hanDigits.indexOf(sign))).join(''))
    .replace(hanCount, (count) => String(readCount(count)))
    .replace(shortYear, '20$1年')
    .replace(/年元月/gu, '年1月')
    .replace(joined, '$1-$2~$3-$4')
    .replace(years, ' $1-$2 ')
    .replace(timeOfDay, '')
  const plain = text
  for (const { patterns: forms, first, last } of parts) {
    for (const form of forms) {
      text = text.replace(form, (...found) => {
        const { year: y = '' } = found.at(-1) as Groups
        return ` ${y}-${two(first)}..${y}-${two(last)} `
      })
    }
  }
  for (const pattern of patterns) text = text.replace(pattern, (...found) => ` ${written(found.at(-1) as Groups)} `)
  if (text !== plain) text = text.replace(weekday, '')
  text = text.replace(spans, (...found) => {
    const { from = '', to = '' } = found.at(-1) as Groups
    return from === to ? ` ${from} ` : ` ${from}..${to} `
  })
  return text === q ? q : text.trim()
}
