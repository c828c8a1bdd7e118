/** Whether text of the document stands where a line was found in its picture: a scanned page may bring its text unseen. */
import type { Box } from '../text/page-characters.ts'
import type { Area } from './find-text-areas.ts'

/** Of a line's width. */
const leastCovered = 0.5
/** A watermark's letter is higher than the line that it stands behind. */
const tallest = 3

/** @param known boxes of characters in pixels, y downwards */
export function isKnown({ left, top, right, bottom }: Area, known: readonly Box[]): boolean {
  const covered = new Uint8Array(Math.max(1, right - left))
  for (const box of known) {
    const middle = (box.top + box.bottom) / 2
    if (middle < top || middle > bottom || box.bottom - box.top > tallest * (bottom - top)) continue
    covered.fill(1, Math.max(0, box.left - left), Math.max(0, box.right - left))
  }
  return covered.reduce((sum, one) => sum + one, 0) >= leastCovered * covered.length
}
