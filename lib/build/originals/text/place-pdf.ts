/** PDF → where each line of the text of its pages stands. */
import { z } from 'zod'
import type { OnPage } from './extract-pdf.ts'
import { openPdf } from './open-pdf.ts'

const linesSchema = z.array(z.tuple([z.string(), z.number(), z.number(), z.array(z.number())]))

/** `PageWords` as it is written. */
export const pageWordsSchema = z.record(z.string(), linesSchema)

export const placesSchema = z.object({
  /** Page 1 first. */
  pages: z.array(linesSchema),
})
export type Places = z.infer<typeof placesSchema>

/** @throws PdfError, or whatever a hostile file makes of the PDF library: run it in a process of its own */
export async function placePdf(content: Uint8Array, onPage: OnPage): Promise<Places> {
  const document = await openPdf(content)
  const pages: Places['pages'] = []
  for (let page = 1; page <= document.pageCount; page += 1) {
    pages.push(document.placeWords(page))
    await onPage(page)
  }
  return { pages }
}
