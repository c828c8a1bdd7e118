/**
 * A query and a text that need not be in the index → the words to mark in it, as they stand: no synonyms, no pinyin, no
 * traditional characters, for which the search needs its tables. Small, for pages that only show where the words are.
 */
import { noFold, normalise } from '../text/normalise.ts'
import { parseQuery } from '../query/parse-query.ts'

const minPiece = 2
const runs = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu
const han = /\p{Script=Han}/u

/** Of a run of Han characters that does not stand in the text the longest pieces that do, from the left: 元数据节点 → 元数据, 节点. */
function piecesOf(run: string, text: string): string[] {
  if (text.includes(run)) return [run]
  if (!han.test(run)) return []
  const pieces: string[] = []
  for (let at = 0; at < run.length; at += 1) {
    for (let end = run.length; end >= at + minPiece; end -= 1) {
      const piece = run.slice(at, end)
      if (!text.includes(piece)) continue
      pieces.push(piece)
      at = end - 1
      break
    }
  }
  return pieces
}

/** Normalised; what is excluded or a condition on a field is not marked. */
export function wordsToMark(query: string, text: string): string[] {
  const normal = normalise(text, noFold)
  return parseQuery(query).terms.flatMap(({ text: term }) => {
    const word = normalise(term, noFold).trim()
    if (word !== '' && normal.includes(word)) return [word]
    return (word.match(runs) ?? []).flatMap((run) => piecesOf(run, normal))
  })
}
