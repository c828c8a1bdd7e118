/**
 * First letters of pinyin as typed ("ysj", "cw") → names and words of titles that are read so.
 */
import { textsOf, type CorpusRecord } from '../corpus/corpus.ts'
import type { Pinyin } from './pinyin.ts'

export interface InitialsMatch {
  text: string
  /** It is a whole name or a word of the vocabulary, not a piece of a title. */
  whole: boolean
  /** In how many titles and names it stands. */
  count: number
}

/**
 * Both answer whole names and words first, then what stands in most titles and names; PostgreSQL repeats this order in
 * `strings_with_initials` (lib/build/postgres/sql/sounds.sql). `letters`: a–z only, the caller checks.
 */
export interface NamesByInitials {
  /** One letter for each character: ysj. */
  initials: (letters: string) => InitialsMatch[]
  /** Some characters are typed in full and the others by their first letters: yuansj. */
  abbreviated: (letters: string) => InitialsMatch[]
}

interface NamedRun {
  characters: readonly string[]
  /** For each character, what is typed for it: its syllables, their initials, their first letters. */
  pieces: readonly (readonly string[])[]
  /** For each character, a bit for every letter that a reading of it begins with. */
  letters: readonly number[]
  whole: boolean
  count: number
}

/** @param letter a single one, a–z */
const bitOf = (letter: string) => 1 << (letter.charCodeAt(0) - 97)

/** What is typed for a character: a syllable of it in full, its initial (zh, ch, sh), its first letter. */
function piecesOf(syllables: readonly string[]): string[] {
  const pieces = syllables.flatMap((syllable) => [syllable, /^[zcs]h/.exec(syllable)?.[0] ?? '', syllable.charAt(0)])
  return [...new Set(pieces)].filter((piece) => piece !== '')
}

/**
 * Number of characters from `first` on that `typed` spells from `at` to its end; 0 if it does not fit.
 * @param pieces what is typed for each character
 */
function matchAbbreviated(typed: string, pieces: readonly (readonly string[])[], first: number, at = 0): number {
  if (at === typed.length) return 0
  for (const piece of pieces[first] ?? []) {
    if (!typed.startsWith(piece, at)) continue
    const end = at + piece.length
    if (end === typed.length) return 1
    const after = matchAbbreviated(typed, pieces, first + 1, end)
    if (after > 0) return after + 1
  }
  return 0
}

/** Whether every letter wanted begins a reading of the character at its place. */
function begins(letters: readonly number[], from: number, wanted: readonly number[]): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (((letters[from + at] ?? 0) & (wanted[at] ?? 0)) === 0) return false
  return true
}

function addMatch(found: Map<string, InitialsMatch>, text: string, whole: boolean, count: number): void {
  const known = found.get(text)
  found.set(text, { text, whole: (known?.whole ?? false) || whole, count: (known?.count ?? 0) + count })
}

function bestFirst(found: ReadonlyMap<string, InitialsMatch>): InitialsMatch[] {
  return [...found.values()].sort((a, b) => Number(b.whole) - Number(a.whole) || b.count - a.count || (a.text < b.text ? -1 : 1))
}

/**
 * Runs of Han characters in titles, names and the vocabulary: whether the run is a whole name or word, and how often it
 * occurs.
 */
export function namedRuns(
  records: readonly CorpusRecord[],
  vocabulary: readonly string[],
): ReadonlyMap<string, { whole: boolean; count: number }> {
  const runs = new Map<string, { whole: boolean; count: number }>()
  const add = (text: string, whole: boolean) => {
    for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
      const known = runs.get(run)
      runs.set(run, { whole: (known?.whole ?? false) || (whole && run === text), count: (known?.count ?? 0) + 1 })
    }
  }
  for (const entry of records) {
    textsOf(entry)
      .slice(0, entry.titleCount)
      .forEach((text, at) => add(text, entry.kinds[at] === 'speaker'))
  }
  for (const word of vocabulary) add(word, true)
  return runs
}

/** Readies names and titles: the first query by initials should not wait for it. */
export function buildInitials(
  records: readonly CorpusRecord[],
  vocabulary: readonly string[],
  { syllables }: Pinyin,
): NamesByInitials {
  const known = new Map([...syllables].map(([character, read]) => [character, piecesOf(read)]))
  const named = [...namedRuns(records, vocabulary)].map(([run, use]): NamedRun => {
    const characters = [...run]
    const letters = characters.map((character) =>
      (syllables.get(character) ?? []).reduce((bits, syllable) => bits | bitOf(syllable.charAt(0)), 0),
    )
    return { characters, letters, pieces: characters.map((character) => known.get(character) ?? []), ...use }
  })

  const initials = (typed: string) => {
    const wanted = [...typed].map(bitOf)
    const found = new Map<string, InitialsMatch>()
    for (const { characters, letters, whole, count } of named) {
      for (let from = 0; from + wanted.length <= letters.length; from += 1) {
        if (!begins(letters, from, wanted)) continue
        addMatch(found, characters.slice(from, from + wanted.length).join(''), whole && wanted.length === letters.length, count)
      }
    }
    return bestFirst(found)
  }
  const abbreviated = (typed: string) => {
    const found = new Map<string, InitialsMatch>()
    for (const { characters, letters, pieces, whole, count } of named) {
      for (let from = 0; from < characters.length; from += 1) {
        if (((letters[from] ?? 0) & bitOf(typed.charAt(0))) === 0) continue
        const length = matchAbbreviated(typed, pieces, from)
        if (length < 2) continue
        addMatch(found, characters.slice(from, from + length).join(''), whole && length === characters.length, count)
      }
    }
    return bestFirst(found)
  }
  return { initials, abbreviated }
}
