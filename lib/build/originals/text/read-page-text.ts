/**
 * The text of a page that a reader sees: with what annotations write on it, without what lies outside its edges or on a layer
 * that is off. Text under a picture stays: so is a scanned page made to be searched.
 */
import { drawBitmap, isWhite, measurePage } from './draw-bitmap.ts'
import { layOutLines, type Glyph } from './lay-out-lines.ts'
import { characterBoxes, pageBox, withCharacters, type Box, type PageCharacters } from './page-characters.ts'
import { canBeDrawn, drawOnly, isMeantUnseen, pageObjects, type PageObject } from './page-objects.ts'
import { readGlyph } from './read-glyph.ts'
import { memoryView, readString, withMemory, type Engine } from './pdf-engine.ts'

const freeText = 3
/** Invisible, hidden, or not for the screen. */
const hiddenFlags = 0x01 | 0x02 | 0x20
const asShown = 0

/** Pixels across that show whether there is text at all. */
const sketchWidth = 400
/** Past this a page is no slide with layers, and drawing each of its forms alone takes too long. */
const mostHiders = 200

/** Where an annotation stands; null where it does not say. */
function frameOf(engine: Engine, annotation: number): Box | null {
  return withMemory(engine, 16, (at) => {
    if (engine._FPDFAnnot_GetRect(annotation, at) === 0) return null
    const memory = memoryView(engine)
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => memory.getFloat32(at + offset, true))
    return { left, right, bottom, top }
  })
}

/** Text in a frame that the author's tool wrote and did not draw: viewers draw it from its words, within the page's edges. */
function undrawnNotes(engine: Engine, page: number): string[] {
  const notes: string[] = []
  const edges = pageBox(engine, page)
  const key = Buffer.from('Contents\0')
  for (let index = 0; index < engine._FPDFPage_GetAnnotCount(page); index += 1) {
    const annotation = engine._FPDFPage_GetAnnot(page, index)
    const frame = frameOf(engine, annotation)
    const isShown = (engine._FPDFAnnot_GetFlags(annotation) & hiddenFlags) === 0 && (!frame || isWithin(frame, edges))
    if (isShown && engine._FPDFAnnot_GetSubtype(annotation) === freeText && engine._FPDFAnnot_GetAP(annotation, 0, 0, 0) <= 2) {
      const note = withMemory(engine, key.length, (at) => {
        engine.HEAPU8.set(key, at)
        return readString(engine, (buffer, bytes) => engine._FPDFAnnot_GetStringValue(annotation, at, buffer, bytes))
      })
      notes.push(note)
    }
    engine._FPDFPage_CloseAnnot(annotation)
  }
  return notes
}

/**
 * Makes what annotations draw part of the page's content: in effect when it is opened anew.
 * @returns the words of those that draw nothing
 */
export function fixAnnotations(engine: Engine, page: number): string[] {
  const notes = undrawnNotes(engine, page)
  engine._FPDFPage_Flatten(page, asShown)
  return notes
}

/** Takes text out of the page that its layers, or the layers of forms around it, hide. */
function dropHidden(engine: Engine, page: number, which: string): void {
  const objects = pageObjects(engine, page)
  const groups = new Map<string, PageObject[]>()
  for (const object of objects) {
    if (object.isText && object.hiddenBy !== '') groups.set(object.hiddenBy, [...(groups.get(object.hiddenBy) ?? []), object])
  }
  if (groups.size === 0 || groups.size > mostHiders) return
  const size = measurePage(engine, page, which, sketchWidth)
  const hidden = new Set<PageObject>()
  withCharacters(engine, page, which, ({ text }) => {
    for (const group of groups.values()) {
      const drawn = group.filter((object) => !isMeantUnseen(engine, object) && canBeDrawn(engine, text, object))
      if (drawn.length === 0) continue
      drawOnly(engine, objects, drawn)
      if (isWhite(drawBitmap(engine, page, size, false))) for (const object of group) hidden.add(object)
    }
  })
  for (const object of objects) engine._FPDFPageObj_SetIsActive(object.handle, hidden.has(object) ? 0 : 1)
}

function isWithin(box: Box, edges: Box): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2]
  return x >= edges.left && x <= edges.right && y >= edges.bottom && y <= edges.top
}

/** The characters within the edges; what PDFium puts between characters shares the fate of the one before it. */
function glyphsWithin(engine: Engine, characters: PageCharacters, edges: Box): Glyph[] {
  const { text } = characters
  const glyphs: Glyph[] = []
  let isKept = true
  for (const [index, box] of characterBoxes(engine, characters).entries()) {
    isKept = box ? isWithin(box, edges) : isKept
    if (!isKept) continue
    glyphs.push(readGlyph(engine, text, index))
  }
  return glyphs
}

/** @param which "3 of 30" @throws PdfError */
export function readPageText(engine: Engine, page: number, which: string): string {
  dropHidden(engine, page, which)
  return withCharacters(engine, page, which, (characters) =>
    layOutLines(glyphsWithin(engine, characters, pageBox(engine, page))).join('\n'),
  )
}
