/**
 * `[data-stage] img`, the picture of a page: marks the words of `?q=`, and of `?as=` (what the search took them for), where
 * they stand in it, by the document's file of `/page-words/`; `[data-marks="picture"]` steps through them. Small pictures of other
 * pages show where they stand there. Loaded only where there is a query.
 */
import type { PageWords } from '../../../lib/catalogue/page-words.ts'
import { marksOnPage, type PictureMark } from '../../../lib/search/shown/marks-on-page.ts'
import { markThumbnails } from './mark-thumbnails.ts'
import { showMarks } from './show-marks.ts'

const pictureName = /\/pages\/([0-9a-f]+)\/(\d+)-[ls]\.webp$/

/** Null where the build made none, or the reader is offline: the page's text is marked all the same. */
async function loadWords(address: URL): Promise<PageWords | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as PageWords) : null
  } catch {
    return null
  }
}

function drawMarks(marks: readonly PictureMark[]): HTMLElement {
  const layer = document.createElement('div')
  layer.className = 'picture-marks'
  layer.ariaHidden = 'true'
  layer.append(
    ...marks.map(({ left, top, width, height }) => {
      const box = document.createElement('mark')
      Object.assign(box.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` })
      return box
    }),
  )
  return layer
}

/** Keeps the layer over the picture, however large that is shown. */
function keepOver(image: HTMLImageElement, layer: HTMLElement): void {
  const place = () => {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = image
    Object.assign(layer.style, {
      left: `${offsetLeft}px`,
      top: `${offsetTop}px`,
      width: `${offsetWidth}px`,
      height: `${offsetHeight}px`,
    })
  }
  const observer = new ResizeObserver(place)
  observer.observe(image)
  if (image.parentElement) observer.observe(image.parentElement)
}

/** @param root of the page or record, in which all pictures are of one document. @param meant words that the search took the query for */
export async function markPictures(root: HTMLElement, query: string, meant: readonly string[]): Promise<void> {
  const image = root.querySelector<HTMLImageElement>('[data-stage] img')
  const shown = image ?? root.querySelector<HTMLImageElement>('.thumbnail img')
  const [, folder, page] = pictureName.exec(shown ? new URL(shown.src).pathname : '') ?? []
  if (!shown || folder === undefined || page === undefined) return
  const words = await loadWords(new URL(`../../page-words/${folder}.json`, shown.src))
  if (words === null) return
  markThumbnails(root, words, query, meant)
  const marks = image ? marksOnPage(words[page] ?? [], query, meant) : []
  if (!image || marks.length === 0) return
  const layer = drawMarks(marks)
  image.after(layer)
  keepOver(image, layer)
  const bar = root.querySelector<HTMLElement>('[data-marks="picture"]')
  const boxes = [...layer.children].filter((box) => box instanceof HTMLElement)
  const texts = marks.map(({ text }) => text)
  if (bar) showMarks(bar, { marks: boxes, texts, meant })
}
