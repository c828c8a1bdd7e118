/** The characters of an open page, by their place in PDFium's text of it, and where each of them stands. */
import { lineEndHyphen } from './clean-characters.ts'
import { memoryView, PdfError, withMemory, type Engine } from './pdf-engine.ts'

/** In points, y upwards. */
export interface Box {
  left: number
  right: number
  bottom: number
  top: number
}

const mostCharacters = 100_000

export interface PageCharacters {
  /** PDFium's handle of the text. */
  text: number
  count: number
}

/** Lends the text of a page. @param which "3 of 30" @throws PdfError where there is none, or far too much */
export function withCharacters<Result>(
  engine: Engine,
  page: number,
  which: string,
  use: (characters: PageCharacters) => Result,
): Result {
  const text = engine._FPDFText_LoadPage(page)
  if (text === 0) throw new PdfError(`has a page without readable text, ${which}`)
  try {
    const count = Math.max(0, engine._FPDFText_CountChars(text))
    if (count > mostCharacters)
      throw new PdfError(`has ${count} characters on page ${which}, of which at most ${mostCharacters} are read`)
    return use({ text, count })
  } finally {
    engine._FPDFText_ClosePage(text)
  }
}

/** '' for one that PDFium leaves out of the text, as it has no meaning. */
export function characterAt(engine: Engine, text: number, index: number): string {
  if (engine._FPDFText_IsHyphen(text, index) === 1) return lineEndHyphen
  const isText = engine._FPDFText_GetTextIndexFromCharIndex(text, index) >= 0
  const code = engine._FPDFText_GetUnicode(text, index)
  return code === 0 || !isText ? '' : String.fromCodePoint(code)
}

/** Above and below its base line a character takes so much at most, of the size of its font: a font may claim three times as much. */
const most = { above: 1.1, below: 0.4 }

/** How high a letter of the font may be there, and the height of its base line; null where it is turned, or that is not known. */
function lineOf(engine: Engine, text: number, index: number): { size: number; base: number } | null {
  return withMemory(engine, 40, (at) => {
    if (engine._FPDFText_GetMatrix(text, index, at) === 0) return null
    if (engine._FPDFText_GetCharOrigin(text, index, at + 24, at + 32) === 0) return null
    const memory = memoryView(engine)
    const [turn, stretch] = [memory.getFloat32(at + 8, true), memory.getFloat32(at + 12, true)]
    const size = engine._FPDFText_GetFontSize(text, index) * Math.abs(stretch)
    return size > 0 && Math.abs(turn) < Math.abs(stretch) ? { size, base: memory.getFloat64(at + 32, true) } : null
  })
}

/** Where a character stands with the room that its font gives it; null for a space or line end that PDFium put between two words. */
export function roomOf(engine: Engine, text: number, index: number): Box | null {
  if (engine._FPDFText_IsGenerated(text, index) === 1) return null
  const room = withMemory(engine, 16, (at) => {
    if (engine._FPDFText_GetLooseCharBox(text, index, at) === 0) return null
    const memory = memoryView(engine)
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => memory.getFloat32(at + offset, true))
    return { left, right, bottom, top }
  })
  const line = room && lineOf(engine, text, index)
  if (!line) return room
  const { size, base } = line
  return { ...room, bottom: Math.max(room.bottom, base - most.below * size), top: Math.min(room.top, base + most.above * size) }
}

/** Of each character; null for a space or line end that PDFium put between two words. */
export function characterBoxes(engine: Engine, { text, count }: PageCharacters): (Box | null)[] {
  return withMemory(engine, 32, (at) => {
    let memory = memoryView(engine)
    return Array.from({ length: count }, (_, index) => {
      if (engine._FPDFText_IsGenerated(text, index) === 1) return null
      if (engine._FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24) === 0) return null
      if (memory.buffer !== engine.HEAPU8.buffer) memory = memoryView(engine)
      return {
        left: memory.getFloat64(at, true),
        right: memory.getFloat64(at + 8, true),
        bottom: memory.getFloat64(at + 16, true),
        top: memory.getFloat64(at + 24, true),
      }
    })
  })
}

/** The part of a page that is shown. */
export function pageBox(engine: Engine, page: number): Box {
  return withMemory(engine, 16, (at) => {
    engine._FPDF_GetPageBoundingBox(page, at)
    const memory = memoryView(engine)
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => memory.getFloat32(at + offset, true))
    return { left, right, bottom, top }
  })
}
