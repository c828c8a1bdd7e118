/** PDF → the text in its pictures; each picture is read once, whichever page or document shows it. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../files/file-error.ts'
import { cleanCharacters } from '../text/clean-characters.ts'
import type { Picture } from '../text/draw-bitmap.ts'
import type { OnPage } from '../text/extract-pdf.ts'
import { judgeText } from '../text/judge-text.ts'
import { openPdf, type PdfDocument } from '../text/open-pdf.ts'
import { isPlausible } from './is-plausible.ts'
import { isKnown } from './known-areas.ts'
import { mendLookAlikes, wordsAsWritten } from './mend-look-alikes.ts'
import type { Recogniser } from './recogniser.ts'
import type { SeenLineOfPage, SeenText } from './seen-text.ts'

/** Pixels across: of 20 pages fewer were read worse, and more no better. */
const width = 1600

export interface ReadingOrder {
  recogniser: Recogniser
  /** Where what was read in each picture is kept: it names the recogniser and the models. */
  cache: string
  /** Pages that are not to be read, and why. */
  leftOut: SeenText['leftOut']
}

const rawLineSchema = z.object({
  text: z.string(),
  confidence: z.number(),
  middles: z.array(z.number()).nullable(),
  area: z.object({ left: z.int(), top: z.int(), right: z.int(), bottom: z.int() }),
})
const rawLinesSchema = z.array(rawLineSchema)
type RawLine = z.infer<typeof rawLineSchema>

/** Null where there is none, or it is damaged. */
async function readKept(path: string): Promise<RawLine[] | null> {
  try {
    return rawLinesSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === null) return null
    throw error
  }
}

async function readPicture(
  picture: Picture,
  { recogniser, cache }: Pick<ReadingOrder, 'recogniser' | 'cache'>,
): Promise<RawLine[]> {
  const hash = createHash('sha256').update(`${picture.width}`).update(picture.pixels).digest('hex')
  const path = join(cache, `${hash}.json`)
  const kept = await readKept(path)
  if (kept !== null) return kept
  const lines = await recogniser.read(picture)
  await writeFile(`${path}.${process.pid}.tmp`, JSON.stringify(lines))
  await rename(`${path}.${process.pid}.tmp`, path)
  return lines
}

/** A line as it is searched, with its places in shares of the page; the characters that cleaning takes away have none. */
function placeLine({ text, middles, area }: RawLine, size: { width: number; height: number }): SeenLineOfPage {
  const clean = cleanCharacters(text)
  const share = (pixels: number, all: number) => Math.round((10_000 * pixels) / all)
  const box: SeenLineOfPage['box'] = [
    share(area.left, size.width),
    share(area.top, size.height),
    share(area.right, size.width),
    share(area.bottom, size.height),
  ]
  if (middles === null) return { text: clean, box, middles }
  const places = middles.map((middle) => Math.round(1000 * middle))
  const before = text.indexOf(clean)
  // Letters that took another form are as many in all but rare cases: then they are spread evenly.
  const own = before === -1 ? [] : places.slice(before, before + clean.length)
  const even = Array.from(clean.split(''), (_, index) => Math.round((1000 * (index + 0.5)) / clean.length))
  return { text: clean, box, middles: own.length === clean.length ? own : even }
}

/** What the text of a document tells of its pictures. */
export interface OwnText {
  /** Whether it is what a reader sees. */
  isTrusted: boolean
  /** None where it is not. */
  words: ReadonlySet<string>
}

/** @throws PdfError */
export function readOwnText(document: PdfDocument): OwnText {
  const pages = Array.from({ length: document.pageCount }, (_, index) => document.readText(index + 1))
  const isTrusted = judgeText(pages) !== 'garbled'
  return { isTrusted, words: isTrusted ? wordsAsWritten(pages.join('\n')) : new Set() }
}

/**
 * What a page shows beside the text of its document.
 * @throws PdfError, or what the recogniser throws
 */
export async function readPageOf(
  document: PdfDocument,
  page: number,
  own: OwnText,
  order: Pick<ReadingOrder, 'recogniser' | 'cache'>,
): Promise<SeenLineOfPage[]> {
  const { picture, known } = document.drawBesideText(page, width, own.isTrusted)
  const lines = await readPicture(picture, order)
  const kept = lines.filter((line) => isPlausible(line) && !isKnown(line.area, known))
  const beside = wordsAsWritten(kept.map(({ text }) => text).join('\n'))
  return kept.map((line) => placeLine({ ...line, text: mendLookAlikes(line.text, own.words, beside) }, picture))
}

/** @throws PdfError, or whatever a hostile file makes of the PDF library: run it in a process of its own */
export async function readPictures(content: Uint8Array, order: ReadingOrder, onPage: OnPage): Promise<SeenText> {
  await mkdir(order.cache, { recursive: true })
  const document = await openPdf(content)
  const numbers = Array.from({ length: document.pageCount }, (_, index) => index + 1)
  const own = readOwnText(document)
  const leftOut = new Set(order.leftOut.map(({ page }) => page))
  const pages: SeenText['pages'] = []
  // From here on a failure is a page's own.
  await onPage(0)
  for (const page of numbers) {
    pages.push(leftOut.has(page) ? [] : await readPageOf(document, page, own, order))
    await onPage(page)
  }
  return { pages, leftOut: order.leftOut }
}
