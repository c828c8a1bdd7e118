/**
 * First letters of pinyin as typed ("ysj", "cw") → names and words of titles that are read so.
 */
import { textsOf, type CorpusRecord } from '../corpus/corpus.ts'
import type { Pinyin } from '../text/pinyin.ts'

export interface InitialsMatch {
  text: string
  /** It is a whole name or a word of the vocabulary, not a piece of a title. */
  whole: boolean
  /** In how many titles and names it stands. */
  count: number
}

interface NamedRun {
  characters: readonly string[]
  /** For each character, a bit for every letter that a reading of it begins with. */
  letters: readonly number[]
  whole: boolean
  count: number
}

const bitOf = (letter: string) => 1 << (letter.charCodeAt(0) - 97)

/** Runs of Han characters of titles, names and the vocabulary: whether they are a whole name or word, and how often they stand. */
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
): (letters: string) => InitialsMatch[] {
  const named = [...namedRuns(records, vocabulary)].map(([run, use]): NamedRun => {
    const characters = [...run]
    const letters = characters.map((character) =>
      (syllables.get(character) ?? []).reduce((bits, syllable) => bits | bitOf(syllable), 0),
    )
    return { characters, letters, ...use }
  })

  return (typed) => {
    const wanted = [...typed].map(bitOf)
    const found = new Map<string, InitialsMatch>()
    for (const { characters, letters, whole, count } of named) {
      for (let from = 0; from + wanted.length <= letters.length; from += 1) {
        if (!wanted.every((bit, at) => ((letters[from + at] ?? 0) & bit) !== 0)) continue
        const text = characters.slice(from, from + wanted.length).join('')
        const known = found.get(text)
        found.set(text, {
          text,
          whole: (known?.whole ?? false) || (whole && wanted.length === letters.length),
          count: (known?.count ?? 0) + count,
        })
      }
    }
    return [...found.values()].sort(
      (a, b) => Number(b.whole) - Number(a.whole) || b.count - a.count || (a.text < b.text ? -1 : 1),
    )
  }
}
