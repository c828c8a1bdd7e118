/**
 * `{title}{snippet}{price digits}` → its three parts.
 *
 * Nothing marks the boundary between title and snippet, so known titles decide: the longest one that the text
 * starts with, those first whose pages and size agree. "PolarDB开源生态介绍 - 杭州Meetup 2022.10.15• 理事会…0"
 * is known; for an unknown title a heuristic guesses, and says so.
 */
import { keyPrefix, shortTitleKey, titleKey } from './title-key.ts'
import { guessTitleEnd } from './guess-title.ts'
import { compareFacts, type OriginalFacts } from './compare-facts.ts'
import type { DumpRecord } from '../dump/parse-record.ts'

export interface SplitText {
  title: string
  snippet: string
  price: number
  priceCertain: boolean
  titleSource: 'material' | 'guess'
  /** Ids of the originals that have this title; empty for a guess. */
  candidates: string[]
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
}

const longestParenthesis = 60

/** Known titles by their keys, with and without a trailing parenthesis. */
export function indexTitles(titles: readonly KnownTitle[]): TitleIndex {
  const byKey = new Map<string, OriginalFacts[]>()
  for (const { title, original } of titles) {
    const key = titleKey(title)
    for (const form of new Set([key, shortTitleKey(key)])) {
      const sharing = byKey.get(form) ?? []
      if (!sharing.includes(original)) byKey.set(form, [...sharing, original])
    }
  }
  const lengths = [...new Set([...byKey.keys()].map((key) => key.length))].sort((a, b) => b - a)
  return { byKey, lengths }
}

interface PriceDigits {
  start: number
  price: number
  certain: boolean
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

/**
 * The price among the digits at the end of the body: all of them up to three, of a longer run only the last.
 * A price is never written with a leading zero, so such zeros belong to the text: "v8.00" is "v8.0" and 0.
 */
function readPrice(body: string, from: number): PriceDigits {
  let start = body.length
  while (start > from && isDigit(body[start - 1])) start -= 1
  const run = body.length - start
  if (run > 3) start = body.length - 1
  while (start < body.length - 1 && body[start] === '0') start += 1
  return { start, price: Number(body.slice(start)), certain: run === 1 }
}

interface TitleMatch {
  end: number
  originals: OriginalFacts[]
}

/** Every known title that the body starts with, longest first. */
function findKnownTitles(body: string, { byKey, lengths }: TitleIndex): TitleMatch[] {
  const longest = (lengths[0] ?? 0) + longestParenthesis
  const { key, endInText } = keyPrefix(body, longest)
  const matches: TitleMatch[] = []
  for (const length of lengths) {
    if (length > key.length) continue
    const originals = byKey.get(key.slice(0, length))
    if (!originals) continue
    const parenthesis = /^\((?:[^()]|\([^()]*\))*\)/u.exec(key.slice(length))?.[0]
    if (parenthesis && parenthesis.length <= longestParenthesis) {
      matches.push({ end: endInText[length + parenthesis.length] ?? 0, originals })
    }
    matches.push({ end: endInText[length] ?? 0, originals })
  }
  const leavesPrice = isDigit(body.at(-1))
  return matches.filter(({ end }) => end > 0 && end < body.length && leavesPrice).sort((a, b) => b.end - a.end)
}

/** A title whose pages and size agree is certain; of all others the longest is likelier than one that begins it. */
const rank = { agree: 0, unknown: 1, differ: 1 } as const

/** Takes a record's text apart; `title + snippet + price` is the text again, to the character. */
export function splitTitle(record: DumpRecord, index: TitleIndex): SplitText {
  const { body } = record
  const verdicts = findKnownTitles(body, index).map((match) => ({
    ...match,
    rank: Math.min(...match.originals.map((original) => rank[compareFacts(record, original).verdict])),
  }))
  const best = verdicts.sort((a, b) => a.rank - b.rank || b.end - a.end)[0]
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
  }
}
