/**
 * A mistyped Latin word → the corpus' words nearest to it.
 */
import type { WordUse } from './corpus.ts'

/**
 * Edits from one word to another: a letter left out, put in, replaced, or two neighbours swapped, as fingers do
 * (optimal string alignment). More than `most` comes back as `most + 1`.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= to.length; column += 1) {
      const same = from.charAt(row - 1) === to.charAt(column - 1)
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        row > 1 && column > 1 && from.charAt(row - 1) === to.charAt(column - 2) && from.charAt(row - 2) === to.charAt(column - 1)
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      current.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[to.length] ?? 0, most + 1)
}

/** Short words have too many neighbours: none below 4 letters, one edit below 6, two from there. */
function editsAllowed(length: number): number {
  if (length < 4) return 0
  return length < 6 ? 1 : 2
}

const longestWord = 40
const mostWords = 3

export interface NearWord {
  text: string
  edits: number
}

/**
 * The nearest words, all at the same, smallest distance; first those with the same first letter, then those that stand in
 * titles, then the frequent ones.
 */
export function nearestWords(typed: string, words: ReadonlyMap<string, WordUse>): NearWord[] {
  // A number is not mistyped into another one: 2022 is not 2023.
  let edits = typed.length > longestWord || !/[a-z]/.test(typed) ? 0 : editsAllowed(typed.length)
  let found: NearWord[] = []
  if (edits === 0) return found
  for (const text of words.keys()) {
    if (text.length < 3) continue
    const distance = editDistance(typed, text, edits)
    if (distance > edits || distance === 0) continue
    if (distance < edits) found = []
    edits = distance
    found.push({ text, edits: distance })
  }
  const rank = ({ text }: NearWord) => {
    const { records = 0, titles = 0 } = words.get(text) ?? {}
    return (text.charAt(0) === typed.charAt(0) ? 1000 : 0) + 5 * titles + records
  }
  return found.sort((a, b) => rank(b) - rank(a) || (a.text < b.text ? -1 : 1)).slice(0, mostWords)
}
