/** An original → a document of PDF.js, of which only what its pages need is fetched. PDF.js itself is loaded with this. */
import { getDocument, PDFDataRangeTransport, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fileHref } from '../../../lib/words/locale.ts'
import { fetchPiece, fetchWhole, UnreachableError, type OnProgress } from './fetch-original.ts'

/** In bytes: a page far back needs one of each page before it, to count them, and each costs the way to the host and back. */
const pieceSize = 64 * 1024
/** Up to so many bytes a file comes sooner as a whole than in pieces, one after another. */
const notWorthPieces = 2 * 1024 * 1024

/** The piece-wise file, as PDF.js asks for it. */
class PieceWise extends PDFDataRangeTransport {
  constructor(
    length: number,
    first: Uint8Array,
    private readonly fetchFrom: (begin: number, end: number) => Promise<Uint8Array>,
    private readonly fail: (error: unknown) => void,
  ) {
    super(length, first)
  }

  override requestDataRange(begin: number, end: number): void {
    this.fetchFrom(begin, end).then((bytes) => {
      // PDF.js would wait for the rest.
      if (bytes.length === end - begin) this.onDataRange(begin, bytes)
      else this.fail(new Error(`${bytes.length} bytes in place of ${end - begin}`))
    }, this.fail)
  }
}

export interface Opened {
  document: PDFDocumentProxy
  /** Never resolves; rejects when a piece can't be had, for which PDF.js would wait for ever. */
  failure: Promise<never>
}

const folder = (name: string) => new URL(fileHref(`/scripts/pdf/${name}/`), window.location.href).href

/**
 * @param length of the file in bytes
 * @throws UnreachableError where it can't be had, what PDF.js throws where it is no such file
 */
export async function openOriginal(address: string, length: number, onProgress: OnProgress): Promise<Opened> {
  const cancel = new AbortController()
  let fail: (error: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => {
    fail = (error) => {
      cancel.abort()
      reject(error instanceof Error ? error : new UnreachableError(address))
    }
  })
  failure.catch(() => undefined)
  const fetchFrom = async (begin: number, end: number) => (await fetchPiece(address, begin, end, onProgress, cancel.signal)).bytes
  const whole = async () => ({ bytes: await fetchWhole(address, onProgress, cancel.signal), isWhole: true })
  // A browser that asks a host first whether it may ask for a piece can be told no; the whole it may have.
  const first =
    length <= notWorthPieces ? await whole() : await fetchPiece(address, 0, pieceSize, onProgress, cancel.signal).catch(whole)
  const source = first.isWhole
    ? { data: first.bytes }
    : { range: new PieceWise(length, first.bytes, fetchFrom, fail), rangeChunkSize: pieceSize }
  const port = new Worker(new URL('./pdf-engine.worker.ts', import.meta.url), { type: 'module' })
  port.addEventListener('error', () => fail(new Error('The worker of PDF.js can’t be loaded.')))
  const task = getDocument({
    ...source,
    worker: PDFWorker.create({ port }),
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  })
  return { document: await Promise.race([task.promise, failure]), failure }
}
