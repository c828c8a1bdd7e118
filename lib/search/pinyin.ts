/**
 * Pinyin as typed → the Han strings of the corpus that it can stand for.
 *
 * "yuanshuju" is cut into syllables (yuan·shu·ju), each stands for the corpus' characters with that reading, and two
 * neighbours count only if their bigram occurs: 元数, 数据 → 元数据. The last syllable may be half typed ("yuanshuj").
 */

/** Syllable → the corpus' characters that are read so. */
export type PinyinTable = ReadonlyMap<string, readonly string[]>

const mostSegmentations = 8
const mostStrings = 64
const longestSyllable = 6

/** Every way to cut letters into syllables of the table, the last one perhaps incomplete; fewest syllables first. */
export function segmentPinyin(letters: string, table: PinyinTable): string[][] {
  const syllables = [...table.keys()]
  const found: string[][] = []
  const walk = (rest: string, path: string[]): void => {
    if (found.length >= mostSegmentations) return
    if (rest === '') {
      found.push(path)
      return
    }
    for (let length = Math.min(longestSyllable, rest.length); length > 0; length -= 1) {
      const head = rest.slice(0, length)
      const complete = table.has(head)
      const halfTyped = length === rest.length && path.length > 0 && syllables.some((syllable) => syllable.startsWith(head))
      if (complete || halfTyped) walk(rest.slice(length), [...path, head])
    }
  }
  walk(letters, [])
  return found.sort((a, b) => a.length - b.length)
}

function charactersOf(syllable: string, isLast: boolean, table: PinyinTable): readonly string[] {
  const exact = table.get(syllable)
  if (exact !== undefined || !isLast) return exact ?? []
  return [...table].filter(([key]) => key.startsWith(syllable)).flatMap(([, characters]) => characters)
}

/** Han strings for the syllables from `from` on, as far as bigrams carry, at least two characters. */
function longestChain(syllables: readonly string[], from: number, table: PinyinTable, bigrams: ReadonlySet<string>): string[] {
  let chains = [...charactersOf(syllables[from] ?? '', from === syllables.length - 1, table)]
  for (let at = from + 1; at < syllables.length; at += 1) {
    const next = charactersOf(syllables[at] ?? '', at === syllables.length - 1, table)
    const longer = chains.flatMap((chain) => {
      const last = [...chain].at(-1) ?? ''
      return next.filter((character) => bigrams.has(last + character)).map((character) => chain + character)
    })
    if (longer.length === 0) break
    chains = longer.slice(0, mostStrings * mostStrings)
  }
  return chains.filter((chain) => [...chain].length > 1)
}

/**
 * Han words for typed pinyin: a list of words that must all be found, each with its alternatives.
 * Null where the letters are no pinyin, or stand for nothing in the corpus.
 * @param occurs tells whether a string occurs in the corpus: bigrams alone would let 元数 + 数据 meet across texts.
 */
export function pinyinWords(
  letters: string,
  table: PinyinTable,
  bigrams: ReadonlySet<string>,
  occurs: (text: string) => boolean,
): string[][] | null {
  let best: string[][] | null = null
  for (const syllables of segmentPinyin(letters, table)) {
    const words: string[][] = []
    let at = 0
    while (at < syllables.length) {
      const chains = longestChain(syllables, at, table, bigrams)
      const byLength = [...new Set(chains.map((chain) => [...chain].length))].sort((a, b) => b - a)
      const length = byLength.find((candidate) => chains.some((chain) => [...chain].length === candidate && occurs(chain)))
      if (length === undefined) break
      words.push(chains.filter((chain) => [...chain].length === length && occurs(chain)).slice(0, mostStrings))
      at += length
    }
    if (at === syllables.length && words.length > 0 && (best === null || words.length < best.length)) best = words
  }
  return best
}

/** Character → the first letters of its readings. */
export function initialsOf(table: PinyinTable): Map<string, Set<string>> {
  const initials = new Map<string, Set<string>>()
  for (const [syllable, characters] of table) {
    for (const character of characters) {
      const known = initials.get(character) ?? new Set()
      initials.set(character, known.add(syllable.charAt(0)))
    }
  }
  return initials
}

/** Substrings of `text` whose characters' readings start with these letters: "ysj" in "curve元数据" → 元数据. */
export function matchInitials(letters: string, text: string, initials: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const characters = [...text]
  const found = new Set<string>()
  for (let from = 0; from + letters.length <= characters.length; from += 1) {
    const piece = characters.slice(from, from + letters.length)
    if (piece.every((character, index) => initials.get(character)?.has(letters.charAt(index)))) found.add(piece.join(''))
  }
  return [...found]
}
