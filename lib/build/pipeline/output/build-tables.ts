/**
 * The corpus' own characters and words → the small tables that let the search understand traditional characters,
 * Taiwan's and Hong Kong's words, and pinyin. The dictionaries stay here: what is not in the corpus is not shipped.
 */
import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { isHan, noFold, normalise } from '../../../search/text/normalise.ts'
import type { SearchTables } from '../../../search/corpus/search-data.ts'
import { regionalStorageWords } from './regional-words.ts'

/** The basic block of unified ideographs, U+4E00 to U+9FFF. */
const firstIdeograph = 0x4e00
const lastIdeograph = 0x9fff

function charactersOf(text: string): Set<string> {
  return new Set([...text].filter(isHan))
}

/** Traditional characters whose simplified form the corpus has, unless our own texts have them as they are. */
function traditionalPairs(corpus: ReadonlySet<string>, own: ReadonlySet<string>): string {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }))
  let pairs = ''
  for (let code = firstIdeograph; code <= lastIdeograph; code += 1) {
    const traditional = String.fromCodePoint(code)
    if (own.has(traditional)) continue
    const simplified = converters.map((convert) => convert(traditional)).find((form) => form !== traditional && corpus.has(form))
    if (simplified !== undefined) pairs += traditional + simplified
  }
  return pairs
}

/** OpenCC's own list of the mainland's words and Taiwan's, both in traditional characters, before variants are replaced. */
function taiwanPhrases(): [ours: string, theirs: string][] {
  const [phrases = []] = OpenCC.Locale.to.twp ?? []
  return [phrases].flat(2).flatMap((list) =>
    typeof list !== 'string'
      ? []
      : list.split('|').flatMap((entry): [string, string][] => {
          const [ours, theirs] = entry.split(' ')
          return ours !== undefined && theirs !== undefined ? [[ours, theirs]] : []
        }),
  )
}

/**
 * Words that the mainland calls differently, both sides in simplified characters, where the corpus has ours: storage's own
 * words first, then whatever else OpenCC knows.
 */
function regionalWords(text: string): Record<string, string> {
  const simplifyTaiwan = OpenCC.Converter({ from: 'tw', to: 'cn' })
  const simplify = OpenCC.Converter({ from: 't', to: 'cn' })
  const words = new Map<string, string>()
  const add = (theirs: string, ours: string) => {
    const key = normalise(simplifyTaiwan(theirs), noFold)
    const held = normalise(ours, noFold)
    if (key !== held && !words.has(key) && /^\p{Script=Han}{2,}$/u.test(key) && text.includes(held)) words.set(key, held)
  }
  for (const [ours, ...names] of regionalStorageWords) for (const theirs of names) add(theirs, ours)
  for (const [ours, theirs] of taiwanPhrases()) add(theirs, simplify(ours))
  return Object.fromEntries(words)
}

function pinyinTable(corpus: ReadonlySet<string>): Record<string, string> {
  const table = new Map<string, string>()
  for (const character of [...corpus].sort()) {
    const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
    for (const reading of new Set(readings)) {
      if (/^[a-z]+$/.test(reading)) table.set(reading, (table.get(reading) ?? '') + character)
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * @param ownTexts titles, abstracts and the like.
 * @param pageTexts of the originals.
 */
export function buildTables(ownTexts: readonly string[], pageTexts: readonly string[]): SearchTables {
  const text = normalise([...ownTexts, ...pageTexts].join('\n'), noFold)
  const corpus = charactersOf(text)
  const own = charactersOf(normalise(ownTexts.join('\n'), noFold))
  return { traditional: traditionalPairs(corpus, own), regionalWords: regionalWords(text), pinyin: pinyinTable(corpus) }
}
