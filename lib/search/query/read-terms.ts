/**
 * The words of a query, together → requirements. Here what several words say at once is understood: "zero copy" as one
 * word of the vocabulary, "kuai zhao" as one word in pinyin, "of the" as next to nothing.
 */
import { withSynonyms } from './with-synonyms.ts'
import { regional } from './expand-han.ts'
import { asPinyin } from './expand-latin.ts'
import { expandWord } from './expand-word.ts'
import type { ExpansionContext } from './expansion.ts'
import { noFold, normalise } from '../text/normalise.ts'
import type { Query } from './parse-query.ts'
import { segmentPinyin } from '../text/pinyin.ts'
import { exactly, literal, optional, type Requirement } from './requirement.ts'
import { maxRequirements } from './requirement-set.ts'
import { weights } from '../weights.ts'

/** Words that say next to nothing beside others. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at by for from how in into is it its of on or that the this to vs what why with 的 了 和 与 在 是 从 到 为什么 怎么 怎样 如何 什么'.split(
    ' ',
  ),
)

/** What was typed, normalised. */
interface Term {
  text: string
  phrase: boolean
  isTraditional: boolean
}

function readTyped({ terms }: Query, { corpus }: ExpansionContext): Term[] {
  return terms
    .slice(0, weights.query.maxTerms)
    .map(({ text, phrase }) => {
      const folded = normalise(text, corpus.fold)
      return { text: folded, phrase, isTraditional: folded !== normalise(text, noFold) }
    })
    .filter(({ text }) => text !== '')
}

/** The first words from `at` on that are one word of the vocabulary together, and how many they are. */
function compoundAt(
  terms: readonly Term[],
  at: number,
  { corpus, vocabulary }: ExpansionContext,
): { text: string; count: number } | null {
  for (let count = Math.min(weights.query.maxCompoundWords, terms.length - at); count > 1; count -= 1) {
    const parts = terms.slice(at, at + count)
    const text = normalise(parts.map((part) => part.text).join(' '), corpus.fold)
    if (vocabulary.has(text) && parts.every(({ phrase }) => !phrase)) return { text, count }
  }
  return null
}

/** The words from `at` on that are pinyin typed with spaces; not where they stand so in a text, as names do. */
function spacedPinyinAt(
  terms: readonly Term[],
  at: number,
  context: ExpansionContext,
): { read: Requirement[]; count: number } | null {
  const { pinyin, corpus } = context
  let count = 0
  for (const { text, phrase } of terms.slice(at)) {
    const halfTyped = count > 0 && at + count === terms.length - 1 && pinyin.beginnings.has(text)
    const isPinyin = !phrase && /^[a-z]{2,}$/.test(text) && segmentPinyin(text, pinyin).length > 0
    if (!isPinyin && !halfTyped) break
    count += 1
  }
  const words = terms.slice(at, at + count).map(({ text }) => text)
  const read = count < 2 || corpus.occurs(words.join(' ')) ? null : asPinyin(words.join(''), context)
  return read && { read, count }
}

function requirementsOf(terms: readonly Term[], context: ExpansionContext): Requirement[] {
  const requirements: Requirement[] = []
  let at = 0
  while (at < terms.length) {
    const term = terms[at]
    const compound = compoundAt(terms, at, context)
    const pinyin = compound ? null : spacedPinyinAt(terms, at, context)
    if (compound)
      requirements.push(
        literal(compound.text),
        ...terms.slice(at, at + compound.count).map(({ text }) => optional(literal(text))),
      )
    else if (pinyin) requirements.push(...pinyin.read)
    else if (term) requirements.push(...(term.phrase ? [exactly(term.text)] : expandWord(term.text, term.isTraditional, context)))
    at += compound?.count ?? pinyin?.count ?? 1
  }
  return requirements.slice(0, maxRequirements)
}

function isShort(typed: string): boolean {
  return typed.length <= weights.query.shortWord && /^[a-z0-9]+$/.test(typed)
}

/** Beside other words, "of" need not be found, and "io" not within "version". */
function weighTogether(requirements: readonly Requirement[]): Requirement[] {
  const isStop = ({ typed, strict }: Requirement) => stopWords.has(typed) && !strict
  if (requirements.filter((requirement) => !requirement.optional && !isStop(requirement)).length === 0) return [...requirements]
  return requirements.map((requirement) => {
    const weighed = isStop(requirement) ? optional(requirement) : requirement
    if (requirements.length === 1 || !isShort(weighed.typed) || weighed.strict) return weighed
    return { ...weighed, alternatives: weighed.alternatives.map((one) => ({ ...one, beginsWord: one.kind === 'literal' })) }
  })
}

export interface Reading {
  requirements: Requirement[]
  /** The query as one text, as typed and in the mainland's words: what stands so is found whatever else it could mean. */
  phrases: string[]
  /** Words of the same meaning that are searched too. */
  synonyms: string[]
}

/** The query as one text, as typed and, where that stands nowhere, in the mainland's words. */
function phrasesOf(terms: readonly Term[], context: ExpansionContext): string[] {
  const { corpus } = context
  const typed = normalise(terms.map(({ text }) => text).join(' '), corpus.fold)
  if (corpus.occurs(typed)) return [typed]
  const isTraditional = terms.some((term) => term.isTraditional)
  const converted = regional(typed, isTraditional, context)
  return converted === null ? [typed] : [typed, converted]
}

/** @param synonyms words of the same meaning are searched too. */
export function readTerms(query: Query, synonyms: boolean, context: ExpansionContext): Reading {
  const terms = readTyped(query, context)
  const typed = weighTogether(requirementsOf(terms, context))
  const phrases = phrasesOf(terms, context).filter(({ length }) => length > 1)
  return { phrases, ...(synonyms ? withSynonyms(typed, context) : { requirements: typed, synonyms: [] }) }
}
