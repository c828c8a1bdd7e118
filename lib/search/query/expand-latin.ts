/**
 * A typed run of Latin letters and digits → what it is taken to mean. What stands in the texts is meant. What stands nowhere is
 * read as its parts, or taken for something else.
 */
import type { ReadingContext } from './guesses.ts'
import { literal, type Requirement } from './requirement.ts'

/** "raft/paxos": each is a word, wherever both stand so. */
const listed = /^[a-z0-9]{2,}(?:\/[a-z0-9]{2,})+$/

export function expandLatin(word: string, context: ReadingContext): Requirement[] {
  const { corpus, vocabulary, guesses } = context
  const isWord = corpus.words.has(word) || vocabulary.has(word)
  if (listed.test(word) && !vocabulary.has(word)) return word.split('/').flatMap((part) => expandLatin(part, context))
  if (isWord) return [literal(word)]
  if (corpus.occurs(word) || corpus.pages.beginsWord(word)) {
    const known = literal(word)
    known.alternatives.push(...guesses.lettersWithin(word))
    return [known]
  }
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? []
  return parts.length > 1 ? parts.flatMap((part) => expandLatin(part, context)) : guesses.letters(word)
}
