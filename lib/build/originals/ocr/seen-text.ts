/** What is read in the pictures of a document, page by page. */
import { z } from 'zod'

const seenLineSchema = z.object({
  text: z.string(),
  /** Left, top, right, bottom, in ten-thousandths of the page's width and height. */
  box: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  /** Where the middle of each UTF-16 unit of the text stands, in thousandths of the box's width; null where it runs up or down. */
  middles: z.array(z.int()).nullable(),
})

export const seenTextSchema = z.object({
  /** Page 1 first. */
  pages: z.array(z.array(seenLineSchema)),
  /** Pages that were not read, and why, as the predicate of a sentence about the document. */
  leftOut: z.array(z.object({ page: z.int(), reason: z.string() })),
})
export type SeenLineOfPage = z.infer<typeof seenLineSchema>
export type SeenText = z.infer<typeof seenTextSchema>
