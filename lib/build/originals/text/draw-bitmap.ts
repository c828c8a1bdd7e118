/** A page of an open document → pixels. */
import { PdfError, withMemory, type Engine } from './pdf-engine.ts'

/** Pixels. */
export interface Size {
  width: number
  height: number
}

export interface Picture extends Size {
  /** Four bytes a pixel: red, green, blue, unused. */
  pixels: Uint8Array
}

/** How many times as tall as wide a picture may be. */
const tallest = 4
const renderAnnotations = 0x01
const redFirst = 0x10
const fourBytes = 4
const white = 0xffffffff

/** @param which "3 of 30" @throws PdfError */
export function measurePage(engine: Engine, page: number, which: string, width: number): Size {
  const ratio = engine._FPDF_GetPageHeight(page) / engine._FPDF_GetPageWidth(page)
  if (!(ratio > 0)) throw new PdfError(`has a page without a size, ${which}`)
  return { width, height: Math.max(1, Math.round(width * Math.min(ratio, tallest))) }
}

export function drawBitmap(engine: Engine, page: number, { width, height }: Size, annotations = true): Picture {
  const bytes = width * height * 4
  return withMemory(engine, bytes, (buffer) => {
    const bitmap = engine._FPDFBitmap_CreateEx(width, height, fourBytes, buffer, width * 4)
    engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    engine._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, redFirst | (annotations ? renderAnnotations : 0))
    const pixels = engine.HEAPU8.slice(buffer, buffer + bytes)
    engine._FPDFBitmap_Destroy(bitmap)
    return { width, height, pixels }
  })
}

export function isWhite({ pixels }: Picture): boolean {
  return pixels.every((value) => value === 255)
}
