/** A page → where each line of its text stands, for a reader who looks for a word. */
import { runsOf, type PlacedLine } from '../../../catalogue/page-words.ts'
import { cleanCharacters, lineEndHyphen } from './clean-characters.ts'
import { toPixels } from './draw-beside-text.ts'
import { endsBetween, type Glyph } from './lay-out-lines.ts'
import { characterBoxes, withCharacters, type Box } from './page-characters.ts'
import type { Engine } from './pdf-engine.ts'
import { readGlyph } from './read-glyph.ts'

/** The size of a page of which a pixel is a thousandth. */
const thousandths = { width: 1000, height: 1000 }

export interface PlacedCharacter {
  character: string
  /** Null for a space. */
  box: Box | null
}

/** Null for one that holds no run, or of which nothing is on the page. */
export function placeLine(characters: readonly PlacedCharacter[]): PlacedLine | null {
  const raw = characters.map(({ character }) => character).join('')
  const boxes = characters.flatMap(({ character, box }) => Array.from(character.split(''), () => box))
  const spans = runsOf(raw).map(([start, end]) => boxes.slice(start, end).filter((box) => box !== null))
  const shown = spans.flat()
  if (shown.length === 0 || spans.some((span) => span.length === 0)) return null
  const clean = cleanCharacters(raw)
  const edges = spans.flatMap((span) => [
    Math.max(0, Math.min(...span.map(({ left }) => left))),
    Math.min(thousandths.width, Math.max(...span.map(({ right }) => right))),
  ])
  const [top, bottom] = [Math.min(...shown.map((box) => box.top)), Math.max(...shown.map((box) => box.bottom))]
  if (bottom < 0 || top > thousandths.height) return null
  // Cleaning may take a run away, and then the places would be another's.
  return [runsOf(clean).length === spans.length ? clean : raw, Math.max(0, top), Math.min(thousandths.height, bottom), edges]
}

/** In lines as PDFium puts them, cut where it has two in one. @param which "3 of 30" @throws PdfError */
export function placeWords(engine: Engine, page: number, which: string): PlacedLine[] {
  return withCharacters(engine, page, which, (characters) => {
    const boxes = characterBoxes(engine, characters)
    const placed = toPixels(
      engine,
      page,
      thousandths,
      boxes.filter((box) => box !== null),
    ).values()
    const lines: PlacedCharacter[][] = [[]]
    let last: Glyph | null = null
    for (const [index, box] of boxes.entries()) {
      const character = String.fromCodePoint(engine._FPDFText_GetUnicode(characters.text, index))
      const place = box === null ? null : (placed.next().value ?? null)
      const glyph = readGlyph(engine, characters.text, index)
      if (/[\r\n]/.test(character)) {
        lines.push([])
        last = null
        continue
      }
      if (last !== null && (last.text === lineEndHyphen || endsBetween(last, glyph))) lines.push([])
      if (glyph.box) last = glyph
      lines.at(-1)?.push({ character, box: /\s/.test(character) ? null : place })
    }
    return lines.map(placeLine).filter((line) => line !== null)
  })
}
