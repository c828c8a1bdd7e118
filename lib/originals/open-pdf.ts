/**
 * PDF → its pages' text and pictures, by PDFium in WebAssembly. Each document gets an engine of its own, which goes with it:
 * what a hostile file does to the engine's memory can't reach the next. The build of PDFium has no JavaScript, and no form
 * or network is set up: a document can only be read. Chosen over pdfjs by measurement (docs/decisions).
 */
import { PDFiumModule } from '@hyzyla/pdfium'

/** Why a document can't be read, as the predicate of a sentence: "is encrypted". */
export class PdfError extends Error {}

/** Pixels. */
export interface Size {
  width: number
  height: number
}

export interface Picture extends Size {
  /** Four bytes a pixel: red, green, blue, unused. */
  pixels: Uint8Array
}

export interface PdfDocument {
  pageCount: number
  /** Lines as PDFium puts them, in the order of the content. Pages count from 1. @throws PdfError */
  readText: (page: number) => string
  /** The size of the picture that `drawPage` would draw. @throws PdfError */
  measurePage: (page: number, width: number) => Size
  /** As wide as asked, at most `tallest` times as tall as wide. Pages count from 1. @throws PdfError */
  drawPage: (page: number, width: number) => Picture
}

/** Past these a document is taken for a mistake or an attack: a page of ours is made for each of its pages. */
const mostPages = 1000
const mostCharacters = 100_000
const tallest = 4

const errorOfCode: Partial<Record<number, string>> = {
  2: 'can not be opened',
  3: 'is damaged, or not a PDF',
  4: 'is encrypted and asks for a password',
  5: 'is encrypted in a way that can not be read',
  6: 'has no readable page',
}
const renderAnnotations = 0x01
const redFirst = 0x10
const fourBytes = 4
const white = 0xffffffff

/** @throws PdfError where it is damaged, encrypted, empty or too long */
export async function openPdf(content: Uint8Array): Promise<PdfDocument> {
  const engine = await PDFiumModule({})
  engine._FPDF_InitLibraryWithConfig({})

  const allocate = (bytes: number): number => {
    const at = engine.wasmExports.malloc(bytes)
    if (at === 0) throw new PdfError('needs more memory than a document may have')
    return at
  }

  const at = allocate(content.length)
  engine.HEAPU8.set(content, at)
  const document = engine._FPDF_LoadMemDocument(at, content.length, 0)
  if (document === 0) throw new PdfError(errorOfCode[engine._FPDF_GetLastError()] ?? 'can not be opened')
  const pageCount = engine._FPDF_GetPageCount(document)
  if (pageCount === 0) throw new PdfError('has no readable page')
  if (pageCount > mostPages) throw new PdfError(`has ${pageCount} pages, of which at most ${mostPages} are read`)

  const withPage = <Result>(page: number, read: (handle: number) => Result): Result => {
    const handle = engine._FPDF_LoadPage(document, page - 1)
    if (handle === 0) throw new PdfError(`has a damaged page, ${page} of ${pageCount}`)
    try {
      return read(handle)
    } finally {
      engine._FPDF_ClosePage(handle)
    }
  }

  const readText = (page: number) =>
    withPage(page, (handle) => {
      const text = engine._FPDFText_LoadPage(handle)
      if (text === 0) throw new PdfError(`has a page without readable text, ${page} of ${pageCount}`)
      const count = engine._FPDFText_CountChars(text)
      if (count > mostCharacters)
        throw new PdfError(`has ${count} characters on page ${page}, of which at most ${mostCharacters} are read`)
      const buffer = allocate((count + 1) * 2)
      const written = Math.max(0, engine._FPDFText_GetText(text, 0, Math.max(0, count), buffer) - 1)
      const string = new TextDecoder('utf-16le').decode(engine.HEAPU8.slice(buffer, buffer + written * 2))
      engine.wasmExports.free(buffer)
      engine._FPDFText_ClosePage(text)
      return string
    })

  const sizeOf = (handle: number, page: number, width: number): Size => {
    const ratio = engine._FPDF_GetPageHeight(handle) / engine._FPDF_GetPageWidth(handle)
    if (!(ratio > 0)) throw new PdfError(`has a page without a size, ${page} of ${pageCount}`)
    return { width, height: Math.max(1, Math.round(width * Math.min(ratio, tallest))) }
  }
  const measurePage = (page: number, width: number) => withPage(page, (handle) => sizeOf(handle, page, width))

  const drawPage = (page: number, width: number) =>
    withPage(page, (handle) => {
      const { height } = sizeOf(handle, page, width)
      const bytes = width * height * 4
      const buffer = allocate(bytes)
      const bitmap = engine._FPDFBitmap_CreateEx(width, height, fourBytes, buffer, width * 4)
      engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
      engine._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, renderAnnotations | redFirst)
      const pixels = engine.HEAPU8.slice(buffer, buffer + bytes)
      engine._FPDFBitmap_Destroy(bitmap)
      engine.wasmExports.free(buffer)
      return { width, height, pixels }
    })

  return { pageCount, readText, measurePage, drawPage }
}
