/** A page → its picture without the text that the document holds, to read what else there is to be read. */
import { drawBitmap, measurePage, type Picture } from './draw-bitmap.ts'
import { characterBoxes, withCharacters, type Box } from './page-characters.ts'
import { pageObjects } from './page-objects.ts'
import { memoryView, withMemory, type Engine } from './pdf-engine.ts'

export interface BesideText {
  picture: Picture
  /** Of each character of the document's text, in pixels of the picture, y downwards: what stands there is known, drawn or not. */
  known: Box[]
}

/** Where boxes of a page stand in its picture: upright, y downwards. */
export function toPixels(
  engine: Engine,
  page: number,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  boxes: readonly Box[],
): Box[] {
  return withMemory(engine, 8, (at) => {
    const place = (x: number, y: number) => {
      engine._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at, at + 4)
      const memory = memoryView(engine)
      return [memory.getInt32(at, true), memory.getInt32(at + 4, true)] as const
    }
    return boxes.map(({ left, right, bottom, top }) => {
      const [[x1, y1], [x2, y2]] = [place(left, bottom), place(right, top)]
      return { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.max(y1, y2), top: Math.min(y1, y2) }
    })
  })
}

/** @param trusted false where the document's text is no text: then all of the page is drawn @param which "3 of 30" @throws PdfError */
export function drawBesideText(engine: Engine, page: number, which: string, width: number, trusted: boolean): BesideText {
  const size = measurePage(engine, page, which, width)
  if (!trusted) return { picture: drawBitmap(engine, page, size), known: [] }
  const known = withCharacters(engine, page, which, (characters) => {
    const boxes = characterBoxes(engine, characters).filter((box) => box !== null)
    return toPixels(engine, page, size, boxes)
  })
  for (const { handle, isText } of pageObjects(engine, page)) if (isText) engine._FPDFPageObj_SetIsActive(handle, 0)
  return { picture: drawBitmap(engine, page, size), known }
}
