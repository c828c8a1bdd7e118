/** Whether a picture of a page would show its text, or the fonts for it are missing: on a coloured page nobody could tell. */
import { toPixels } from './draw-beside-text.ts'
import { drawBitmap, measurePage, type Picture } from './draw-bitmap.ts'
import { characterBoxes, withCharacters, type Box } from './page-characters.ts'
import { drawOnly, isMeantUnseen, pageObjects } from './page-objects.ts'
import type { Engine } from './pdf-engine.ts'

/** Pixels across: enough for a character of a usual slide to be a few of them wide. */
const width = 1000
const leastDrawn = 0.5

function hasInk({ pixels, width: across, height }: Picture, box: Box): boolean {
  for (let y = Math.max(0, box.top); y <= Math.min(height - 1, box.bottom); y += 1) {
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
    const drawn = toPixels(engine, page, picture, visible).filter((box) => hasInk(picture, box))
    return drawn.length < visible.length * leastDrawn
  })
}
