/**
 * Text → the form in which query and text are compared, at both ends alike.
 *
 * NFKC and lower case ("Ｒａｆｔ" → "raft", the Kangxi radical ⾏ → 行), accents dropped, traditional characters to
 * simplified ones (from a table of the corpus' own characters), invisible characters and halves of surrogate pairs
 * dropped, white space squeezed to one space and dropped beside Han characters, where PDF extraction and typing habits
 * put it at will ("Raft 在 Curve" = "Raft在Curve").
 */
import { BoundedCache } from './bounded-cache.ts'

/** Traditional → simplified characters. */
export type CharacterFold = ReadonlyMap<string, string>

/** Normalised text with the way back: `start[i]`/`end[i]` are UTF-16 offsets in the text of the character at `i`. */
export interface MappedText {
  text: string
  start: Uint32Array
  end: Uint32Array
}

export const noFold: CharacterFold = new Map()

const invisible = /[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\ud800-\udfff]/u
const accents = /[\u0300-\u036f]/g
const whiteSpace = /^\s+$/u
const han = /\p{Script=Han}/u

/** True for a Han character (first code point of `char`). */
export function isHan(char: string): boolean {
  return han.test(char)
}

interface Part {
  text: string
  isSpace: boolean
  isHan: boolean
}

/** Characters whose parts are remembered: all that the texts have, and some of those that a query may hold. */
const maxRemembered = 30_000
const remembered = new WeakMap<CharacterFold, BoundedCache<string, readonly Part[]>>()

function partsIn(fold: CharacterFold): BoundedCache<string, readonly Part[]> {
  const known = remembered.get(fold) ?? new BoundedCache<string, readonly Part[]>(maxRemembered)
  remembered.set(fold, known)
  return known
}

function foldCharacter(char: string, fold: CharacterFold): readonly Part[] {
  if (invisible.test(char)) return []
  // Lower case before and after: "㎏" only becomes letters by NFKC, "İ" only falls apart in lower case.
  const form = char.normalize('NFKC').toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFKC').toLowerCase()
  return [...form].map((part) => {
    const text = fold.get(part) ?? part
    return { text, isSpace: whiteSpace.test(text), isHan: isHan(text) }
  })
}

/** Calls `emit` for every piece of the normalised text with the source range that it stands for. */
function walk(text: string, fold: CharacterFold, emit: (piece: string, start: number, end: number) => void): void {
  const known = partsIn(fold)
  const make = (char: string) => foldCharacter(char, fold)
  let gapStart = -1
  let gapEnd = -1
  let lastIsHan = true
  let at = 0
  for (const char of text) {
    const from = at
    at += char.length
    for (const part of known.get(char, make)) {
      if (part.isSpace) {
        if (gapStart < 0) gapStart = from
        gapEnd = at
        continue
      }
      if (gapStart >= 0 && !lastIsHan && !part.isHan) emit(' ', gapStart, gapEnd)
      gapStart = -1
      lastIsHan = part.isHan
      emit(part.text, from, at)
    }
  }
}

/** Normalises and remembers where each character came from. */
export function normaliseMapped(text: string, fold: CharacterFold): MappedText {
  const starts: number[] = []
  const ends: number[] = []
  let out = ''
  walk(text, fold, (piece, start, end) => {
    out += piece
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  })
  return { text: out, start: Uint32Array.from(starts), end: Uint32Array.from(ends) }
}

/** The same text as {@link normaliseMapped} gives, without the map. Idempotent. */
export function normalise(text: string, fold: CharacterFold): string {
  let out = ''
  walk(text, fold, (piece) => {
    out += piece
  })
  return out
}
