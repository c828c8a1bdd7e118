/** The picture of a line that does not run from left to right → the same, level, in each way that it may be read. Pure. */
import type { DecodedLine } from './decode-line.ts'

/** Red, green, blue, one byte each, line by line. */
export interface LinePixels {
  width: number
  height: number
  pixels: Uint8Array
}

/** Where a pixel of the line goes. */
type Move = (x: number, y: number) => [x: number, y: number]

const channels = 3

function movePixels({ width, height, pixels }: LinePixels, size: { width: number; height: number }, move: Move): LinePixels {
  const moved = new Uint8Array(size.width * size.height * channels)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = move(x, y)
      const from = (y * width + x) * channels
      moved.set(pixels.subarray(from, from + channels), (toY * size.width + toX) * channels)
    }
  }
  return { ...size, pixels: moved }
}

/** Written from below, as the name of an axis; from above; and upright characters one under the other, each as high as wide. */
export function layLevel(line: LinePixels): LinePixels[] {
  const { width, height } = line
  const turned = { width: height, height: width }
  const characters = Math.max(2, Math.round(height / width))
  const each = Math.ceil(height / characters)
  return [
    movePixels(line, turned, (x, y) => [height - 1 - y, x]),
    movePixels(line, turned, (x, y) => [y, width - 1 - x]),
    movePixels(line, { width: characters * width, height: each }, (x, y) => [Math.floor(y / each) * width + x, y % each]),
  ]
}

/** What was most surely read; a single character is hardly ever what stands there. */
export function surest(readings: readonly DecodedLine[]): DecodedLine | null {
  const sureOf = ({ text, confidence }: DecodedLine) => (text.length > 1 ? confidence : 0)
  return readings.reduce<DecodedLine | null>((best, one) => (best === null || sureOf(one) > sureOf(best) ? one : best), null)
}
