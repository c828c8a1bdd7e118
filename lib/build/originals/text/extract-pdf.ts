/** PDF → the text of its pages, to read and to search, and how far to trust it. */
import { z } from 'zod'
import { textQualities } from '../../../catalogue/kinds.ts'
import { cleanText } from './clean-text.ts'
import { judgeText } from './judge-text.ts'
import { openPdf } from './open-pdf.ts'

export const pdfTextSchema = z.object({
  quality: z.enum(textQualities),
  /** Page 1 first; empty where a page has no text. */
  pages: z.array(z.string()),
})
export type PdfText = z.infer<typeof pdfTextSchema>

/** Lets other work of the process in, and its messages out, between two pages. */
export type OnPage = (page: number) => Promise<void>

/** @throws PdfError, or whatever a hostile file makes of the PDF library: run it in a process of its own */
export async function extractPdf(content: Uint8Array, onPage: OnPage): Promise<PdfText> {
  const document = await openPdf(content)
  const raw: string[] = []
  for (let page = 1; page <= document.pageCount; page += 1) {
    raw.push(document.readText(page))
    await onPage(page)
  }
  return { quality: judgeText(raw), pages: cleanText(raw) }
}
