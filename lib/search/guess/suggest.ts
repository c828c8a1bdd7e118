/**
 * What to try where nothing was found: words that begin like the last one typed, words close to it, and words of the
 * vocabulary that share characters with it.
 */
import type { Corpus } from '../corpus/corpus.ts'
import { nearestWords } from './nearest-words.ts'
import { isHan } from '../text/normalise.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'

/** Words of the texts that begin so, the frequent ones first. */
function wordsBegun(beginning: string, { words }: Corpus): string[] {
  const begun = [...words].filter(([word]) => word.startsWith(beginning) && word !== beginning)
  return begun.sort(([, a], [, b]) => b.titles - a.titles || b.records - a.records).map(([word]) => word)
}

/** Words of the vocabulary, in the texts, that share most characters; of those, the shortest. */
function relatedHan(word: string, corpus: Corpus, vocabulary: Vocabulary): string[] {
  const characters = new Set([...word].filter(isHan))
  const shared = (other: string) => [...new Set(other)].filter((character) => characters.has(character)).length
  return vocabulary.words
    .map((other) => ({ other, count: shared(other) }))
    .filter(({ other, count }) => count > 0 && other !== word && corpus.occurs(other))
    .sort((a, b) => b.count - a.count || a.other.length - b.other.length || (a.other < b.other ? -1 : 1))
    .map(({ other }) => other)
}

/** @param word normalised, not empty. */
export function suggestWords(word: string, max: number, corpus: Corpus, vocabulary: Vocabulary): string[] {
  const begun = [...vocabulary.completions(word), ...wordsBegun(word, corpus)]
  const near = nearestWords(word, corpus.words).map(({ text }) => text)
  return [...new Set([...begun, ...near, ...relatedHan(word, corpus, vocabulary)])].slice(0, max)
}
