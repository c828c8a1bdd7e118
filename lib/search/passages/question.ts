/**
 * A question in the asker's words → the terms to look for, each with what it counts: what only asks (怎么, 为什么, how, what
 * happens when) does not, what joins words counts less.
 */
import { isHan, normalise, type CharacterFold } from '../text/normalise.ts'
import * as weights from '../weights.ts'
import type { Concepts, NamedConcept } from './concepts.ts'
import { stem } from './stem.ts'
import { passageTerms } from './terms.ts'

const wordsOf = (list: string) => list.split(' ')

/** What asks, in Chinese, and says nothing of what is asked for. */
const asking = wordsOf(
  '是什么意思 什么意思 啥意思 是啥 干啥 咋回事 咋办 咋样 咋 是不是 有没有 能不能 会不会 要不要 可不可以 为什么 为何 为啥 怎么办 怎么样 怎么 怎样 如何 什么时候 什么 哪里 哪儿 哪些 哪个 多少 多久 的时候 如果 要是 是否 请问',
)
/** Characters that join words: a pair that holds one says less. */
const joining =
  '的了着呢吗吧啊呀是在和与跟及或有没不也都又就还再才只很太会能要想让把被给对从到于用以为之其里上下中去来出起时后前先得该这那我你它他谁哪啥怎过地都个些什么'
/** English words that ask or join and say nothing. */
const empty = wordsOf(
  'a an and are as at be by can do does for from how i if in into is it its of on or so than that the their them then there these they this those to was we were what when where which who why will with would you your s t my',
)
/** English words that say little. */
const faint = wordsOf(
  'any been being but could did doing get gets give go had has have just like made make many may me more most much must need off one only other our out over own please same shall should some such too under until up us use used uses using very want while whom whose happens happen happened instead without not no never about after again against all also always another because before between both each even ever every here itself let might still through yet',
)

/** Words that count less than others, or nothing. */
export interface QuestionWords {
  asking: readonly string[]
  joining: string
  empty: readonly string[]
  faint: readonly string[]
}
const questionWords: QuestionWords = { asking, joining, empty, faint }

/** What a question asks for. */
export interface Question {
  /** Terms of the passages → what they count, up to 1. */
  terms: ReadonlyMap<string, number>
  /** What was typed, normalised. */
  text: string
  /** Groups of words that it names. */
  concepts: readonly NamedConcept[]
}

/** Term of a group of words of the same meaning; no text holds one. */
export function conceptTerm(concept: number): string {
  return `§${concept}`
}

export function isConceptTerm(term: string): boolean {
  return term.startsWith('§')
}

/** @returns reads what was typed, in the corpus' own characters. */
export function createQuestionReader(
  concepts: Concepts,
  fold: CharacterFold,
  words: QuestionWords = questionWords,
): (q: string) => Question {
  const asks = new RegExp(words.asking.map((word) => normalise(word, fold)).join('|'), 'gu')
  const joins = new Set(normalise(words.joining, fold))
  const empties = new Set(words.empty.map(stem))
  const faints = new Set(words.faint.map(stem))

  function worthOf(term: string): number {
    const { single, joined, faint: little } = weights.passages
    if (!isHan(term)) return empties.has(term) ? 0 : faints.has(term) ? little : 1
    const characters = [...term]
    if (characters.every((character) => joins.has(character))) return 0
    if (characters.length === 1) return single
    return characters.some((character) => joins.has(character)) ? joined : 1
  }

  return (q) => {
    const text = normalise(q, fold)
    const named = concepts.namedIn(text)
    const terms = new Map(named.map(({ concept }) => [conceptTerm(concept), weights.passages.concept]))
    for (const term of passageTerms(text.replace(asks, ' '))) {
      const worth = worthOf(term)
      if (worth > 0) terms.set(term, worth)
    }
    return { terms, text, concepts: named }
  }
}
