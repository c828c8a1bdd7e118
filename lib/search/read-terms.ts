/**
 * The words of a query, together → requirements. Here what several words say at once is understood: "zero copy" as one
 * word of the vocabulary, "kuai zhao" as one word in pinyin, "of the" as next to nothing; and words of the same meaning
 * are added.
 */
import { expandWord, regional, type ExpansionContext } from './expand-word.ts'
import { isHan, noFold, normalise } from './normalise.ts'
import type { Query } from './parse-query.ts'
import { segmentPinyin } from './pinyin.ts'
import { alternative, exactly, literal, type Alternative, type Requirement } from './requirement.ts'

const mostTerms = 24
const mostRequirements = 32
const longestCompound = 4
const mostCompletions = 3
const stopWords = new Set(
  'a an and are as at by for from how in into is it its of on or that the this to vs what why with 的 了 和 与 在 是 为什么 怎么 怎样 如何 什么'.split(
    ' ',
  ),
)

/** What was typed, normalised. */
interface Term {
  text: string
  phrase: boolean
  isTraditional: boolean
}

/** The first words from `at` on that are one word together, and how many they are; null if there are none. */
function compoundAt(
  terms: readonly Term[],
  at: number,
  { corpus, vocabulary }: ExpansionContext,
): { text: string; count: number } | null {
  for (let count = Math.min(longestCompound, terms.length - at); count > 1; count -= 1) {
    const parts = terms.slice(at, at + count)
    const text = normalise(parts.map((part) => part.text).join(' '), corpus.fold)
    if (vocabulary.has(text) && parts.every(({ phrase }) => !phrase)) return { text, count }
  }
  return null
}

/** How many words from `at` on are pinyin of something, typed with spaces; not where they stand so in a text, as names do. */
function spacedPinyinAt(terms: readonly Term[], at: number, context: ExpansionContext): { text: string; count: number } | null {
  let count = 0
  for (const { text, phrase } of terms.slice(at)) {
    const halfTyped = at + count === terms.length - 1 && context.pinyin.beginnings.has(text)
    const isPinyin = !phrase && /^[a-z]{2,}$/.test(text) && segmentPinyin(text, context.pinyin).length > 0
    if (!isPinyin && !(count > 0 && halfTyped)) break
    count += 1
  }
  const words = terms.slice(at, at + count).map(({ text }) => text)
  return count < 2 || context.corpus.occurs(words.join(' ')) ? null : { text: words.join(''), count }
}

function requirementsOf(terms: readonly Term[], context: ExpansionContext): Requirement[] {
  const requirements: Requirement[] = []
  for (let at = 0; at < terms.length && requirements.length < mostRequirements;) {
    const term = terms[at]
    if (!term) break
    if (term.phrase) {
      requirements.push(exactly(term.text))
      at += 1
      continue
    }
    const compound = compoundAt(terms, at, context)
    const pinyin = compound ? null : spacedPinyinAt(terms, at, context)
    const spaced = pinyin ? expandWord(pinyin.text, false, context) : []
    if (compound) {
      requirements.push(literal(compound.text), ...terms.slice(at, at + compound.count).map(({ text }) => literal(text, true)))
      at += compound.count
    } else if (pinyin && spaced.every(({ alternatives: [first] }) => first?.kind === 'pinyin')) {
      requirements.push(...spaced)
      at += pinyin.count
    } else {
      requirements.push(...expandWord(term.text, term.isTraditional, context))
      at += 1
    }
  }
  return requirements.slice(0, mostRequirements)
}

/**
 * Words of the vocabulary that a text is the beginning of, if they all are of one topic: kubern → kubernetes. A single
 * character is looked for in words that hold it: 云 → 云原生, 云盘.
 */
function completionsOf(text: string, { vocabulary }: ExpansionContext): string[] {
  if (/^\p{Script=Han}$/u.test(text)) return vocabulary.longerWords(text).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word))
  const longEnough = isHan(text) ? text.length > 2 : /^[a-z0-9]{4,}/.test(text)
  if (!longEnough || vocabulary.has(text)) return []
  const words = vocabulary.completions(text)
  const topics = new Set(words.flatMap((word) => [...vocabulary.topicsNamed(word).keys()]))
  return topics.size === 1 ? words.slice(0, mostCompletions) : []
}

/** Adds words of the same meaning to a requirement; returns those that stand somewhere, as they will be shown. */
function addSynonyms(requirement: Requirement, context: ExpansionContext): string[] {
  const { alternatives } = requirement
  const shown: string[] = []
  const add = (added: Alternative) => {
    if (!alternatives.some((known) => known.text === added.text)) alternatives.push(added)
  }
  for (const { text, kind } of alternatives.slice(0, 3)) {
    if (kind === 'literal')
      for (const word of completionsOf(text, context)) add({ ...alternative(word, 'synonym', 0.8), namesTopics: true })
  }
  for (const { text, weight, kind } of alternatives.slice(0, 6)) {
    for (const synonym of context.vocabulary.synonymsOf(text)) {
      add(alternative(synonym.text, 'synonym', kind === 'literal' ? weight : 0.8 * weight))
      if (!synonym.text.includes(text) && context.corpus.occurs(synonym.text)) shown.push(synonym.shown)
    }
  }
  return shown
}

export interface Reading {
  requirements: Requirement[]
  /** The query as one text, as typed and in the mainland's words: what stands so is found whatever else it could mean. */
  phrases: string[]
  /** Words of the same meaning that are searched too. */
  synonyms: string[]
}

/** @param withSynonyms words of the same meaning are searched too. */
export function readTerms(query: Query, withSynonyms: boolean, context: ExpansionContext): Reading {
  const terms = query.terms
    .slice(0, mostTerms)
    .map(({ text, phrase }) => ({
      text: normalise(text, context.corpus.fold),
      phrase,
      isTraditional: normalise(text, context.corpus.fold) !== normalise(text, noFold),
    }))
    .filter(({ text }) => text !== '')
  const requirements = requirementsOf(terms, context)
  const phrase = normalise(terms.map(({ text }) => text).join(' '), context.corpus.fold)
  const converted = context.corpus.occurs(phrase)
    ? null
    : regional(
        phrase,
        terms.some(({ isTraditional }) => isTraditional),
        context,
      )
  const meaningful = requirements.filter(({ typed, optional }) => !optional && !stopWords.has(typed))
  if (meaningful.length > 0)
    for (const requirement of requirements)
      if (stopWords.has(requirement.typed) && !requirement.strict) Object.assign(requirement, { optional: true, weight: 0.3 })
  const synonyms = withSynonyms
    ? requirements.filter(({ strict }) => !strict).flatMap((requirement) => addSynonyms(requirement, context))
    : []
  const phrases = [phrase, ...(converted === null ? [] : [converted])].filter(({ length }) => length > 1)
  return { requirements, phrases, synonyms: [...new Set(synonyms)] }
}
