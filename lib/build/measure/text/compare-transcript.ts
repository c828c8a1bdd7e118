/** What somebody read on pages against the text that we extract of them: characters, order counted, and words. */
import { comparedCharacters, countDistance, editDistance } from './character-error.ts'
import { wordsMissing, wordsOf, type ReadPage } from './transcript.ts'

export interface Comparison {
  /** The page, or pages. */
  name: string
  /** Read by eye. */
  characters: number
  inOrder: number
  inAnyOrder: number
  /** Read by eye, each once a page. */
  words: number
  /** Of those, in the extracted text as words of their own. */
  found: number
}

export function compareTranscript({ id, page, text }: ReadPage, extracted: string): Comparison {
  const [read, own] = [comparedCharacters(text), comparedCharacters(extracted)]
  const words = wordsOf(text)
  const ownWords = new Set(wordsOf(extracted))
  const latin = words.filter((word) => /[a-z]/.test(word))
  const lost = [
    ...latin.filter((word) => !ownWords.has(word)),
    ...wordsMissing(
      words.filter((word) => !/[a-z]/.test(word)),
      extracted,
    ),
  ]
  return {
    name: `${id} ${page}`,
    characters: read.length,
    inOrder: editDistance(own, read),
    inAnyOrder: countDistance(own, read),
    words: words.length,
    found: words.length - lost.length,
  }
}

export function sumComparisons(rows: readonly Comparison[]): Comparison {
  const sum = (key: Exclude<keyof Comparison, 'name'>) => rows.reduce((total, row) => total + row[key], 0)
  return {
    name: `all ${rows.length}`,
    characters: sum('characters'),
    inOrder: sum('inOrder'),
    inAnyOrder: sum('inAnyOrder'),
    words: sum('words'),
    found: sum('found'),
  }
}
