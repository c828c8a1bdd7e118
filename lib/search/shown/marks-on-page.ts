/** A query, and where the lines of a page stand → the places in its picture that hold the words. */
import { placeOf, type PlacedLine } from '../../catalogue/page-words.ts'
import { noFold } from '../text/normalise.ts'
import { findSpans } from './highlight.ts'
import { wordsToMark } from './words-to-mark.ts'

/** In percent of the picture's width and height. */
export interface PictureMark {
  left: number
  top: number
  width: number
  height: number
  /** What stands there. */
  text: string
}

const percent = (thousandths: number) => thousandths / 10

/**
 * In the order of the lines.
 * @param meant words that the search took the query for, normalised, such as 写放大 for xiefangda
 */
export function marksOnPage(lines: readonly PlacedLine[], query: string, meant: readonly string[]): PictureMark[] {
  const literal = wordsToMark(query, lines.map(([text]) => text).join('\n'))
  return lines.flatMap((line) => {
    const [text, top, bottom] = line
    return findSpans(text, [...literal, ...meant], noFold).flatMap(([start, end]): PictureMark[] => {
      const place = placeOf(line, start, end)
      if (place === null) return []
      const [left, right] = place
      return [
        {
          left: percent(left),
          top: percent(top),
          width: percent(right - left),
          height: percent(bottom - top),
          text: text.slice(start, end),
        },
      ]
    })
  })
}
