/**
 * Which records answer one alternative of a requirement, and how well: by their text, and by a topic that it names.
 */
import type { Corpus } from '../corpus/corpus.ts'
import { findOnPages, type OnPages } from './page-worth.ts'
import { visitPlaces, type LongerWord } from '../text/places.ts'
import type { Alternative, MatchKind } from '../query/requirement.ts'
import { textWorth } from './text-worth.ts'
import type { TitleFrequency } from '../corpus/title-frequency.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'

/** The records that answer an alternative: their indices, and in the same order their scores. */
export interface Scored {
  indices: readonly number[]
  scores: readonly number[]
  /** How many of them, the first ones, hold it in their own text. */
  holding: number
  /** How many, the first ones, hold it in their own text or are on a topic that it names; the others only on pages. */
  own: number
}

/** Where one record holds an alternative. */
export interface Found {
  alternative: Alternative
  /** Whether the text stands somewhere in the record or its original. */
  stands: boolean
  /** PDF pages of the guide entries that hold it. */
  guide: readonly number[]
  /** Indices of the pages of its original that hold it. */
  pages: readonly number[]
  /** A topic of the record that it names. */
  topic: string | null
  score: number
}

export interface Scorer {
  score: (alternative: Alternative) => Scored
  /** The same for one record, with the reasons; null where it does not answer. */
  explain: (alternative: Alternative, index: number) => Found | null
  /** To be called when pages were added. */
  forget: () => void
}

const kindWorth: Record<MatchKind, number> = { literal: 1, regional: 0.95, pinyin: 0.9, initials: 0.85, typo: 0.8, synonym: 0.7 }
const topicWorth = 4
/** A record of many topics, such as the notes of a meeting, says little of each. */
const topicsOfFullWorth = 4
/** Of a word that so many records hold, only titles and names tell which are meant; the rest need not be read to the end. */
const mostReadInFull = 300
const bodyWorth = 1
const mostRemembered = 64
/** Share of BM25: enough to decide between equals, too little to outweigh where a word stands. */
const frequencyShare = 0.1
/** Of what pages are worth, where the record's own text holds it too. */
const besideOwn = 0.5

/** What stands on pages adds to the records that hold it themselves, and adds other records. */
function addPages(indices: number[], scores: number[], onPages: Map<number, OnPages>, share: number): void {
  indices.forEach((index, at) => {
    scores[at] = (scores[at] ?? 0) + share * besideOwn * (onPages.get(index)?.worth ?? 0)
    onPages.delete(index)
  })
  for (const [index, { worth }] of onPages) {
    indices.push(index)
    scores.push(share * worth)
  }
}

export function createScorer(corpus: Corpus, vocabulary: Vocabulary, titleFrequency: TitleFrequency): Scorer {
  const recordsOfTopic = new Map<string, number[]>()
  corpus.records.forEach(({ record }, index) => {
    for (const topic of record.topics ?? []) {
      const known = recordsOfTopic.get(topic)
      if (known) known.push(index)
      else recordsOfTopic.set(topic, [index])
    }
  })
  const remembered = new Map<string, Scored>()

  function longerOf({ text, kind }: Alternative): LongerWord[] {
    if (kind !== 'synonym') return []
    return vocabulary
      .longerWords(text)
      .map((word) => ({ text: word, offset: word.indexOf(text) }))
      .filter(({ offset }) => offset > 0)
  }

  function topicsOf({ text, namesTopics }: Alternative): [topic: string, strength: number][] {
    return namesTopics ? [...vocabulary.topicsNamed(text)] : []
  }

  function worthOfTopic(index: number, strength: number): number {
    return topicWorth * strength * Math.min(1, topicsOfFullWorth / (corpus.records[index]?.record.topics?.length ?? 1))
  }

  function evaluate(alternative: Alternative): Scored {
    const share = alternative.weight * kindWorth[alternative.kind]
    const longer = longerOf(alternative)
    const indices: number[] = []
    const scores: number[] = []
    const found = corpus.find(alternative.text)
    const frequency = titleFrequency(alternative.text)
    const titlesOnly = found.length > mostReadInFull && alternative.kind === 'literal' && !alternative.beginsWord
    for (const index of found) {
      const entry = corpus.records[index]
      const worth = entry
        ? titlesOnly
          ? textWorth(entry, alternative, longer, entry.titles) || bodyWorth
          : textWorth(entry, alternative, longer)
        : 0
      if (worth === 0) continue
      indices.push(index)
      scores.push(share * (worth + frequencyShare * (frequency.get(index) ?? 0)))
    }
    const holding = indices.length
    const topics = topicsOf(alternative)
    if (topics.length > 0) {
      const strongest = new Map<number, number>()
      for (const [topic, strength] of topics) {
        for (const index of recordsOfTopic.get(topic) ?? []) strongest.set(index, Math.max(strongest.get(index) ?? 0, strength))
      }
      for (let at = 0; at < holding; at += 1) {
        const index = indices[at] ?? 0
        const strength = strongest.get(index)
        if (strength === undefined) continue
        scores[at] = (scores[at] ?? 0) + share * worthOfTopic(index, strength)
        strongest.delete(index)
      }
      for (const [index, strength] of strongest) {
        indices.push(index)
        scores.push(share * worthOfTopic(index, strength))
      }
    }
    const own = indices.length
    addPages(indices, scores, findOnPages(alternative, longer, corpus.pages), share)
    return { indices, scores, holding, own }
  }

  function explain(alternative: Alternative, index: number): Found | null {
    const entry = corpus.records[index]
    if (!entry) return null
    const guide = new Set<number>()
    let stands = false
    visitPlaces(entry.haystack, entry.ends, alternative, longerOf(alternative), ({ field }) => {
      stands = true
      const page = entry.pages[field]
      if (page !== undefined) guide.add(page)
    })
    const own = corpus.pages.find(alternative.text).filter((page) => corpus.pages.pages[page]?.record === index)
    const onPages = findOnPages(alternative, longerOf(alternative), corpus.pages, own).get(index)
    stands ||= onPages !== undefined
    const [topic, strength] = topicsOf(alternative).find(([id]) => entry.record.topics?.includes(id)) ?? [null, 0]
    if (!stands && topic === null) return null
    const worth = textWorth(entry, alternative, longerOf(alternative)) + worthOfTopic(index, strength) + (onPages?.worth ?? 0)
    return {
      alternative,
      stands,
      guide: [...guide],
      pages: onPages?.pages ?? [],
      topic,
      score: worth * alternative.weight * kindWorth[alternative.kind],
    }
  }

  return {
    score: (alternative) => {
      const { kind, weight, namesTopics, beginsWord, text } = alternative
      const key = `${kind} ${weight} ${namesTopics} ${beginsWord} ${text}`
      let scored = remembered.get(key)
      if (!scored) {
        // The oldest goes first; what the next letter asks for again is young.
        const [oldest] = remembered.keys()
        if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
        remembered.set(key, (scored = evaluate(alternative)))
      }
      return scored
    },
    explain,
    forget: () => remembered.clear(),
  }
}
