/**
 * `{title}{snippet}{price digits}` → its three parts.
 *
 * Nothing marks the boundary between title and snippet, so known titles decide where they can: one that the text begins with,
 * if pages or size of its original agree, or if the title visibly ends there. The name of a product begins many a title and
 * decides nothing. For an unknown title a heuristic guesses, and says so.
 */
import { keyPrefix, shortTitleKey, titleKey, unsignedKey } from './title-key.ts'
import { guessTitleEnd } from './guess-title.ts'
import { isDigit, readPrice } from './read-price.ts'
import { compareFacts, type OriginalFacts } from './compare-facts.ts'
import type { DumpRecord } from '../dump/parse-record.ts'

export interface SplitText {
  title: string
  snippet: string
  /** Null where its digits may belong to the text, which then keeps them. */
  price: number | null
  priceCertain: boolean
  titleSource: 'material' | 'guess' | 'page'
  /** Ids of the originals that have this title; empty for a guess. */
  candidates: string[]
  /** Ids of originals with whose title the text begins, without that it ends there for all we know. */
  doubtful: string[]
}

/** A title by which originals are recognised. */
export interface KnownTitle {
  title: string
  original: OriginalFacts
}

export interface TitleIndex {
  byKey: Map<string, OriginalFacts[]>
  /** Lengths that occur among the keys, longest first. */
  lengths: number[]
  /** Keys of the names of products, components and themes. */
  names: ReadonlySet<string>
}

const maxParenthesis = 60

/**
 * Known titles by their keys, with and without a trailing parenthesis or the sign at their end.
 * @param names of topics, which are no titles: "PolarDB"
 */
export function indexTitles(titles: readonly KnownTitle[], names: readonly string[] = []): TitleIndex {
  const byKey = new Map<string, OriginalFacts[]>()
  for (const { title, original } of titles) {
    const key = titleKey(title)
    for (const form of new Set([key, shortTitleKey(key), unsignedKey(key)])) {
      const sharing = byKey.get(form) ?? []
      if (!sharing.includes(original)) byKey.set(form, [...sharing, original])
    }
  }
  const lengths = [...new Set([...byKey.keys()].map((key) => key.length))].sort((a, b) => b - a)
  return { byKey, lengths, names: new Set(names.map(titleKey)) }
}

interface TitleMatch {
  /** Where in the body the title ends. */
  end: number
  originals: OriginalFacts[]
  isName: boolean
}

/** A number or a Latin word goes on behind the title, which then is another: "Curve 2" of "Curve 2022", "Polar" of "PolarFS". */
function cutsWord(body: string, end: number): boolean {
  const [last = '', next = ''] = [body.slice(0, end).at(-1), body[end]]
  if (isDigit(last) && isDigit(next)) return !/^(?:\d|[1-9]\d+)$/.test(body.slice(end))
  return /[A-Za-z]/.test(last) && /[A-Za-z]/.test(next) && !(/[a-z]/.test(last) && /[A-Z]/.test(next))
}

/** Every known title that the body starts with, longest first. */
function findKnownTitles(body: string, { byKey, lengths, names }: TitleIndex): TitleMatch[] {
  const longest = (lengths[0] ?? 0) + maxParenthesis
  const { key, endInText } = keyPrefix(body, longest)
  const matches: TitleMatch[] = []
  for (const length of lengths) {
    if (length > key.length) continue
    const title = key.slice(0, length)
    const originals = byKey.get(title)
    if (!originals) continue
    const isName = names.has(title)
    const parenthesis = /^\((?:[^()]|\([^()]*\))*\)/u.exec(key.slice(length))?.[0]
    if (parenthesis && parenthesis.length <= maxParenthesis) {
      matches.push({ end: endInText[length + parenthesis.length] ?? 0, originals, isName })
    }
    matches.push({ end: endInText[length] ?? 0, originals, isName })
  }
  const leavesPrice = isDigit(body.at(-1))
  return matches
    .filter(({ end }) => end > 0 && end < body.length && leavesPrice && !cutsWord(body, end))
    .sort((a, b) => b.end - a.end)
}

/** Characters: what is shorter begins many a title. */
const minSure = 8

/**
 * Only the digits of the price stand behind it, or the snippet visibly begins there: with a sign, with the title again, or with
 * a Latin capital right behind a Chinese title that is long enough ("Curve 分布式存储设计CURVE I/O 抖动").
 */
function endsThere(body: string, end: number): boolean {
  if (/^\s*\d+$/.test(body.slice(end))) return true
  if (end >= minSure && /^\p{Script=Han}(?![A-Z]\d)[A-Z]/u.test(body.slice(end - 1, end + 2))) return true
  const text = body.slice(0, readPrice(body, end).start)
  return guessTitleEnd(text) === text.slice(0, end).trimEnd().length
}

/** How certain it is that a title of which the text begins is its title; null where it is not. */
function trust(record: DumpRecord, { end, originals, isName }: TitleMatch): 'agree' | 'ends' | null {
  const verdicts = originals.map((original) => compareFacts(record, original))
  if (verdicts.some(({ verdict, evidence }) => verdict === 'agree' && (!isName || evidence === 'pages-and-size'))) return 'agree'
  return endsThere(record.body, end) && (!isName || /^\s*\d+$/.test(record.body.slice(end))) ? 'ends' : null
}

/** A saved page of the site marks where the title ends. */
function splitMarked({ body }: DumpRecord, marked: NonNullable<DumpRecord['marked']>, { byKey }: TitleIndex): SplitText {
  const { title, snippet } = marked
  const key = titleKey(title)
  const originals = byKey.get(key) ?? byKey.get(shortTitleKey(key)) ?? byKey.get(unsignedKey(key)) ?? []
  const price = Number(body.slice(title.length + snippet.length))
  const candidates = originals.map(({ id }) => id)
  return { title, snippet, price, priceCertain: true, titleSource: 'page', candidates, doubtful: [] }
}

/** Takes a record's text apart; `title + snippet + price` is the text again, to the character, where the price is known. */
export function splitTitle(record: DumpRecord, index: TitleIndex): SplitText {
  const { body, marked } = record
  if (marked) return splitMarked(record, marked, index)
  const matches = findKnownTitles(body, index).map((match) => ({ ...match, trust: trust(record, match) }))
  const best = matches.find((match) => match.trust === 'agree') ?? matches.find((match) => match.trust === 'ends')
  const { start, price, certain } = readPrice(body, best?.end ?? 0)
  const text = body.slice(0, start)
  const end = best?.end ?? guessTitleEnd(text)
  return {
    title: text.slice(0, end),
    snippet: text.slice(end),
    price,
    priceCertain: certain,
    titleSource: best ? 'material' : 'guess',
    candidates: best ? best.originals.map(({ id }) => id) : [],
    doubtful: best ? [] : [...new Set((matches[0]?.originals ?? []).map(({ id }) => id))],
  }
}
