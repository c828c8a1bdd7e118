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

const chineseFields: Record<string, FieldName> = {
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

const quotes: Record<string, string> = { '"': '"', '“': '”', '”': '”', '「': '」', '『': '』', '＂': '＂' }
const quoted = String.raw`"[^"]+"|“[^”]+”|「[^」]+」|『[^』]+』|＂[^＂]+＂`
const piece = new RegExp(String.raw`([-－](?=\S))?(?:([\p{L}]{1,8})[:：](?=\S))?(?:(${quoted})|(\S+))`, 'gu')

function fieldOf(name: string): FieldName | undefined {
  const lower = name.toLowerCase()
  return fieldNames.find((field) => field === lower) ?? chineseFields[name]
}

/** "2021..2022", ">20", "<=5", "2021-2022" or one number; null if it is none of these. */
export function parseRange(text: string): Range | null {
  const plain = text.normalize('NFKC')
  const between = /^(\d{1,6})?(?:\.\.|…|~)(\d{1,6})?$/.exec(plain) ?? /^(\d{4})-(\d{4})$/.exec(plain)
  if (between && (between[1] !== undefined || between[2] !== undefined)) {
    return { from: between[1] === undefined ? null : Number(between[1]), to: between[2] === undefined ? null : Number(between[2]) }
  }
  const compared = /^(>=|<=|>|<|≥|≤|=)?(\d{1,6})$/.exec(plain)
  if (!compared) return null
  const number = Number(compared[2])
  switch (compared[1]) {
    case '>':
      return { from: number + 1, to: null }
    case '>=':
    case '≥':
      return { from: number, to: null }
    case '<':
      return { from: null, to: number - 1 }
    case '<=':
    case '≤':
      return { from: null, to: number }
    default:
      return { from: number, to: number }
  }
}

function unquote(text: string): string {
  const closing = quotes[text.charAt(0)]
  return closing !== undefined && text.length > 2 && text.endsWith(closing) ? text.slice(1, -1) : text
}

function condition(field: FieldName, value: string, not: boolean): FieldCondition | null {
  if (field !== 'year' && field !== 'pages') return { field, value, not }
  const range = parseRange(value)
  return range ? { field, range, not } : null
}

/** Parses what was typed; the empty query has no terms. Never throws. */
export function parseQuery(input: string): Query {
  const query: Query = { terms: [], excluded: [], conditions: [] }
  for (const match of input.matchAll(piece)) {
    const [whole, minus, name, phrase, word] = match
    const value = phrase === undefined ? (word ?? '') : unquote(phrase)
    const not = minus !== undefined
    const field = name === undefined ? undefined : fieldOf(name)
    const fieldCondition = field && condition(field, value, not)
    if (fieldCondition) query.conditions.push(fieldCondition)
    else if (name !== undefined) query.terms.push({ text: whole, phrase: false })
    else if (not) query.excluded.push(value)
    else query.terms.push({ text: value, phrase: phrase !== undefined })
  }
  return query
}

function quoteIfNeeded(text: string): string {
  return /\s/u.test(text) ? `"${text}"` : text
}

function formatRange({ from, to }: Range): string {
  if (from === to) return String(from)
  return `${from ?? ''}..${to ?? ''}`
}

/** A query in its canonical spelling; parsing it gives the same query again. */
export function formatQuery({ terms, excluded, conditions }: Query): string {
  return [
    ...terms.map(({ text, phrase }) => (phrase ? `"${text}"` : text)),
    ...excluded.map((text) => `-${quoteIfNeeded(text)}`),
    ...conditions.map((entry) => {
      const value = 'range' in entry ? formatRange(entry.range) : quoteIfNeeded(entry.value)
      return `${entry.not ? '-' : ''}${entry.field}:${value}`
    }),
  ].join(' ')
}
