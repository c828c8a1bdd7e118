/**
 * A mistyped Latin word → the corpus' words nearest to it.
 */
import type { WordUse } from '../corpus/word-use.ts'
import * as weights from '../weights.ts'

/**
 * Edits from one word to another: a letter left out, put in, replaced, or two neighbours swapped, as fingers do
 * (optimal string alignment). More than `max` comes back as `max + 1`.
 */
export function editDistance(from: string, to: string, max: number): number {
  if (Math.abs(from.length - to.length) > max) return max + 1
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
    if (least > max) return max + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[to.length] ?? 0, max + 1)
}

/** Short words have too many neighbours. */
function editsAllowed(length: number): number {
  const { oneEditFrom, twoEditsFrom } = weights.latin
  if (length < oneEditFrom) return 0
  return length < twoEditsFrom ? 1 : 2
}

/** A bit for every letter that a word has, and for every sixth digit or so. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    letters |= 1 << (code >= 97 ? code - 97 : 26 + (code % 6))
  }
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

interface LetterTable {
  texts: readonly string[]
  letters: Int32Array
}

/** Made once for the words of a corpus: of a hundred thousand, few have almost the letters that were typed. */
const tables = new WeakMap<ReadonlyMap<string, WordUse>, LetterTable>()

function tableOf(words: ReadonlyMap<string, WordUse>): LetterTable {
  const known = tables.get(words)
  if (known?.texts.length === words.size) return known
  const texts = [...words.keys()]
  const made = { texts, letters: Int32Array.from(texts, lettersOf) }
  tables.set(words, made)
  return made
}

export interface NearWord {
  text: string
  edits: number
}

/**
 * The nearest words, all at the same, smallest distance; first those with the same first letter, then those that many
 * records hold.
 */
export function nearestWords(typed: string, words: ReadonlyMap<string, WordUse>): NearWord[] {
  const { minMeant, maxNearest } = weights.latin
  // A number is not mistyped into another one: 2022 is not 2023.
  let edits = /[a-z]/.test(typed) ? editsAllowed(typed.length) : 0
  let found: NearWord[] = []
  if (edits === 0) return found
  const { texts, letters } = tableOf(words)
  const typedLetters = lettersOf(typed)
  for (const [at, text] of texts.entries()) {
    if (text.length < minMeant || Math.abs(text.length - typed.length) > edits) continue
    // One edit puts at most one letter in and takes one out.
    if (countBits((letters[at] ?? 0) ^ typedLetters) > 2 * edits) continue
    const distance = editDistance(typed, text, edits)
    if (distance > edits || distance === 0) continue
    if (distance < edits) found = []
    edits = distance
    found.push({ text, edits: distance })
  }
  const beginsAlike = ({ text }: NearWord) => Number(text.charAt(0) === typed.charAt(0))
  const records = ({ text }: NearWord) => words.get(text)?.records ?? 0
  return found
    .sort((a, b) => beginsAlike(b) - beginsAlike(a) || records(b) - records(a) || (a.text < b.text ? -1 : 1))
    .slice(0, maxNearest)
}
