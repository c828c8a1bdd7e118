/**
 * The vocabulary's words as the search knows them: which topics a word names, which words mean the same, which words begin
 * with what is typed so far.
 */
import { BoundedCache } from '../text/bounded-cache.ts'
import { normalise, type CharacterFold } from '../text/normalise.ts'
import * as weights from '../weights.ts'
import type { SearchTopic } from './search-data.ts'

export interface Synonym {
  /** Normalised. */
  text: string
  /** As written in the vocabulary. */
  shown: string
}

export interface Vocabulary {
  has: (word: string) => boolean
  /** Topic id → 1 where the word is one of its own names, less where it is only said of it. */
  topicsNamed: (word: string) => ReadonlyMap<string, number>
  /** Other words of the same meaning. */
  synonymsOf: (word: string) => readonly Synonym[]
  /** Words that hold this one, and what stands around it there; 元数据节点 holds 数据节点. */
  longerWords: (word: string) => readonly string[]
  /** Words that begin like this and go on. */
  completions: (beginning: string) => readonly string[]
  words: readonly string[]
}

/** Words of which the longer ones are remembered. */
const maxRemembered = 1000
const noTopics: ReadonlyMap<string, number> = new Map()

export function buildVocabulary(topics: Record<string, SearchTopic>, fold: CharacterFold): Vocabulary {
  const named = new Map<string, Map<string, number>>()
  const groups = new Map<string, Map<string, Synonym>>()
  for (const [id, { zh, en, aliases, synonyms }] of Object.entries(topics)) {
    const name = (word: string, strength: number) => {
      const key = normalise(word, fold)
      const strengths = named.get(key) ?? new Map<string, number>()
      named.set(key, strengths.set(id, Math.max(strength, strengths.get(id) ?? 0)))
    }
    for (const word of [id, zh, en, ...(synonyms[0] ?? [])]) name(word, 1)
    for (const word of [...aliases, ...synonyms.flat()]) name(word, weights.topic.alias)
    for (const group of synonyms) {
      const members = group.map((shown) => ({ text: normalise(shown, fold), shown }))
      for (const { text } of members) {
        const known = groups.get(text) ?? new Map<string, Synonym>()
        groups.set(text, known)
        for (const member of members) if (member.text !== text) known.set(member.text, member)
      }
    }
  }
  const words = [...new Set([...named.keys(), ...groups.keys()])].filter((word) => word !== '')
  const known = new Set(words)
  const longer = new BoundedCache<string, readonly string[]>(maxRemembered)
  const synonyms = new Map([...groups].map(([text, members]) => [text, [...members.values()]]))
  return {
    words,
    has: (word) => known.has(word),
    topicsNamed: (word) => named.get(word) ?? noTopics,
    synonymsOf: (word) => synonyms.get(word) ?? [],
    longerWords: (word) => longer.get(word, () => words.filter((other) => other.length > word.length && other.includes(word))),
    completions: (beginning) => words.filter((other) => other.length > beginning.length && other.startsWith(beginning)),
  }
}
