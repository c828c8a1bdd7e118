/**
 * What a person types → words, phrases, exclusions and field conditions.
 *
 *   raft 快照 -ceph "leader election" 讲者:陈威 year:2021..2022 pages:>20
 *
 * Nothing a person types is an error: an unknown field, a half-typed quote, a lone minus or a command's flag is text.
 */
import { fieldNamed, fieldWords, type FieldName } from './field-names.ts'

/** Inclusive; null is open. */
export interface Range {
  from: number | null
  to: number | null
}

export type FieldCondition =
  | { field: 'speaker' | 'topic' | 'kind' | 'level' | 'event' | 'lang'; value: string; not: boolean }
  | { field: 'year' | 'pages'; range: Range; not: boolean }

export interface TypedTerm {
  text: string
  phrase: boolean
  /** "raft OR paxos": either this or the term before it. */
  orBefore?: true
  /** A flag of a command; beside other words it says next to nothing. */
  flag?: true
}

export interface Query {
  /** Words and phrases that must be found, as typed, in order. */
  terms: TypedTerm[]
  /** Words and phrases that must not be found, and how they were typed. */
  excluded: { text: string; typed: string }[]
  conditions: FieldCondition[]
}

/** Whichever quote opens, any of them closes: input methods put “ for ”, and hands mix "ascii” with it. */
const quote = '["“”„‟＂«»「」『』〝〞]'
const noQuote = quote.replace('[', '[^')
export const anyQuote = new RegExp(quote, 'u')
const field = String.raw`(?<name>${fieldWords.join('|')})\s?[:：]\s*(?=\S)|(?<other>\p{L}{1,8})[:：](?=\S)`
const prefix = String.raw`\s*(?<minus>[-－](?=\S))?(?:${field})?`
const phrasePiece = new RegExp(String.raw`${prefix}${quote}(?<phrase>${noQuote}+)${quote}`, 'iuy')
/** A quote that nothing closes. */
const strayQuote = new RegExp(String.raw`${prefix}(?=${quote})`, 'iuy')
const wordPiece = new RegExp(String.raw`${prefix}(?<word>[|｜]+|[^\s|｜]+)`, 'iuy')

/** NOT is as other searches have it; in small letters it is a word. */
const either = /^(?:[|｜]+|(or|或者?)|(not))$/i

/** What takes flags: "rm -rf" excludes nothing. */
const commands = new Set(
  (
    'apt awk cat ceph chmod chown cp curl curveadm dd df dig docker du fdisk fio find git grep ip iostat kill kubectl ' +
    'ls lsblk make mkfs mount mv mysql nc netstat npm ping pip ps psql rados rbd rm rsync scp sed ss ssh strace sudo sysctl systemctl ' +
    'tar tcpdump top umount vmstat wget xargs yum'
  ).split(' '),
)
const maxFlag = 4

/** One letter, "--help", "-o=ro", or a few letters after a command or its own words: "docker run -it"; any after "curve_ops_tool". */
function isFlag(typed: string, before: readonly TypedTerm[]): boolean {
  if (/^-?[a-z0-9]$|^-|=/i.test(typed) || /^[a-z]+_[a-z_]+$/i.test(before[0]?.text ?? '')) return true
  if (typed.length > maxFlag || !/^[a-z]+$/i.test(typed)) return false
  const [command, ...others] = before
  const isCommand = (term: TypedTerm | undefined) => commands.has(term?.text.toLowerCase() ?? '')
  return isCommand(before.at(-1)) || (isCommand(command) && others.every(({ text }) => /^[a-z-]+$/i.test(text)))
}

/** What stands after so many pieces was pasted, not typed. */
const maxPieces = 256

const maxNumber = 999_999

/** "2021..2022", ">20", "<=5", "2021-2022", "20页" or one number; null if it is none of these. */
export function parseRange(text: string): Range | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s|[年页頁]/gu, '')
    .replace(/(?<=\d)(?:pages?|p)$/i, '')
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

function condition(field: FieldName | undefined, value: string, not: boolean): FieldCondition | null {
  if (field === undefined || value.trim() === '') return null
  if (field !== 'year' && field !== 'pages') return { field, value, not }
  const range = parseRange(value)
  return range ? { field, range, not } : null
}

/** What stood before a piece. */
type Joint = 'or' | 'not' | null

function addPiece(query: Query, { 0: whole, groups = {} }: RegExpExecArray, joint: Joint): void {
  const { minus, name, other, phrase, word } = groups
  const value = phrase ?? word ?? ''
  const typed = joint === 'not' ? `NOT ${whole.trim()}` : whole.trim()
  const flag = minus !== undefined && phrase === undefined && name === undefined && isFlag(value, query.terms)
  const not = joint === 'not' || (minus !== undefined && !flag)
  const addTerm = (text: string, isPhrase: boolean) =>
    query.terms.push({
      text,
      phrase: isPhrase,
      ...(joint === 'or' && query.terms.length > 0 ? { orBefore: true } : {}),
      ...(flag ? { flag } : {}),
    })
  const fieldCondition = name === undefined ? null : condition(fieldNamed(name), value, not)
  if (fieldCondition) query.conditions.push(fieldCondition)
  else if (name !== undefined || other !== undefined) addTerm(typed, false)
  else if (value.trim() === '') return
  else if (not) query.excluded.push({ text: value, typed })
  else addTerm(value, phrase !== undefined)
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
  let joint: Joint = null
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
    at += match[0].length
    const or = either.exec(match[0].trim())
    // As the first or the last word it joins nothing: it may be a word that is looked for.
    const joins = query.terms.length > 0 && rest.slice(at).trim() !== ''
    const isNot = or?.[2] !== undefined
    if (isNot ? or[2] === 'NOT' && joins : or && (or[1] === undefined || joins)) {
      joint = joins ? (isNot ? 'not' : 'or') : null
      continue
    }
    addPiece(query, match, joint)
    joint = null
  }
  return query
}
