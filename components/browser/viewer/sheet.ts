/**
 * What the viewer shows of a document: the page that is open, and beside it the next where two are wanted. It takes
 * them from the article of the page: a picture stands in `data-stage`, the address of the next one in
 * `data-next-picture` (components/record/slide-stage.tsx); where there are no pictures, `button[data-original]` opens
 * the original, which PDF.js draws (components/record/slide-sheet.tsx).
 */
import { withMarks } from './follow-marks.ts'

/** Loads what draws originals, which is large. */
const loadOriginals = () => import('../originals/show-original.ts')

/** The number in the address of a page: "…/p/12/". */
const pageOf = (href: string) => Number(/\/p\/(\d+)\//.exec(href)?.[1])

/** It may lie in the article and in the viewer at once; a canvas is copied with what is drawn on it. */
function copyOf(picture: HTMLImageElement | HTMLCanvasElement): HTMLElement {
  if (picture instanceof HTMLImageElement) return picture.cloneNode() as HTMLImageElement
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [picture.width, picture.height]
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', picture.getAttribute('aria-label') ?? '')
  return canvas
}

const pictureOf = (article: Element) =>
  article.querySelector<HTMLImageElement | HTMLCanvasElement>('[data-stage] > :is(img, canvas)')

const originalOf = (article: Element) => article.querySelector<HTMLButtonElement>('button[data-original]')

/** Null where the page is the last one. */
async function nextOf(article: Element): Promise<HTMLElement | null> {
  const ahead = article.querySelector<HTMLElement>('[data-next-picture]')?.dataset.nextPicture
  if (ahead !== undefined) return Object.assign(new Image(), { src: ahead, alt: '' })
  const original = originalOf(article)
  const next = article.querySelector<HTMLAnchorElement>('a[rel="next"]')
  if (!original || !next) return null
  return (await loadOriginals()).drawOther(original, pageOf(next.href))
}

/**
 * @param article of the page; an original that was opened is drawn for it
 * @returns its picture with the words that are marked in it, and the next one
 * @throws where the original can't be had
 */
export async function picturesOf(article: Element, isTwo: boolean): Promise<HTMLElement[]> {
  const original = originalOf(article)
  if (!pictureOf(article) && original) await (await loadOriginals()).showOriginal(original)
  const own = pictureOf(article)
  const next = isTwo ? await nextOf(article) : null
  return [...(own ? [withMarks(article, copyOf(own))] : []), ...(next ? [next] : [])]
}
