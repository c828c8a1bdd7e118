/** Whether a picture of a page would show its text, or the fonts for it are missing: on a coloured page nobody could tell. */
import { drawBitmap, measurePage, type Picture } from './draw-bitmap.ts'
import { characterBoxes, withCharacters, type Box } from './page-characters.ts'
import { drawOnly, isMeantUnseen, pageObjects } from './page-objects.ts'
import { memoryView, withMemory, type Engine } from './pdf-engine.ts'

/** Pixels across: enough for a character of a usual slide to be a few of them wide. */
const width = 1000
const leastDrawn = 0.5

function toPixels(engine: Engine, page: number, picture: Picture, { left, right, bottom, top }: Box): Box {
  const place = (x: number, y: number) =>
    withMemory(engine, 8, (at) => {
      engine._FPDF_PageToDevice(page, 0, 0, picture.width, picture.height, 0, x, y, at, at + 4)
      const memory = memoryView(engine)
      return [memory.getInt32(at, true), memory.getInt32(at + 4, true)] as const
    })
  const [[x1, y1], [x2, y2]] = [place(left, bottom), place(right, top)]
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2) }
}

function hasInk({ pixels, width: across, height }: Picture, box: Box): boolean {
  for (let y = Math.max(0, box.bottom); y <= Math.min(height - 1, box.top); y += 1) {
    for (let x = Math.max(0, box.left); x <= Math.min(across - 1, box.right); x += 1) {
      if (pixels[(y * across + x) * 4] !== 255) return true
    }
  }
  return false
}

/** @param which "3 of 30" @throws PdfError */
export function lacksWords(engine: Engine, page: number, which: string): boolean {
  const objects = pageObjects(engine, page)
  const shown = objects.filter((object) => object.isText && !isMeantUnseen(engine, object))
  if (shown.length === 0) return false
  drawOnly(engine, objects, shown)
  const picture = drawBitmap(engine, page, measurePage(engine, page, which, width), false)
  return withCharacters(engine, page, which, (characters) => {
    const boxes = characterBoxes(engine, characters).filter(
      (_, index) => !/^\s$/u.test(String.fromCodePoint(engine._FPDFText_GetUnicode(characters.text, index))),
    )
    const visible = boxes.filter((box) => box !== null)
    const drawn = visible.filter((box) => hasInk(picture, toPixels(engine, page, picture, box)))
    return drawn.length < visible.length * leastDrawn
  })
}
