/**
 * A typed run of Latin letters and digits → what it is taken to mean. What stands in the texts is meant, and a size in whatever
 * form it stands there. What stands nowhere is read as its parts, or taken for something else.
 */
import * as weights from '../weights.ts'
import type { ExpansionContext } from './expansion.ts'
import type { ReadingContext } from './guesses.ts'
import { alternative, literal, requirement, type Requirement } from './requirement.ts'
import { sizeForms } from './sizes.ts'

/** "raft/paxos": each is a word, wherever both stand so. */
const listed = /^[a-z0-9]{2,}(?:\/[a-z0-9]{2,})+$/

/** Of several what the vocabulary knows one of: snapshots, replicas. */
function singular(word: string, { vocabulary }: ExpansionContext): string | null {
  const one = word.replace(/s$/, '')
  return one !== word && one.length > 2 && !vocabulary.has(word) && vocabulary.has(one) ? one : null
}

/** A word that stands somewhere, and what else it may mean where that is only inside of other words. */
function expandKnown(word: string, one: string | null, { corpus, vocabulary, guesses }: ReadingContext): Requirement {
  const known = literal(word)
  if (one !== null) known.alternatives.push(alternative(one, 'literal', weights.latin.singular))
  if (!corpus.words.has(word) && !vocabulary.has(word)) known.alternatives.push(...guesses.lettersWithin(word))
  return known
}

/** A size, in whatever form it stands. */
function asSize(word: string, { corpus }: ExpansionContext): Requirement[] | null {
  const forms = sizeForms(word).filter((form) => corpus.occurs(form) || corpus.pages.occurs(form))
  if (forms.length === 0) return null
  return [
    requirement(
      word,
      [word, ...forms].map((text) => ({ ...alternative(text, 'literal'), beginsWord: true })),
    ),
  ]
}

export function expandLatin(word: string, context: ReadingContext): Requirement[] {
  const { corpus, vocabulary, guesses } = context
  const size = asSize(word, context)
  if (size) return size
  if (listed.test(word) && !vocabulary.has(word)) return word.split('/').flatMap((part) => expandLatin(part, context))
  const one = singular(word, context)
  if (one !== null || corpus.occurs(word) || vocabulary.has(word) || corpus.pages.beginsWord(word))
    return [expandKnown(word, one, context)]
  const apart = word.replaceAll('-', ' ')
  if (vocabulary.has(apart)) return [literal(apart)]
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? []
  return parts.length > 1 ? parts.flatMap((part) => expandLatin(part, context)) : guesses.letters(word)
}
