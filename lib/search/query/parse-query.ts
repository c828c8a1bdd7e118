/**
 * What a person types → words, phrases, exclusions and field conditions.
 *
 *   raft 快照 -ceph "leader election" 讲者:陈威 year:2021..2022 pages:>20
 *
 * Nothing a person types is an error: an unknown field, a half-typed quote or a lone minus is text.
 */

export const fieldNames = ['speaker', 'topic', 'kind', 'year', 'pages', 'event', 'lang'] as const
export type FieldName = (typeof fieldNames)[number]

/** Inclusive; null is open. */
export interface Range {
  from: number | null
  to: number | null
}

export type FieldCondition =
  | { field: 'speaker' | 'topic' | 'kind' | 'event' | 'lang'; value: string; not: boolean }
  | { field: 'year' | 'pages'; range: Range; not: boolean }

export interface Query {
  /** Words and phrases that must be found, as typed, in order. */
  terms: { text: string; phrase: boolean }[]
  /** Words and phrases that must not be found. */
  excluded: string[]
  conditions: FieldCondition[]
}

/** What a field may be called besides its own name. */
export const chineseFields: Readonly<Record<string, FieldName>> = {
  讲者: 'speaker',
  讲师: 'speaker',
  作者: 'speaker',
  講者: 'speaker',
  主题: 'topic',
  主題: 'topic',
  类型: 'kind',
  類型: 'kind',
  年份: 'year',
  年: 'year',
  页数: 'pages',
  頁數: 'pages',
  页: 'pages',
  活动: 'event',
  活動: 'event',
  语言: 'lang',
  語言: 'lang',
}

/** Opening quote → closing quote. */
const quotes = { '"': '"', '“': '”', '「': '」', '『': '』', '＂': '＂' } as const
const quoted = Object.entries(quotes)
  .map(([open, close]) => `${open}[^${close}]+${close}`)
  .join('|')
const openers = Object.keys(quotes).join('')
const prefix = String.raw`\s*(?<minus>[-－](?=\S))?(?:(?<name>\p{L}{1,8})[:：](?=\S))?`
const phrasePiece = new RegExp(String.raw`${prefix}(?<phrase>${quoted})`, 'uy')
/** A quote that nothing closes. */
const strayQuote = new RegExp(String.raw`${prefix}(?=[${openers}])`, 'uy')
const wordPiece = new RegExp(String.raw`${prefix}(?<word>\S+)`, 'uy')

/** What stands after so many pieces was pasted, not typed. */
const maxPieces = 256

function fieldOf(name: string): FieldName | undefined {
  const lower = name.toLowerCase()
  return fieldNames.find((field) => field === lower) ?? chineseFields[name]
}

const maxNumber = 999_999

/** "2021..2022", ">20", "<=5", "2021-2022" or one number; null if it is none of these. */
export function parseRange(text: string): Range | null {
  const plain = text.normalize('NFKC')
  const between = /^(\d{1,6})?(?:\.{2,3}|~)(\d{1,6})?$/.exec(plain) ?? /^(\d{4})-(\d{4})$/.exec(plain)
  if (between && (between[1] !== undefined || between[2] !== undefined)) {
    const from = between[1] === undefined ? null : Number(between[1])
    const to = between[2] === undefined ? null : Number(between[2])
    return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
  }
  const compared = /^(>=|<=|>|<|≥|≤|=)?(\d{1,6})$/.exec(plain)
  if (!compared) return null
  const number = Number(compared[2])
  switch (compared[1]) {
    case '>':
      return number < maxNumber ? { from: number + 1, to: null } : null
    case '>=':
    case '≥':
      return { from: number, to: null }
    case '<':
      return number > 0 ? { from: null, to: number - 1 } : null
    case '<=':
    case '≤':
      return { from: null, to: number }
    case undefined:
    default:
      return { from: number, to: number }
  }
}

function condition(field: FieldName, value: string, not: boolean): FieldCondition | null {
  if (field !== 'year' && field !== 'pages') return { field, value, not }
  const range = parseRange(value)
  return range ? { field, range, not } : null
}

function addPiece(query: Query, { 0: whole, groups = {} }: RegExpExecArray): void {
  const { minus, name, phrase, word } = groups
  const value = phrase === undefined ? (word ?? '') : phrase.slice(1, -1)
  const not = minus !== undefined
  const field = name === undefined ? undefined : fieldOf(name)
  const fieldCondition = field && condition(field, value, not)
  if (fieldCondition) query.conditions.push(fieldCondition)
  else if (name !== undefined) query.terms.push({ text: whole.trimStart(), phrase: false })
  else if (value.trim() === '') return
  else if (not) query.excluded.push(value)
  else query.terms.push({ text: value, phrase: phrase !== undefined })
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Parses what was typed; the empty query has no terms. Never throws. */
export function parseQuery(input: string): Query {
  const query: Query = { terms: [], excluded: [], conditions: [] }
  let rest = input
  let at = 0
  for (let pieces = 0; pieces < maxPieces; pieces += 1) {
    const phrase = matchAt(phrasePiece, rest, at)
    const stray = phrase ? null : matchAt(strayQuote, rest, at)
    if (stray) {
      const quote = at + stray[0].length
      rest = rest.slice(at, quote) + rest.slice(quote + 1)
      at = 0
      continue
    }
    const match = phrase ?? matchAt(wordPiece, rest, at)
    if (!match) break
    addPiece(query, match)
    at += match[0].length
  }
  return query
}
