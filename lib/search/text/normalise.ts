/**
 * Text → the form in which query and text are compared, at both ends alike.
 *
 * Every character in the one form of `fold-characters.ts` ("Ｒａｆｔ" → "raft", the radicals ⾏ and ⻚ → 行 and 页, ’ → '),
 * traditional characters to simplified ones (from a table of the corpus' own characters), white space squeezed to one
 * space and dropped beside Han characters, where PDF extraction and typing habits put it at will ("Raft 在 Curve" =
 * "Raft在Curve").
 */
import { foldForm } from '../../catalogue/fold-characters.ts'

/** Traditional → simplified characters. */
export type CharacterFold = ReadonlyMap<string, string>

/** Normalised text with the way back: `start[i]`/`end[i]` are UTF-16 offsets in the text of the character at `i`. */
export interface MappedText {
  text: string
  start: Uint16Array | Uint32Array
  end: Uint16Array | Uint32Array
}

/** Offsets in such a text take two bytes each. */
const longestShort = 0xffff

export const noFold: CharacterFold = new Map()

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

/** Characters beyond it take two code units. */
const lastOfOneUnit = 0xffff

const remembered = new WeakMap<CharacterFold, (readonly Part[] | undefined)[]>()

/** The parts of characters of one code unit that were met before, by their code: what every character asks for is no Map. */
function partsIn(fold: CharacterFold): (readonly Part[] | undefined)[] {
  const known = remembered.get(fold) ?? new Array<readonly Part[] | undefined>(lastOfOneUnit + 1)
  remembered.set(fold, known)
  return known
}

function foldCharacter(char: string, fold: CharacterFold): readonly Part[] {
  return [...foldForm(char)].map((part) => {
    const text = fold.get(part) ?? part
    return { text, isSpace: whiteSpace.test(text), isHan: isHan(text) }
  })
}

/** Calls `emit` for every piece of the normalised text with the source range that it stands for. */
function walk(text: string, fold: CharacterFold, emit: (piece: string, start: number, end: number) => void): void {
  const known = partsIn(fold)
  let gapStart = -1
  let gapEnd = -1
  let lastIsHan = true
  for (let at = 0; at < text.length;) {
    const from = at
    const code = text.codePointAt(at) ?? 0
    at += code > lastOfOneUnit ? 2 : 1
    let parts = known[code]
    if (!parts) {
      parts = foldCharacter(String.fromCodePoint(code), fold)
      if (code <= lastOfOneUnit) known[code] = parts
    }
    for (const part of parts) {
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
  const Offsets = text.length <= longestShort ? Uint16Array : Uint32Array
  return { text: out, start: Offsets.from(starts), end: Offsets.from(ends) }
}

/** The same text as {@link normaliseMapped} gives, without the map. Idempotent. */
export function normalise(text: string, fold: CharacterFold): string {
  let out = ''
  // What stands in the text as it is to be is copied in one.
  let from = 0
  let to = 0
  walk(text, fold, (piece, start, end) => {
    const isSame = piece.length === end - start && text.startsWith(piece, start)
    if (isSame && start === to) {
      to = end
      return
    }
    out += text.slice(from, to)
    if (!isSame) out += piece
    from = isSame ? start : end
    to = end
  })
  return out + text.slice(from, to)
}
