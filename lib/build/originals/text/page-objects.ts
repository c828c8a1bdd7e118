/** What a page is made of, and what of its text is drawn at all. */
import { memoryView, readString, withMemory, type Engine } from './pdf-engine.ts'

const kinds = { text: 1, form: 5 }
const invisibleMode = 3
const filledMode = 0
/** What PDFium draws by fonts of its own where the document brings none. */
const drawnByAnyFont = /^[\0-\u024f\s]*$/

export interface PageObject {
  handle: number
  isText: boolean
  /** Handles of the marks of layers and of the forms that it stands in, which may hide it: "120/340"; else empty. */
  hiddenBy: string
}

function layersOf(engine: Engine, object: number): number[] {
  const marks = Array.from({ length: Math.max(0, engine._FPDFPageObj_CountMarks(object)) }, (_, index) =>
    engine._FPDFPageObj_GetMark(object, index),
  )
  return marks.filter((mark) => {
    const name = withMemory(engine, 4, (written) =>
      readString(engine, (buffer, bytes) => {
        engine._FPDFPageObjMark_GetName(mark, buffer, bytes, written)
        return memoryView(engine).getUint32(written, true)
      }),
    )
    return name === 'OC'
  })
}

/** Every object of a page but the forms, which hold others, in the order of the content. */
export function pageObjects(engine: Engine, page: number): PageObject[] {
  const found: PageObject[] = []
  const collect = (count: number, get: (index: number) => number, within: readonly number[]) => {
    for (let index = 0; index < count; index += 1) {
      const handle = get(index)
      const kind = engine._FPDFPageObj_GetType(handle)
      const hiders = [...within, ...layersOf(engine, handle)]
      if (kind === kinds.form) {
        collect(engine._FPDFFormObj_CountObjects(handle), (at) => engine._FPDFFormObj_GetObject(handle, at), [...hiders, handle])
      } else {
        found.push({ handle, isText: kind === kinds.text, hiddenBy: hiders.join('/') })
      }
    }
  }
  collect(engine._FPDFPage_CountObjects(page), (index) => engine._FPDFPage_GetObject(page, index), [])
  return found
}

/** Text that no viewer shows, as what was recognised of a scanned page: it is there to be searched. */
export function isMeantUnseen(engine: Engine, { handle }: PageObject): boolean {
  return engine._FPDFTextObj_GetTextRenderMode(handle) === invisibleMode
}

/** From now on only these are drawn, in black; until the page is closed, or others are chosen. */
export function drawOnly(engine: Engine, all: readonly PageObject[], chosen: readonly PageObject[]): void {
  for (const { handle } of all) engine._FPDFPageObj_SetIsActive(handle, 0)
  for (const { handle } of chosen) {
    engine._FPDFPageObj_SetIsActive(handle, 1)
    engine._FPDFPageObj_SetFillColor(handle, 0, 0, 0, 255)
    engine._FPDFTextObj_SetTextRenderMode(handle, filledMode)
  }
}

/** Whether it leaves ink unless something hides it: not in Chinese without a font. */
export function canBeDrawn(engine: Engine, text: number, { handle }: PageObject): boolean {
  if (engine._FPDFFont_GetIsEmbedded(engine._FPDFTextObj_GetFont(handle)) === 1) return true
  return drawnByAnyFont.test(readString(engine, (buffer, bytes) => engine._FPDFTextObj_GetText(handle, text, buffer, bytes)))
}
