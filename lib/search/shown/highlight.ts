/**
 * Where the words stand in a text, and the piece of it around the densest place. Places are found in the normalised text,
 * as the search finds them, and told in the text as it was written.
 */
import { BoundedCache } from '../text/bounded-cache.ts'
import { normaliseMapped, type CharacterFold, type MappedText } from '../text/normalise.ts'

/** Start and end as UTF-16 offsets in the text; sorted, not overlapping, never inside a surrogate pair. */
export type Span = [start: number, end: number]

export interface Excerpt {
  text: string
  spans: Span[]
  /** Something was left out before or after. */
  cutBefore: boolean
  cutAfter: boolean
}

function merge(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  const merged: Span[] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

const latin = /[a-z0-9]/

function startsWord(text: string, at: number): boolean {
  return at === 0 || !latin.test(text.charAt(at - 1))
}

/**
 * Offsets of a word, which stands first at `first`; of a Latin one only where a word begins with it, if one does: "ha" in "HA mode", not in "shared". A single
 * letter is marked where it stands alone, and never within a word.
 */
function placesOf(word: string, text: string, first: number): number[] {
  const places: number[] = []
  for (let at = first; at !== -1; at = text.indexOf(word, at + word.length)) places.push(at)
  if (!latin.test(word.charAt(0))) return places
  const begun = places.filter((at) => startsWord(text, at))
  if (word.length === 1) return begun.filter((at) => !latin.test(text.charAt(at + 1)))
  return begun.length > 0 ? begun : places
}

/** Every place where one of the normalised words stands in a text, of which the normalised form is at hand. */
export function findMapped(mapped: MappedText, words: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const word of words) {
    // Most words stand in few of the texts of a page of results.
    const first = word === '' ? -1 : mapped.text.indexOf(word)
    if (first === -1) continue
    for (const at of placesOf(word, mapped.text, first))
      spans.push([mapped.start[at] ?? 0, mapped.end[at + word.length - 1] ?? 0])
  }
  return merge(spans)
}

/** So many characters are remembered in all, some megabytes: the same texts are shown again at every letter. */
const maxRemembered = 1_200_000
const remembered = new WeakMap<CharacterFold, BoundedCache<string, MappedText>>()

function mapOf(text: string, fold: CharacterFold): MappedText {
  const known = remembered.get(fold) ?? new BoundedCache<string, MappedText>(maxRemembered, (mapped) => mapped.text.length)
  remembered.set(fold, known)
  return known.get(text, () => normaliseMapped(text, fold))
}

/** Every place where one of the normalised words stands in the text. */
export function findSpans(text: string, words: readonly string[], fold: CharacterFold): Span[] {
  return findMapped(mapOf(text, fold), words)
}

const boundary = /[\s，。；：、！？,.;:!?]/u

/** Moves a cut back to a clause boundary within `reach`, or at least off the second half of a surrogate pair. */
function settle(text: string, at: number, reach: number): number {
  for (let back = at; back > Math.max(0, at - reach); back -= 1) {
    if (boundary.test(text.charAt(back - 1))) return back
  }
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** Start of the span with which a window of this length holds most spans. */
function densestStart(spans: readonly Span[], length: number): number {
  let best = { start: 0, count: 0 }
  let last = 0
  spans.forEach(([start], first) => {
    while (last < spans.length && (spans[last]?.[1] ?? 0) <= start + length) last += 1
    if (last - first > best.count) best = { start, count: last - first }
  })
  return best.start
}

/** At most about `length` UTF-16 units of the text around the place that holds most of the spans. */
export function excerptAround(text: string, spans: readonly Span[], length: number): Excerpt {
  if (text.length <= length) return { text, spans: [...spans], cutBefore: false, cutAfter: false }
  const anchor = densestStart(spans, length * 0.8)
  const reach = Math.round(length * 0.15)
  const from = anchor < length * 0.35 ? 0 : settle(text, anchor - Math.round(length * 0.2), reach)
  const to = from + length >= text.length ? text.length : settle(text, from + length, reach)
  const inside = spans
    .filter(([start, end]) => end > from && start < to)
    .map(([start, end]): Span => [Math.max(start, from) - from, Math.min(end, to) - from])
  return { text: text.slice(from, to), spans: inside, cutBefore: from > 0, cutAfter: to < text.length }
}
