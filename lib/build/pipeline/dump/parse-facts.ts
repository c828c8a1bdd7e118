/**
 * The facts of a record, as the site's software prints them → numbers, and null for what it does not tell.
 *
 *   pages  `15`, `-` where it counted none
 *   size   `637.11 KB`, `0 Bytes` where it knows none
 *   age    `6 月前`, `刚刚` for less than a minute, for the future and for no date; not there at all on a narrow screen
 *   rating `3`, `4.33`, nothing
 *
 * Whoever copied them may have changed their width, their spaces and the commas of thousands.
 */
import { ageUnits, sizeUnits, type AgeUnit, type SizeUnit } from '../../../catalogue/kinds.ts'

export interface Facts {
  /** Null where the site shows none, as for size and age. */
  pages: number | null
  size: { value: number; unit: SizeUnit } | null
  age: { value: number; unit: AgeUnit } | null
  rating: number | null
}

/** What was expected in place of what was found. */
export type Fault = [expected: string, found: string]
type Read<Value> = { value: Value } | { fault: Fault }

const wholeNumber = /^(?:0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3}){1,2})$/
const decimalNumber = /^(?:0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3}){1,2})(?:\.\d{1,6})?$/
const rating = /^(?:[0-4](?:\.\d{1,6})?|5(?:\.0{1,6})?)$/

/** Full-width digits and signs as ASCII, every space as one. */
export function plainFact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** Reads a whole number of at most nine digits, without leading zeros, perhaps with commas; null for anything else. */
export function parseWholeNumber(text: string): number | null {
  const plain = plainFact(text)
  return wholeNumber.test(plain) ? toNumber(plain) : null
}

function readPages(text: string): Read<Facts['pages']> {
  const plain = plainFact(text)
  if (/^[-‐-―−]$/u.test(plain)) return { value: null }
  const pages = parseWholeNumber(plain)
  if (pages === null || pages === 0) return { fault: ['the number of pages as a positive whole number', text] }
  return { value: pages }
}

/** `Bytes` beside nought; the rest as people shorten them: `mb`, `M`, `MiB`. */
function readSizeUnit(text: string): SizeUnit | undefined {
  const lower = text.toLowerCase()
  if (/^bytes?$/.test(lower)) return 'B'
  const first = lower.replace(/i?b$/, '')
  return sizeUnits.find((unit) => unit.toLowerCase() === `${first}b`)
}

function readSize(number: string, unitText: string): Read<Facts['size']> {
  // What the software makes of a size below nought.
  if (number === 'NaN' && unitText === 'undefined') return { value: null }
  if (!decimalNumber.test(number)) return { fault: ['the size as a number', number] }
  const unit = readSizeUnit(unitText)
  if (!unit) return { fault: [`a size unit (${sizeUnits.join(', ')})`, unitText] }
  const value = toNumber(number)
  return { value: value === 0 ? null : { value, unit } }
}

function readRating(text: string): Read<Facts['rating']> {
  const plain = plainFact(text)
  if (plain === '') return { value: null }
  return rating.test(plain) ? { value: Number(plain) } : { fault: ['the rating from 0 to 5, or nothing', text] }
}

const otherAgeUnits: Partial<Record<string, AgeUnit>> = {
  个月: '月',
  個月: '月',
  星期: '周',
  小時: '小时',
  分鐘: '分钟',
  週: '周',
}
/** Ages without a number, and such as are too short to matter: read, and unknown. */
const untoldAge = /^(?:刚刚|剛剛|刚才|\d{1,9} ?秒钟?前|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)/u
const dayNames: Partial<Record<string, number>> = { 今天: 0, 昨天: 1, 前天: 2 }

/** @param text plain: the age and, behind it, perhaps the rating */
function readAge(text: string): { age: Read<Facts['age']>; rest: string } | null {
  const untold = untoldAge.exec(text)?.[0] ?? (text === '' ? '' : undefined)
  if (untold !== undefined) return { age: { value: null }, rest: text.slice(untold.length) }
  const day = dayNames[text.slice(0, 2)]
  if (day !== undefined) return { age: { value: { value: day, unit: '天' } }, rest: text.slice(2) }
  const match = /^(\S{1,20}?) ?(个月|個月|小时|小時|分钟|分鐘|[^\s\d]{1,6}?)前/u.exec(text)
  if (!match) return null
  const [whole, number = '', unitText = ''] = match
  const rest = text.slice(whole.length)
  const value = parseWholeNumber(number)
  if (value === null) return { age: { fault: ['the age as a whole number', number] }, rest }
  const unit = ageUnits.find((known) => known === unitText) ?? otherAgeUnits[unitText]
  return { age: unit ? { value: { value, unit } } : { fault: [`an age unit (${ageUnits.join(', ')})`, unitText] }, rest }
}

const sizeAndRest = /^(NaN|\S{1,24}(?= )|[^\s\p{Script=Latin}]{1,24}) ?([^\s\d|]{1,12})(.*)$/u

/**
 * @param pages what stands before "页"; @param size what stands behind it; @param last what stands behind the size, after
 *   another bar, null where there is none, as on a narrow screen: then the rating follows the size
 * @returns null where these are no facts of a record at all
 */
export function parseFacts(pages: string, size: string, last: string | null): Facts | Fault[] | null {
  const [, number = '', unit = '', afterSize = ''] = sizeAndRest.exec(plainFact(size)) ?? []
  const aged = readAge(last === null ? '' : plainFact(last))
  if (number === '' || !aged || (last !== null && afterSize !== '')) return null
  const maybeRating = (last === null ? afterSize : aged.rest).trim()
  if (!/^\S{0,12}$/.test(maybeRating)) return null
  const read = {
    pages: readPages(pages),
    size: readSize(number, unit),
    age: aged.age,
    rating: readRating(maybeRating),
  }
  if ('value' in read.pages && 'value' in read.size && 'value' in read.age && 'value' in read.rating) {
    return { pages: read.pages.value, size: read.size.value, age: read.age.value, rating: read.rating.value }
  }
  return Object.values(read).flatMap((fact) => ('fault' in fact ? [fact.fault] : []))
}
