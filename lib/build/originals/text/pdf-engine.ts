/** PDFium in WebAssembly, with the calls that its package exports and has no types for. */
import { PDFiumModule } from '@hyzyla/pdfium'

/** Why a document can't be read, as the predicate of a sentence: "is encrypted". */
export class PdfError extends Error {}

/** Handles and addresses are numbers; what is to be written to an address comes last. */
interface UntypedCalls {
  _FPDF_GetMetaText: (document: number, tag: number, buffer: number, bytes: number) => number
  _FPDFPage_Flatten: (page: number, usage: number) => number
  _FPDFPage_GetAnnotCount: (page: number) => number
  _FPDFPage_GetAnnot: (page: number, index: number) => number
  _FPDFPage_CloseAnnot: (annotation: number) => void
  _FPDFAnnot_GetSubtype: (annotation: number) => number
  _FPDFAnnot_GetFlags: (annotation: number) => number
  _FPDFAnnot_GetRect: (annotation: number, rectangle: number) => number
  _FPDFAnnot_GetAP: (annotation: number, mode: number, buffer: number, bytes: number) => number
  _FPDFAnnot_GetStringValue: (annotation: number, key: number, buffer: number, bytes: number) => number
  _FPDFPageObj_CountMarks: (object: number) => number
  _FPDFPageObj_GetMark: (object: number, index: number) => number
  _FPDFPageObjMark_GetName: (mark: number, buffer: number, bytes: number, written: number) => number
  _FPDFPageObj_SetIsActive: (object: number, isActive: number) => number
  _FPDFPageObj_SetFillColor: (object: number, red: number, green: number, blue: number, alpha: number) => number
  _FPDFFormObj_CountObjects: (form: number) => number
  _FPDFFormObj_GetObject: (form: number, index: number) => number
  _FPDFTextObj_GetFont: (object: number) => number
  _FPDFTextObj_GetText: (object: number, text: number, buffer: number, bytes: number) => number
  _FPDFTextObj_GetTextRenderMode: (object: number) => number
  _FPDFTextObj_SetTextRenderMode: (object: number, mode: number) => number
  _FPDFFont_GetIsEmbedded: (font: number) => number
  _FPDFText_GetUnicode: (text: number, index: number) => number
  /** Below 0 for a character that is not in the text. */
  _FPDFText_GetTextIndexFromCharIndex: (text: number, index: number) => number
  _FPDFText_IsHyphen: (text: number, index: number) => number
  _FPDFText_IsGenerated: (text: number, index: number) => number
  _FPDFText_GetTextObject: (text: number, index: number) => number
  _FPDFText_GetCharBox: (text: number, index: number, left: number, right: number, bottom: number, top: number) => number
  /** Writes left, top, right, bottom. */
  _FPDFText_GetLooseCharBox: (text: number, index: number, box: number) => number
  /** Writes x, y. */
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  /** Before the matrix below makes it larger or smaller. */
  _FPDFText_GetFontSize: (text: number, index: number) => number
  /** Writes six numbers, a to f. */
  _FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number
  /** In radians; below 0 where it is not known. */
  _FPDFText_GetCharAngle: (text: number, index: number) => number
  _FPDF_GetPageBoundingBox: (page: number, box: number) => number
  _FPDF_PageToDevice: (
    page: number,
    ...args: [
      startX: number,
      startY: number,
      sizeX: number,
      sizeY: number,
      rotate: number,
      x: number,
      y: number,
      toX: number,
      toY: number,
    ]
  ) => number
}

export type Engine = Awaited<ReturnType<typeof PDFiumModule>> & UntypedCalls

export async function startEngine(): Promise<Engine> {
  // The package exports all of PDFium's interface; its types tell of the part that its own wrapper calls.
  const engine = (await PDFiumModule({})) as Engine
  engine._FPDF_InitLibraryWithConfig({})
  return engine
}

/** @throws PdfError where the engine has no more memory */
export function allocate(engine: Engine, bytes: number): number {
  const at = engine.wasmExports.malloc(bytes)
  if (at === 0) throw new PdfError('needs more memory than a document may have')
  return at
}

/** Lends memory of the engine to `use`. */
export function withMemory<Result>(engine: Engine, bytes: number, use: (at: number) => Result): Result {
  const at = allocate(engine, bytes)
  try {
    return use(at)
  } finally {
    engine.wasmExports.free(at)
  }
}

/** The engine's memory as it is now: it moves as it grows. */
export function memoryView({ HEAPU8 }: Engine): DataView {
  return new DataView(HEAPU8.buffer)
}

/**
 * What a call of PDFium writes as UTF-16, which tells first how much it needs.
 * @param write called with no buffer, then with one; returns the bytes that it takes, with the nought at the end
 */
export function readString(engine: Engine, write: (buffer: number, bytes: number) => number): string {
  const bytes = write(0, 0)
  if (bytes <= 2) return ''
  return withMemory(engine, bytes, (buffer) => {
    write(buffer, bytes)
    return new TextDecoder('utf-16le').decode(engine.HEAPU8.slice(buffer, buffer + bytes - 2))
  })
}
