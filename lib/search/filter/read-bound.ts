/** What is typed into one end of a range, "２０２２年" or ">20" → the ends that it sets. */
import { parseRange, type Range } from '../query/parse-query.ts'
import type { RangeFilter } from './facets.ts'

/** Words after a number that name no end. */
const units = /(?:年|页|頁|pages?|p\.?)$/i
const atLeast = /(?:以上|以后|以後|之后|之後|后|後|起|\+)$/
const atMost = /(?:以下|以内|以內|以前|之前|前|内|內)$/
/** Years are typed as the histogram shows them: 22 is 2022. */
const firstYear = 2000

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)(?:年|页|頁)?[—–~至到-](?=\d)/g, '..')
}

/** "20页以上" → ">=20" */
function compared(text: string): string {
  const [sign, number] = atLeast.test(text)
    ? ['>=', text.replace(atLeast, '')]
    : atMost.test(text)
      ? ['<=', text.replace(atMost, '')]
      : ['', text]
  return sign + number.replace(units, '')
}

/**
 * @param range as it is
 * @param end which of its ends was typed into: a number alone sets that one, "" opens it
 * @returns null where there is no number to be read
 */
export function readBound(text: string, filter: RangeFilter, range: Range, end: keyof Range): Range | null {
  if (text.trim() === '') return { ...range, [end]: null }
  const typed = compared(plain(text))
  const number = (value: number | null) => (filter === 'year' && value !== null && value < 100 ? firstYear + value : value)
  const read = parseRange(typed)
  if (!read) return null
  const [from, to] = [number(read.from), number(read.to)]
  if (/^\d+$/.test(typed)) return { ...range, [end]: from }
  return { from: from ?? range.from, to: to ?? range.to }
}
