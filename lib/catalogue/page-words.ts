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

/**
 * The runs of one script in a line of text, which no space parts: start and end as UTF-16 offsets. place-words.ts and
 * write-page-words.ts write `edges` by these runs: change both ends together.
 */
export function runsOf(text: string): [start: number, end: number][] {
  return [...text.matchAll(run)].map(({ 0: piece, index }) => [index, index + piece.length])
}

/**
 * A run is taken as written up or down where its line is more than this many times as high as it is wide, each in thousandths of
 * its side of the page: on a slide of 16:9 some 1.4 times in pixels, a little less than what `paddle-recogniser.ts` turns (`tallest`).
 */
const mostHeightToWidth = 2.5

/**
 * Where a part of a line stands, from left to right, as if all characters of a run were equally wide. In a run that is written up or
 * down: all of the run. Null where the part holds no run.
 */
export function placeOf(
  [text, top, bottom, edges]: PlacedLine,
  start: number,
  end: number,
): [left: number, right: number] | null {
  const touched = runsOf(text).flatMap(([from, to], at): [number, number][] => {
    if (to <= start || from >= end) return []
    const [left = 0, right = 0] = edges.slice(2 * at, 2 * at + 2)
    if (to - from > 1 && bottom - top > mostHeightToWidth * (right - left)) return [[left, right]]
    const across = (offset: number) => left + ((right - left) * (offset - from)) / (to - from)
    return [[across(Math.max(from, start)), across(Math.min(to, end))]]
  })
  if (touched.length === 0) return null
  return [Math.min(...touched.map(([left]) => left)), Math.max(...touched.map(([, right]) => right))]
}
