/** `.thumbnail img`, the small pictures of pages: a dot where each word of a search stands, by the document's file of `/page-words/`. */
import type { PageWords } from '../../../lib/catalogue/page-words.ts'
import { marksOnPage, type PictureMark } from '../../../lib/search/shown/marks-on-page.ts'

const pictureName = /\/pages\/[0-9a-f]+\/(\d+)-s\.webp$/
/** So small, more can't be told apart. */
const mostDots = 24

/** Each in the middle of its word. */
function drawDots({ width, height }: HTMLImageElement, marks: readonly PictureMark[]): HTMLElement {
  const layer = document.createElement('i')
  layer.className = 'thumbnail-dots'
  layer.ariaHidden = 'true'
  layer.append(
    ...marks.slice(0, mostDots).map((mark) => {
      const dot = document.createElement('i')
      Object.assign(dot.style, { left: `${mark.left + mark.width / 2}%`, top: `${mark.top + mark.height / 2}%` })
      return dot
    }),
  )
  layer.style.aspectRatio = `${width} / ${height}`
  return layer
}

/** @param meant words that the search took the query for */
export function markThumbnails(root: HTMLElement, words: PageWords, query: string, meant: readonly string[]): void {
  for (const image of root.querySelectorAll<HTMLImageElement>('.thumbnail img')) {
    const [, page] = pictureName.exec(new URL(image.src).pathname) ?? []
    const marks = page === undefined ? [] : marksOnPage(words[page] ?? [], query, meant)
    if (marks.length > 0) image.after(drawDots(image, marks))
  }
}
