/**
 * The words of a query, together → requirements. Here what several words say at once is understood: "zero copy" as one
 * word of the vocabulary, "kuai zhao" as one word in pinyin, "of the" as next to nothing.
 */
import { withSynonyms } from './with-synonyms.ts'
import { regional } from './expand-han.ts'
import { expandWord } from './expand-word.ts'
import type { ExpansionContext } from './expansion.ts'
import type { ReadingContext } from './guesses.ts'
import { noFold, normalise } from '../text/normalise.ts'
import type { Query } from './parse-query.ts'
import { alternative, exactly, literal, optional, requirement, type Requirement } from './requirement.ts'
import { maxRequirements } from './requirement-set.ts'
import type { Wish } from './soft-words.ts'
import { isStopWord } from './stop-words.ts'
import { takeWishes } from './take-wishes.ts'
import type { Term } from './term.ts'
import * as weights from '../weights.ts'

/** Signs alone ask for nothing. */
const says = /[\p{L}\p{N}]/u

/** Signs that end a sentence, a list or a syllable, and say nothing of the last word: "raft.", "快照，", "yuan'". */
const endSigns = /(?<=[\p{L}\p{N}])(?:[.,;:!?…。、]+|'+)$/u

/** Of a file's name that is searched for: what is in it stands there without. */
const fileEnding = /(?<=[\p{L}\p{N})])\.(?:pdf|pptx?|docx?|md|html?|txt)$/u

/** What was typed (normalised) without the signs at its end. */
export function withoutEndSigns(typed: string): string {
  return typed.replace(endSigns, '')
}

/** ü of pinyin, which tables write as v; folding would leave a u. */
const spelledV = /([ln])(?:[üǖǘǚǜ]|u\u0308|u:)/giu

/** "Curve™", "PolarDB®": none of the name. */
const marks = /[™℠®©]/gu

function readTyped({ terms }: Query, context: ExpansionContext): Term[] {
  const { corpus } = context
  const words = terms.filter(({ flag }) => !flag)
  const typed = (words.length > 0 ? words : terms).slice(0, weights.query.maxTerms).map(({ text, phrase, orBefore }) => {
    const plain = (phrase ? text : text.replace(spelledV, '$1v')).replace(marks, '')
    const folded = normalise(plain, corpus.fold)
    const word = corpus.occurs(folded) ? folded : folded.replace(fileEnding, '')
    return {
      text: phrase ? folded : withoutEndSigns(word),
      phrase,
      orBefore: orBefore ?? false,
      isFolded: folded !== normalise(plain, noFold),
    }
  })
  // A query is traditional as a whole: 核心 beside 儲存 is Taiwan's word for 内核, and 交易 beside 分散式 for 事务.
  const isTraditional = typed.some(({ isFolded, text }) => isFolded || regional(text, false, context) !== null)
  return typed
    .map(({ text, phrase, orBefore }) => ({ text, phrase, orBefore, isTraditional }))
    .filter(({ text }) => says.test(text))
}

/**
 * The first words from `at` on that are one word of the vocabulary together, with hyphens there or of only one (copy on write,
 * distributed transactions), and how many they are.
 */
function compoundAt(
  terms: readonly Term[],
  at: number,
  { corpus, vocabulary }: ExpansionContext,
): { typed: string; text: string; count: number } | null {
  for (let count = Math.min(weights.query.maxCompoundWords, terms.length - at); count > 1; count -= 1) {
    const parts = terms.slice(at, at + count)
    const typed = normalise(parts.map((part) => part.text).join(' '), corpus.fold)
    const forms = [typed, typed.replace(' ', '-'), typed.replaceAll(' ', '-'), typed.replace(/s$/, '')]
    const text = forms.find(vocabulary.has)
    const isOne = parts.every(({ phrase, orBefore }, place) => !phrase && !(orBefore && place > 0))
    // "How to" begins a question, and is no how-to.
    if (text !== undefined && isOne && !parts.every((part) => isStopWord(part.text))) return { typed, text, count }
  }
  return null
}

function compoundOf({ typed, text }: { typed: string; text: string }): Requirement {
  return requirement(
    typed,
    [...new Set([text, typed])].map((form) => alternative(form, 'literal')),
  )
}

/** What the words from an OR on ask for, met as well by what stands before it. */
function joinEither(before: Requirement | undefined, after: readonly Requirement[]): Requirement[] {
  const [first, ...rest] = after
  if (!before || !first) return [...(before ? [before] : []), ...after]
  const alternatives = [...before.alternatives, ...first.alternatives, ...rest.flatMap((other) => other.alternatives)]
  return [{ ...before, typed: `${before.typed} | ${first.typed}`, alternatives, strict: before.strict && first.strict }]
}

function requirementsOf(terms: readonly Term[], context: ReadingContext): Requirement[] {
  const requirements: Requirement[] = []
  const add = (read: readonly Requirement[], orBefore: boolean) => {
    if (orBefore) requirements.push(...joinEither(requirements.pop(), read))
    else requirements.push(...read)
  }
  let at = 0
  while (at < terms.length) {
    const term = terms[at]
    const compound = compoundAt(terms, at, context)
    const pinyin = compound ? null : context.guesses.spacedPinyin(terms, at)
    if (compound)
      add(
        [compoundOf(compound), ...terms.slice(at, at + compound.count).map(({ text }) => optional(literal(text)))],
        term?.orBefore ?? false,
      )
    else if (pinyin) add(pinyin.read, term?.orBefore ?? false)
    else if (term) add(term.phrase ? [exactly(term.text)] : expandWord(term.text, term.isTraditional, context), term.orBefore)
    at += compound?.count ?? pinyin?.count ?? 1
  }
  return requirements.slice(0, maxRequirements)
}

/** A word that stands nowhere is not a mistyped other word of the same query: of "curvefs juicefs", both are meant. */
function withoutEchoes(requirements: readonly Requirement[]): Requirement[] {
  const typed = new Set(requirements.map((one) => one.typed))
  return requirements.map((one) => {
    const others = one.alternatives.filter(({ kind, text }) => kind !== 'typo' || !typed.has(text))
    if (others.length === one.alternatives.length) return one
    return others.length === 0 ? literal(one.typed) : { ...one, alternatives: others }
  })
}

/** So short a word of Latin letters must begin a word, if some word does so: "io" is not meant in "version". */
function mustBegin({ typed, strict }: Requirement, { corpus }: ExpansionContext): boolean {
  if (strict || typed.length > weights.query.shortWord || !/^[a-z][a-z0-9]*$/.test(typed)) return false
  if (corpus.words.has(typed) || corpus.pages.beginsWord(typed)) return true
  for (const word of corpus.words.keys()) if (word.startsWith(typed)) return true
  return false
}

/** Beside other words, "of" need not be found. */
function weighTogether(requirements: readonly Requirement[], context: ExpansionContext): Requirement[] {
  const isStop = ({ typed, strict }: Requirement) => isStopWord(typed) && !strict
  const onlyStops = requirements.every((requirement) => requirement.optional || isStop(requirement))
  return requirements.map((requirement) => {
    const weighed = isStop(requirement) && !onlyStops ? optional(requirement) : requirement
    if (!mustBegin(weighed, context)) return weighed
    return { ...weighed, alternatives: weighed.alternatives.map((one) => ({ ...one, beginsWord: one.kind === 'literal' })) }
  })
}

export interface Reading {
  /** What kind of record is wanted, as far as the query says so. */
  wishes: Wish[]
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

/**
 * @param synonyms words of the same meaning are searched too.
 * @param literally every word must be found, "ppt" too: wishes are told and not taken.
 */
export function readTerms(query: Query, synonyms: boolean, literally: boolean, context: ReadingContext): Reading {
  const terms = readTyped(query, context)
  const { rest, wishes, soft } = takeWishes(terms, context)
  const typed = weighTogether(withoutEchoes(requirementsOf(literally ? terms : rest, context)), context)
  // "io" alone is no text that may stand within "version".
  const isShort = terms.length === 1 && typed.every((only) => only.typed === terms[0]?.text && mustBegin(only, context))
  const phrases = isShort ? [] : phrasesOf(terms, context).filter(({ length }) => length > 1)
  const read = synonyms ? withSynonyms(typed, context) : { requirements: typed, synonyms: [] }
  const requirements = literally ? read.requirements : [...read.requirements, ...soft].slice(0, maxRequirements)
  return { phrases, wishes, ...read, requirements }
}
