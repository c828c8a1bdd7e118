/** PDF → two pictures of each page in a folder: `1-s.webp`, `1-l.webp`, `2-s.webp`, … */
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { z } from 'zod'
import { pictureWidths } from '../../../catalogue/page-pictures.ts'
import type { OnPage } from '../text/extract-pdf.ts'
import { chooseCover, edgeShare, lookedAt, sketchWidth } from '../text/choose-cover.ts'
import { openPdf, type PdfDocument } from '../text/open-pdf.ts'
import { PdfError } from '../text/pdf-engine.ts'

export const picturesSchema = z.object({
  /** Pixels of the large picture of each page, page 1 first. */
  pages: z.array(z.object({ width: z.int().positive(), height: z.int().positive() })),
  /** The page that stands for the document, where that is not the first; none where no page says more than its title. */
  cover: z.union([z.int().positive(), z.literal('none')]).optional(),
})
export type Pictures = z.infer<typeof picturesSchema>

/** Print, which is higher than wide, has no cover: so small its pages look all alike. */
function coverOf(document: PdfDocument): Pick<Pictures, 'cover'> {
  const looked = Array.from({ length: Math.min(lookedAt, document.pageCount) }, (_, index) => index + 1)
  const cover = chooseCover(looked.map((page) => edgeShare(document.drawPage(page, sketchWidth))))
  const { width, height } = document.measurePage(cover === 'none' ? 1 : cover, sketchWidth)
  return cover === 1 || width <= height ? {} : { cover }
}

/** More effort for the large one takes twice the time for a tenth of the bytes. */
const smallFormat = { quality: 75, effort: 4 }
const largeFormat = { quality: 80, effort: 2 }

/** Written aside and renamed: a file that is there is whole. */
async function writePicture(picture: Sharp, path: string): Promise<void> {
  await picture.toFile(`${path}.tmp`)
  await rename(`${path}.tmp`, path)
}

/**
 * Pages that were drawn before an interruption are not drawn again.
 * @throws PdfError, or whatever a hostile file makes of the PDF library: run it in a process of its own
 */
export async function drawPdf(content: Uint8Array, folder: string, onPage: OnPage): Promise<Pictures> {
  sharp.concurrency(1)
  await mkdir(folder, { recursive: true })
  const document = await openPdf(content)
  const pages: Pictures['pages'] = []
  let wordless = 0
  for (let page = 1; page <= document.pageCount; page += 1) {
    const [small, large] = [join(folder, `${page}-s.webp`), join(folder, `${page}-l.webp`)]
    if (existsSync(small) && existsSync(large)) {
      pages.push(document.measurePage(page, pictureWidths.large))
    } else {
      const { width, height, pixels } = document.drawPage(page, pictureWidths.large)
      if (document.lacksWords(page)) wordless += 1
      const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha()
      await writePicture(image.clone().webp(largeFormat), large)
      await writePicture(image.clone().resize(pictureWidths.small).webp(smallFormat), small)
      pages.push({ width, height })
    }
    await onPage(page)
  }
  if (wordless > document.pageCount / 2)
    throw new PdfError(`shows none of the text on ${wordless} of ${document.pageCount} pages, most likely for want of its font`)
  return { pages, ...coverOf(document) }
}
