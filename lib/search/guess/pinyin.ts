/**
 * Pinyin as typed → the Han strings of the corpus that it can stand for.
 *
 * "yuanshuju" is cut into syllables (yuan·shu·ju), each stands for the corpus' characters with that reading, and two
 * neighbours count only if they stand side by side somewhere: 元数, 数据 → 元数据. The last syllable may be half typed ("yuanshuj").
 * The same chains lead from a word typed with the wrong characters to the one that sounds alike: 原数据 → 元数据.
 */
import * as weights from '../weights.ts'

export interface Pinyin {
  /** Syllable → the corpus' characters that are read so. */
  characters: ReadonlyMap<string, readonly string[]>
  /** Character → its syllables. */
  syllables: ReadonlyMap<string, readonly string[]>
  /** Every beginning of a syllable. */
  beginnings: ReadonlySet<string>
}

/** What of the corpus decides which strings are real. */
export interface HanCorpus {
  /** False where two characters stand side by side nowhere. */
  mayAdjoin: (pair: string) => boolean
  /** Pairs alone would let 元数 + 数据 meet across texts. */
  occurs: (text: string) => boolean
  /** False for a piece across two words: 何做 of 如何做. */
  standsAsWord: (text: string) => boolean
}

/** Letters: zhuang, chuang, shuang. */
const maxSyllable = 6

/** @param table the corpus' characters by toneless syllable: { yuan: "元员源" } */
export function readPinyin(table: Readonly<Record<string, string>>): Pinyin {
  const syllables = new Map<string, string[]>()
  const beginnings = new Set<string>()
  for (const [syllable, characters] of Object.entries(table)) {
    // Input methods and dictionaries write lue and nue for lüe and nüe, which the table has as lve and nve.
    const respelt = syllable === 'lve' || syllable === 'nve' ? `${syllable.charAt(0)}ue` : null
    if (respelt !== null) beginnings.add(respelt.slice(0, 2)).add(respelt)
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable])
    for (let length = 1; length <= syllable.length; length += 1) beginnings.add(syllable.slice(0, length))
  }
  const entries = Object.entries(table).map(([syllable, characters]): [string, string[]] => [syllable, [...characters]])
  return {
    characters: new Map(
      entries.flatMap(([syllable, all]) =>
        syllable === 'lve' || syllable === 'nve'
          ? [
              [syllable, all],
              [`${syllable.charAt(0)}ue`, all],
            ]
          : [[syllable, all]],
      ),
    ),
    syllables,
    beginnings,
  }
}

const confused = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
] as const
const confusedEndings = /([aei])ng?$/

/** How else a syllable is typed by those who do not tell zh from z, ch from c, sh from s, n from l, ang from an. */
function lenientSpellings(syllable: string): string[] {
  const pair = confused.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
  const change = pair.find(([from]) => syllable.startsWith(from))
  const begun = change ? [syllable, change[1] + syllable.slice(change[0].length)] : [syllable]
  return begun.flatMap((spelling) =>
    confusedEndings.test(spelling)
      ? [spelling.replace(confusedEndings, '$1n'), spelling.replace(confusedEndings, '$1ng')]
      : [spelling],
  )
}

/** The same table, in which every syllable stands in all spellings that are confused with it. */
export function lenientPinyin({ characters }: Pinyin): Pinyin {
  const table: Record<string, string> = {}
  for (const [syllable, all] of characters) {
    for (const spelling of lenientSpellings(syllable)) table[spelling] = (table[spelling] ?? '') + all.join('')
  }
  return readPinyin(table)
}

/** Ways to cut letters into syllables, the last one perhaps incomplete; fewest syllables first. A ' is a cut that was typed. */
export function segmentPinyin(letters: string, { characters, beginnings }: Pinyin): string[][] {
  const found: string[][] = []
  // Places from which no way leads to the end: without them, "anganganganx" is cut in every way before all of them fail.
  const dead = new Set<number>()
  const walk = (start: number, path: readonly string[]): boolean => {
    const from = letters.charAt(start) === "'" ? start + 1 : start
    if (from === letters.length) {
      found.push([...path])
      return true
    }
    if (dead.has(from)) return false
    let arrives = false
    for (
      let length = Math.min(maxSyllable, letters.length - from);
      length > 0 && found.length < weights.pinyin.maxCuts;
      length -= 1
    ) {
      const syllable = letters.slice(from, from + length)
      const halfTyped = from > 0 && from + length === letters.length && beginnings.has(syllable)
      if ((characters.has(syllable) || halfTyped) && walk(from + length, [...path, syllable])) arrives = true
    }
    if (!arrives && found.length < weights.pinyin.maxCuts) dead.add(from)
    return arrives
  }
  if (letters.length <= weights.pinyin.maxLetters) walk(0, [])
  return found.sort((a, b) => a.length - b.length)
}

/** Strings with one character of each list, as far as neighbours carry; by length, from two on. */
function chainsOf(lists: readonly (readonly string[])[], mayAdjoin: HanCorpus['mayAdjoin']): string[][] {
  const byLength: string[][] = []
  let chains: string[] = [...(lists[0] ?? [])]
  for (const next of lists.slice(1)) {
    chains = chains
      .flatMap((chain) => {
        const last = [...chain].at(-1) ?? ''
        return next.filter((character) => mayAdjoin(last + character)).map((character) => chain + character)
      })
      .slice(0, weights.pinyin.maxChains)
    if (chains.length === 0) break
    byLength.push(chains)
  }
  return byLength
}

function wordsOf(syllables: readonly string[], { characters }: Pinyin, { mayAdjoin, occurs }: HanCorpus): string[][] | null {
  const lists = syllables.map((syllable, at) => {
    const exact = characters.get(syllable)
    if (exact || at < syllables.length - 1) return exact ?? []
    return [...characters].flatMap(([key, all]) => (key.startsWith(syllable) ? all : []))
  })
  // Places from which no way leads to the end.
  const dead = new Set<number>()
  const walk = (at: number): string[][] | null => {
    if (at === lists.length) return []
    if (dead.has(at)) return null
    const byLength = chainsOf(lists.slice(at), mayAdjoin)
      .map((chains) => [...new Set(chains.filter(occurs))])
      .reverse()
    for (const longest of byLength) {
      const [first] = longest
      const rest = first === undefined ? null : walk(at + [...first].length)
      if (rest) return [longest, ...rest]
    }
    dead.add(at)
    return null
  }
  return walk(0)
}

const fewer = (one: string[][] | null, other: string[][]) => (one === null || other.length < one.length ? other : one)

interface Readings {
  /** All letters, as words. */
  whole: string[][] | null
  /** All letters, as strings of which some are pieces across words. */
  pieces: string[][] | null
  /** All but the last syllable, as words. */
  begun: string[][] | null
}

function readingsOf(letters: string, pinyin: Pinyin, corpus: HanCorpus): Readings {
  const areWords = (words: string[][]) => words.every((writings) => writings.some(corpus.standsAsWord))
  const found: Readings = { whole: null, pieces: null, begun: null }
  for (const syllables of segmentPinyin(letters, pinyin)) {
    const words = syllables.length < 2 ? null : wordsOf(syllables, pinyin, corpus)
    if (words && areWords(words)) found.whole = fewer(found.whole, words)
    else if (words) found.pieces = fewer(found.pieces, words)
    else if (syllables.length > 2 && pinyin.characters.has(syllables.at(-1) ?? '')) {
      const before = wordsOf(syllables.slice(0, -1), pinyin, corpus)
      if (before && areWords(before)) found.begun = fewer(found.begun, before)
    }
  }
  return found
}

/**
 * Han words for typed pinyin: a list of words that must all be found, each with its alternatives. Pieces across words are taken
 * only where nothing else fits: of huancunchi, 缓存 is meant with something that stands nowhere, and not 户案 with 存池.
 * Of kuaizao, 快照 is meant, as those say who do not tell z from zh, and not 块造 of 数据块造成.
 * A g that could end a syllable is not taken for the beginning of the next where the south, which leaves it out, has words: of
 * suoying, 索引 is meant and not 索引构.
 * Null where the letters are no pinyin, or stand for nothing in the corpus.
 */
export function pinyinWords(
  letters: string,
  pinyin: Pinyin,
  corpus: HanCorpus,
  lenient: () => Pinyin = () => pinyin,
): string[][] | null {
  const { whole, pieces, begun } = readingsOf(letters, pinyin, corpus)
  const southern =
    letters.endsWith('ng') && (whole ?? pieces)?.length === 1 ? southernWord(letters, pinyin, lenient(), corpus) : null
  const meant = southern ?? whole ?? (pieces && readingsOf(letters, lenient(), corpus).whole)
  return meant ?? (pieces && (begun ?? pieces))
}

/** One word of whole syllables, where the exact ones are none. */
function southernWord(letters: string, exact: Pinyin, lenient: Pinyin, corpus: HanCorpus): string[][] | null {
  const isWhole = (syllables: readonly string[]) => syllables.every((syllable) => lenient.characters.has(syllable))
  const read = (pinyin: Pinyin) =>
    segmentPinyin(letters, pinyin)
      .filter(isWhole)
      .map((syllables) => wordsOf(syllables, pinyin, corpus))
      .find((words) => words?.length === 1 && words.every((writings) => writings.some(corpus.standsAsWord)))
  return read(exact) ? null : (read(lenient) ?? null)
}

/** The same, of letters that are read as whole words alone. */
export function pinyinWholeWords(letters: string, pinyin: Pinyin, corpus: HanCorpus): string[][] | null {
  return readingsOf(letters, pinyin, corpus).whole
}

/** The same, of all but the last syllable, which fits nothing. */
export function pinyinBeginning(letters: string, pinyin: Pinyin, corpus: HanCorpus): string[][] | null {
  return readingsOf(letters, pinyin, corpus).begun
}

/** Words of the corpus that sound like this one, which does not occur; it should be short, as each character adds to the work. */
export function homophones(
  word: string,
  { characters, syllables }: Pinyin,
  { mayAdjoin, occurs, standsAsWord }: HanCorpus,
): string[] {
  const lists = [...word].map((character) => [
    ...new Set((syllables.get(character) ?? []).flatMap((syllable) => characters.get(syllable) ?? [])),
  ])
  if (lists.length < 2) return []
  return (chainsOf(lists, mayAdjoin)[lists.length - 2] ?? []).filter((text) => occurs(text) && standsAsWord(text))
}
