/**
 * Text → the form in which query and text are compared, at both ends alike.
 *
 * NFKC and lower case ("Ｒａｆｔ" → "raft", the Kangxi radical ⾏ → 行), traditional characters to simplified ones
 * (from a table of the corpus' own characters), invisible characters dropped, white space squeezed to one space and
 * dropped beside Han characters, where PDF extraction and typing habits put it at will ("Raft 在 Curve" = "Raft在Curve").
 */

/** Traditional → simplified characters. */
export type CharacterFold = ReadonlyMap<string, string>

/** Normalised text with the way back: `start[i]`/`end[i]` are UTF-16 offsets in the text of the character at `i`. */
export interface MappedText {
  text: string
  start: number[]
  end: number[]
}

export const noFold: CharacterFold = new Map()

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/u
const whiteSpace = /^\s+$/u
const han = /\p{Script=Han}/u
const plainAscii = /^[\u0021-\u0040\u005b-\u007e]$/

/** True for a Han character (first code point of `char`). */
export function isHan(char: string): boolean {
  return han.test(char)
}

const folded = new Map<string, string>()

function foldCharacter(char: string, fold: CharacterFold): string {
  if (plainAscii.test(char)) return char
  let form = folded.get(char)
  if (form === undefined) {
    form = invisible.test(char) ? '' : char.normalize('NFKC').toLowerCase().normalize('NFKC')
    folded.set(char, form)
  }
  return fold.get(form) ?? form
}

/** Normalises and remembers where each character came from. */
export function normaliseMapped(text: string, fold: CharacterFold): MappedText {
  const out: string[] = []
  const start: number[] = []
  const end: number[] = []
  let gapStart = -1
  let gapEnd = -1
  let lastIsHan = true
  let at = 0
  for (const char of text) {
    const from = at
    at += char.length
    for (const part of foldCharacter(char, fold)) {
      if (whiteSpace.test(part)) {
        if (gapStart < 0) gapStart = from
        gapEnd = at
        continue
      }
      const partIsHan = isHan(part)
      if (gapStart >= 0 && !lastIsHan && !partIsHan) {
        out.push(' ')
        start.push(gapStart)
        end.push(gapEnd)
      }
      gapStart = -1
      lastIsHan = partIsHan
      for (const unit of part.split('')) {
        out.push(unit)
        start.push(from)
        end.push(at)
      }
    }
  }
  return { text: out.join(''), start, end }
}

/** The same text as {@link normaliseMapped} gives, without the map. Idempotent. */
export function normalise(text: string, fold: CharacterFold): string {
  let out = ''
  let gap = false
  let lastIsHan = true
  for (const char of text) {
    for (const part of foldCharacter(char, fold)) {
      if (whiteSpace.test(part)) {
        gap = true
        continue
      }
      const partIsHan = isHan(part)
      if (gap && !lastIsHan && !partIsHan) out += ' '
      gap = false
      lastIsHan = partIsHan
      out += part
    }
  }
  return out
}
