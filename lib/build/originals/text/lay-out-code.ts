/**
 * Lines of a page that are code → the same with their spaces. PDFium gives one space at most between two words and none at the
 * head of a line; where letters stand tells how many there are. Code is what a font writes of which all letters are as wide.
 * Pure.
 *
 *   "message Volume {⏎required string name = 1;⏎}"  →  "message Volume {⏎    required string name = 1;⏎}"
 */
import { lineEndHyphen } from './clean-characters.ts'
import type { Box } from './page-characters.ts'

/** A space of code, which is kept as it is until the lines of the page are joined; no other line holds one. */
export const codeSpace = '\u00a0'

export interface CharacterOfLine {
  text: string
  /** With the room that the font gives it; null for a space. */
  box: Box | null
}

export interface LineOfPage {
  text: string
  box: Box
  characters: readonly CharacterOfLine[]
  isTurned: boolean
}

interface CodeLine {
  box: Box
  placed: { text: string; box: Box }[]
  /** How wide a letter is. */
  pitch: number
}

const typed = /^[!-~]$/
/** Of these a font has the first much narrower than the second, unless all are as wide. */
const narrow = /[il.,:;|'!]/
const wide = /[abdeghmnopquwA-HK-Z0-9_]/
/** Of a letter's width. */
const mostUneven = 0.03
/** Lines of a block are so many heights apart at most: one between them may be empty. */
const farthest = 2
const leastLines = 2

const widthOf = ({ left, right }: Box) => right - left
const areAlike = (a: number, b: number) => Math.abs(a - b) <= mostUneven * b

/** Null for a line that is none: of words of another script, turned, or of letters of many widths. */
function toCodeLine({ characters, box, isTurned }: LineOfPage): CodeLine | null {
  const placed = characters.flatMap(({ text, box: room }) => {
    return room ? [{ text: text === lineEndHyphen ? '-' : text, box: room }] : []
  })
  const [first] = placed.toSorted((a, b) => a.box.left - b.box.left)
  if (isTurned || !first || !typed.test(first.text)) return null
  const widths = placed.filter(({ text }) => typed.test(text)).map((one) => widthOf(one.box))
  const pitch = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
  return pitch > 0 && widths.every((width) => areAlike(width, pitch)) ? { box, placed, pitch } : null
}

/** Whether `next` is a line of the block that `last` ends, under it or, past a wide gap, on its right. */
function continues(last: CodeLine, next: CodeLine): boolean {
  const height = last.box.top - last.box.bottom
  const isUnder = next.box.top < last.box.top && last.box.bottom - next.box.top <= farthest * height
  return isUnder && areAlike(next.pitch, last.pitch)
}

function isCode(block: readonly CodeLine[]): boolean {
  const text = block.flatMap(({ placed }) => placed.map((one) => one.text)).join('')
  return block.length >= leastLines && narrow.test(text) && wide.test(text)
}

/** @param left where the block begins */
function spaceOut({ placed, pitch }: CodeLine, left: number): string {
  let at = left
  return placed
    .toSorted((a, b) => a.box.left - b.box.left)
    .map(({ text, box }) => {
      const spaces = Math.max(0, Math.round((box.left - at) / pitch))
      at = box.right
      return codeSpace.repeat(spaces) + text
    })
    .join('')
}

/** One string for each line, those of code with their spaces as `codeSpace`. */
export function layOutCode(lines: readonly LineOfPage[]): string[] {
  const texts = lines.map(({ text }) => text.replaceAll(codeSpace, ' '))
  const codeLines = lines.map(toCodeLine)
  for (let from = 0; from < lines.length;) {
    const block: CodeLine[] = []
    for (let line = codeLines[from]; line; line = codeLines[from + block.length]) {
      const last = block.at(-1)
      if (last && !continues(last, line)) break
      block.push(line)
    }
    const left = Math.min(...block.map(({ box }) => box.left))
    if (isCode(block)) texts.splice(from, block.length, ...block.map((line) => spaceOut(line, left)))
    from += Math.max(1, block.length)
  }
  return texts
}
