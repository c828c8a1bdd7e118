/**
 * What the detection model says of each pixel, how likely it is to belong to text → the boxes of lines. Text that stands at a
 * slant is in the smallest upright box around it. Pure.
 */

/** Pixels from the upper left corner; right and bottom are the first past it. */
export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

/** One number from 0 to 1 for each pixel, line by line. */
export interface TextMap {
  width: number
  height: number
  values: Float32Array
}

const leastOfPixel = 0.3
const leastOfArea = 0.5
/** Smaller is a speck. */
const leastSide = 3
/** The model marks the middle of a line: its box is so much larger, by its area and edges. */
const growth = 1.6

interface Found extends Area {
  pixels: number
  sum: number
}

/** The pixels that hang together with the one at `start`, which are taken out of `open`. */
function collect({ width, height, values }: TextMap, open: Uint8Array, start: number): Found {
  const found: Found = { left: width, top: height, right: 0, bottom: 0, pixels: 0, sum: 0 }
  const stack = [start]
  open[start] = 0
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    found.left = Math.min(found.left, x)
    found.right = Math.max(found.right, x + 1)
    found.top = Math.min(found.top, y)
    found.bottom = Math.max(found.bottom, y + 1)
    found.pixels += 1
    found.sum += values[at] ?? 0
    for (let nearY = Math.max(0, y - 1); nearY <= Math.min(height - 1, y + 1); nearY += 1) {
      for (let nearX = Math.max(0, x - 1); nearX <= Math.min(width - 1, x + 1); nearX += 1) {
        const near = nearY * width + nearX
        if (open[near] !== 1) continue
        open[near] = 0
        stack.push(near)
      }
    }
  }
  return found
}

function grow({ left, top, right, bottom }: Area, { width, height }: TextMap): Area {
  const [across, down] = [right - left, bottom - top]
  const by = (across * down * growth) / (2 * (across + down))
  return {
    left: Math.max(0, Math.floor(left - by)),
    top: Math.max(0, Math.floor(top - by)),
    right: Math.min(width, Math.ceil(right + by)),
    bottom: Math.min(height, Math.ceil(bottom + by)),
  }
}

/** In the order in which they are read: from the top, those of one height from the left. */
export function findTextAreas(map: TextMap): Area[] {
  const open = Uint8Array.from(map.values, (value) => (value >= leastOfPixel ? 1 : 0))
  const areas: Area[] = []
  for (let at = open.indexOf(1); at !== -1; at = open.indexOf(1, at + 1)) {
    const found = collect(map, open, at)
    const isSpeck = Math.min(found.right - found.left, found.bottom - found.top) < leastSide
    if (!isSpeck && found.sum / found.pixels >= leastOfArea) areas.push(grow(found, map))
  }
  return areas
}
