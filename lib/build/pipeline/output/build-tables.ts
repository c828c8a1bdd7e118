/**
 * The corpus' own characters and words → the small tables that let the search understand traditional characters,
 * Taiwan's and Hong Kong's words, and pinyin. The dictionaries stay here: what is not in the corpus is not shipped.
 */
import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { isHan, noFold, normalise, type CharacterFold } from '../../../search/text/normalise.ts'
import type { SearchTables } from '../../../search/corpus/search-data.ts'
import { simplifiedCharacters } from '../../tools/simplified-characters.ts'
import { regionalStorageWords } from './regional-words.ts'

function charactersOf(text: string): Set<string> {
  return new Set([...text].filter(isHan))
}

/**
 * Traditional characters of which the corpus holds either form. Folded at both ends, whatever our own texts hold: 系統 in a
 * title is found by 系统, and the other way round.
 */
function traditionalPairs(corpus: ReadonlySet<string>): Map<string, string> {
  return new Map([...simplifiedCharacters()].filter(([from, to]) => corpus.has(from) || corpus.has(to)))
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

/** A traditional character is looked for in its simplified form, so that is what its readings lead to. */
function pinyinTable(corpus: ReadonlySet<string>, fold: CharacterFold): Record<string, string> {
  const table = new Map<string, Set<string>>()
  for (const character of [...corpus].sort()) {
    const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
    for (const reading of readings) {
      if (!/^[a-z]+$/.test(reading)) continue
      const characters = table.get(reading) ?? new Set()
      table.set(reading, characters.add(fold.get(character) ?? character))
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, all]) => [reading, [...all].join('')]))
}

/** @param texts titles, abstracts and the like, and pages of the originals. */
export function buildTables(texts: readonly string[]): SearchTables {
  const written = normalise(texts.join('\n'), noFold)
  const corpus = charactersOf(written)
  const words = regionalWords(normalise(written, traditionalPairs(corpus)))
  // 記憶體 is typed where no text of ours holds its 憶.
  const typed = charactersOf(Object.keys(words).join(''))
  const fold = traditionalPairs(new Set([...corpus, ...typed]))
  return {
    traditional: [...fold].flat().join(''),
    regionalWords: words,
    pinyin: pinyinTable(corpus, fold),
  }
}
