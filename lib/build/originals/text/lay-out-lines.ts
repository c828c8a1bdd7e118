/**
 * The glyphs of a page in the order of its content → its lines, as a reader sees them. PDFium makes lines of what follows one
 * another, and is misled where the next glyph is of another size, stands left of the last one or far below it. Pure.
 *
 *   "Curve介绍 01⏎02 raft" with 01 at the left of "Curve介绍"  →  "01 Curve介绍", "02 raft"
 */
import { lineEndHyphen } from './clean-characters.ts'
import { layOutCode, type LineOfPage } from './lay-out-code.ts'
import type { Box } from './page-characters.ts'

export interface Glyph {
  text: string
  /** With the room that the font gives it; null for a space or a line end. */
  box: Box | null
  /** Written from below or from above: its lines are left as they are. */
  isTurned: boolean
}

interface Piece extends LineOfPage {
  /** Of what it was joined of. */
  parts: Box[]
}

/** Shares of the height of the smaller of two glyphs. */
const leastSpace = 0.1
const widestGap = 2
const widestOverlap = 0.5
/** A line that a hyphen ends goes on at most so many of its heights below. */
const nextLine = 2
/** Between two characters of a column that is read downwards, of the height of one. */
const widestDrop = 0.5
/** Of the narrower of two lines that stand one above the other. */
const leastOverlap = 0.5
/** A line is moved up past so many at most, to one that is at most so many of its heights below: what is far below is a footer. */
const farthestMove = 20
const nearby = 4

const latin = /^[\p{Script=Latin}\p{Nd}]$/u
const lineEnd = /[\r\n]/

const heightOf = ({ top, bottom }: Box) => top - bottom
const middleOf = ({ top, bottom }: Box) => (top + bottom) / 2
const unite = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
})

/** The middle of the smaller one is within the larger one. */
function onOneRow(a: Box, b: Box): boolean {
  const [smaller, larger] = heightOf(a) < heightOf(b) ? [a, b] : [b, a]
  const middle = middleOf(smaller)
  return middle >= larger.bottom && middle <= larger.top
}

function gapBetween(a: Box, b: Box): number {
  return (b.left - a.right) / Math.max(1e-6, Math.min(heightOf(a), heightOf(b)))
}

/** Text of which the letters stand apart has as wide a gap after each: no space is missing there. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.flatMap(({ text, box }, at) => {
    const next = glyphs[at + 1]
    return box && next?.box && latin.test(text) && latin.test(next.text) ? [gapBetween(box, next.box)] : []
  })
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0)
}

/** Words that are placed one by one, without a space between: "elect" and "leaders". */
function withSpaces(glyphs: readonly Glyph[]): string {
  const usual = usualGap(glyphs)
  return glyphs
    .map(({ text, box }, at) => {
      const before = glyphs[at - 1]
      const isLost =
        before?.box && box && latin.test(before.text) && latin.test(text) && gapBetween(before.box, box) > usual + leastSpace
      return isLost ? ` ${text}` : text
    })
    .join('')
}

/** Whether a line ends between two glyphs that PDFium has in one. */
export function endsBetween(last: Glyph, next: Glyph): boolean {
  if (!last.box || !next.box || last.isTurned || next.isTurned) return false
  if (last.text === lineEndHyphen) return last.box.bottom - next.box.top > nextLine * heightOf(last.box)
  return !onOneRow(last.box, next.box) || next.box.right < last.box.left
}

function toPiece(glyphs: readonly Glyph[]): Piece[] {
  const boxes = glyphs.flatMap(({ box }) => (box ? [box] : []))
  const [first, ...others] = boxes
  if (!first) return []
  const box = others.reduce(unite, first)
  const isTurned = glyphs.some((glyph) => glyph.isTurned)
  return [{ text: withSpaces(glyphs).trim(), box, parts: [box], characters: glyphs, isTurned }]
}

function cutLines(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = []
  let line: Glyph[] = []
  let last: Glyph | null = null
  const end = () => {
    pieces.push(...toPiece(line))
    line = []
    last = null
  }
  for (const glyph of glyphs) {
    if (lineEnd.test(glyph.text)) {
      end()
      continue
    }
    if (last !== null && glyph.box && endsBetween(last, glyph)) end()
    line.push(glyph)
    if (glyph.box) last = glyph
  }
  end()
  return pieces
}

/** The two as one line from the left; null where they are two. */
function joinPieces(one: Piece, other: Piece): Piece | null {
  if (one.isTurned || other.isTurned || !one.parts.every((part) => onOneRow(part, other.box))) return null
  const [left, right] = one.box.left <= other.box.left ? [one, other] : [other, one]
  const gap = gapBetween(left.box, right.box)
  if (gap > widestGap || gap < -widestOverlap) return null
  return {
    text: `${left.text}${gap > leastSpace ? ' ' : ''}${right.text}`,
    box: unite(left.box, right.box),
    parts: [...one.parts, ...other.parts],
    characters: [...left.characters, ...right.characters],
    isTurned: false,
  }
}

/** Pieces that follow one another on one row are a line. */
function joinRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = []
  for (const piece of pieces) {
    const before = rows.at(-1)
    const joined = before ? joinPieces(before, piece) : null
    if (joined) rows[rows.length - 1] = joined
    else rows.push(piece)
  }
  return rows
}

const oneLetter = /^[\p{L}\p{N}]$/u
const han = /\p{Script=Han}/u

/** A column of single characters that is read downwards, at least two of them Chinese, is a line: "存⏎储⏎层". */
function joinColumns(pieces: readonly Piece[]): Piece[] {
  const columns: Piece[][] = []
  for (const piece of pieces) {
    const above = columns.at(-1)?.at(-1)
    const isUnder = above && isAbove(above.box, piece.box) && above.box.bottom - piece.box.top < widestDrop * heightOf(above.box)
    if (isUnder && oneLetter.test(above.text) && oneLetter.test(piece.text)) columns.at(-1)?.push(piece)
    else columns.push([piece])
  }
  return columns.flatMap((column) => {
    if (column.length < 2 || column.filter(({ text }) => han.test(text)).length < 2) return column
    return [
      {
        text: column.map(({ text }) => text).join(''),
        box: column.map(({ box }) => box).reduce(unite),
        parts: column.flatMap(({ parts }) => parts),
        characters: column.flatMap(({ characters }) => characters),
        isTurned: true,
      },
    ]
  })
}

function isAbove(a: Box, b: Box): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return a.bottom > middleOf(b) && middleOf(a) > b.top && overlap > leastOverlap * Math.min(a.right - a.left, b.right - b.left)
}

/** How many of the last lines stand under this one; none where one of another column is in the way, for then the order is its own. */
function countUnder(line: Piece, lines: readonly Piece[]): number {
  if (line.isTurned) return 0
  const last = lines.slice(-farthestMove).reverse()
  const under = last.findIndex((other) => other.isTurned || !isAbove(line.box, other.box))
  const count = under === -1 ? last.length : under
  const [next, above] = [last[count - 1], last[count]]
  const isFar = next === undefined || line.box.bottom - next.box.top > nearby * heightOf(line.box)
  const isBeside = above ? middleOf(above.box) <= line.box.top : count < lines.length
  return isFar || isBeside ? 0 : count
}

/** A line goes before those that stand under it, behind one that stands above. */
function sortDownwards(lines: readonly Piece[]): Piece[] {
  const sorted: Piece[] = []
  for (const line of lines) sorted.splice(sorted.length - countUnder(line, sorted), 0, line)
  return sorted
}

/** One string for each line. */
export function layOutLines(glyphs: readonly Glyph[]): string[] {
  return layOutCode(sortDownwards(joinColumns(joinRows(cutLines(glyphs)))))
}
