/** Where words stand on the pages of a document: `/page-words/<folder>.json`, named as the folder of its pictures. */

/** A line of a page, in thousandths of the page's width and height, y downwards. */
export type PlacedLine = [
  text: string,
  top: number,
  bottom: number,
  /** Left and right of each run of the text, in turn. */
  edges: number[],
]

/** By page, counted from 1; pages without words are left out. */
export type PageWords = Record<string, PlacedLine[]>

const run = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu

/** The runs of one script in a line of text, which no space parts: start and end as UTF-16 offsets. */
export function runsOf(text: string): [start: number, end: number][] {
  return [...text.matchAll(run)].map(({ 0: piece, index }) => [index, index + piece.length])
}

/** Of a run's width, both in thousandths of their side of the page: one that is higher is written up or down. */
const highest = 2.5

/**
 * A part of a line → where it stands from left to right, all characters of a run being as wide, or, in a line that is written up or
 * down, where all of the run stands; null where it holds no run.
 */
export function placeOf(
  [text, top, bottom, edges]: PlacedLine,
  start: number,
  end: number,
): [left: number, right: number] | null {
  const touched = runsOf(text).flatMap(([from, to], at): [number, number][] => {
    if (to <= start || from >= end) return []
    const [left = 0, right = 0] = edges.slice(2 * at, 2 * at + 2)
    if (to - from > 1 && bottom - top > highest * (right - left)) return [[left, right]]
    const across = (offset: number) => left + ((right - left) * (offset - from)) / (to - from)
    return [[across(Math.max(from, start)), across(Math.min(to, end))]]
  })
  if (touched.length === 0) return null
  return [Math.min(...touched.map(([left]) => left)), Math.max(...touched.map(([, right]) => right))]
}
