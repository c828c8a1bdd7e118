/**
 * Which records answer one alternative of a requirement, and how well: by their text, and by a topic that it names.
 */
import type { Corpus, CorpusRecord } from '../corpus/corpus.ts'
import type { TextPage } from '../corpus/page-corpus.ts'
import { findOnPages } from './page-worth.ts'
import { BoundedCache } from '../text/bounded-cache.ts'
import * as weights from '../weights.ts'
import type { LongerWord, Place } from './places.ts'
import type { Alternative } from '../query/requirement.ts'
import { textWorth } from './text-worth.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'

/** By what a record answers: its own text holds the word, or it is on a topic that the word names, or only its pages hold it. */
export type AnsweredBy = 'own text' | 'topic' | 'pages'

/** The records that answer an alternative, one a position: thousands of objects would cost more than the search. */
export interface Scored {
  indices: readonly number[]
  scores: readonly number[]
  by: readonly AnsweredBy[]
}

/** Where one record holds an alternative. */
export interface Found {
  alternative: Alternative
  /** Whether the text stands somewhere in the record or its original. */
  stands: boolean
  /** Pages and sections whose lines hold it, with their text where it is there and belongs to a section. */
  lines: readonly { number: number; text: TextPage | null }[]
  /** Indices of the pages of its original that hold it. */
  pages: readonly number[]
  /** A topic of the record that it names. */
  topic: string | null
  /** Orders the ways in which one record answers; unlike the record's score it counts pages in full. */
  strength: number
}

export interface Scorer {
  score: (alternative: Alternative) => Scored
  /** Where one record holds it; null where it does not answer. */
  explain: (alternative: Alternative, index: number) => Found | null
  /** To be called when pages were added. */
  forget: () => void
}

/** So many records are remembered in all, of the alternatives that were asked for last: the next letter asks for most of them again. */
const maxRemembered = 200_000

interface ScoredSoFar extends Scored {
  indices: number[]
  scores: number[]
  by: AnsweredBy[]
}

/** Adds what is worth something by another source to the records that answer already, times `beside`, and to others. */
function addWorth(
  { indices, scores, by }: ScoredSoFar,
  worths: ReadonlyMap<number, number>,
  source: AnsweredBy,
  { share, beside }: { share: number; beside: number },
): void {
  if (worths.size === 0) return
  const known = new Set(indices)
  indices.forEach((index, at) => {
    scores[at] = (scores[at] ?? 0) + share * beside * (worths.get(index) ?? 0)
  })
  for (const [index, worth] of worths) {
    if (known.has(index)) continue
    indices.push(index)
    scores.push(share * worth)
    by.push(source)
  }
}

export function createScorer(corpus: Corpus, vocabulary: Vocabulary): Scorer {
  const recordsOfTopic = new Map<string, number[]>()
  corpus.records.forEach(({ record }, index) => {
    for (const topic of record.topics ?? []) {
      const known = recordsOfTopic.get(topic)
      if (known) known.push(index)
      else recordsOfTopic.set(topic, [index])
    }
  })
  const remembered = new BoundedCache<string, Scored>(maxRemembered, ({ indices }) => indices.length + 1)

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
    const { named, ofFullWorth } = weights.topic
    return named * strength * Math.min(1, ofFullWorth / (corpus.records[index]?.record.topics?.length ?? 1))
  }

  /** What the topics that a word names are worth to their records. */
  function topicWorths(alternative: Alternative): Map<number, number> {
    const strongest = new Map<number, number>()
    for (const [topic, strength] of topicsOf(alternative)) {
      for (const index of recordsOfTopic.get(topic) ?? []) strongest.set(index, Math.max(strongest.get(index) ?? 0, strength))
    }
    for (const [index, strength] of strongest) strongest.set(index, worthOfTopic(index, strength))
    return strongest
  }

  function evaluate(alternative: Alternative): Scored {
    const share = alternative.weight * weights.kind[alternative.kind]
    const longer = longerOf(alternative)
    const found = corpus.find(alternative.text)
    const isCommon = found.length > weights.common.minRecords && alternative.kind === 'literal' && !alternative.beginsWord
    const worthOf = (entry: CorpusRecord): number =>
      isCommon
        ? textWorth(entry, alternative, longer, entry.titles) || weights.common.body
        : textWorth(entry, alternative, longer)
    const scored: ScoredSoFar = { indices: [], scores: [], by: [] }
    for (const index of found) {
      const entry = corpus.records[index]
      const worth = entry ? worthOf(entry) : 0
      if (worth === 0) continue
      scored.indices.push(index)
      scored.scores.push(share * worth)
      scored.by.push('own text')
    }
    addWorth(scored, topicWorths(alternative), 'topic', { share, beside: 1 })
    const onPages = new Map([...findOnPages(alternative, longer, corpus.pages)].map(([index, { worth }]) => [index, worth]))
    addWorth(scored, onPages, 'pages', { share, beside: weights.pages.besideOwn })
    return scored
  }

  /** The section that a line speaks of, in the article's text; null where that is not there, and for a line of a page. */
  function sectionOf({ anchors }: CorpusRecord, index: number, line: number): TextPage | null {
    const anchor = anchors[line - 1]
    return (anchor === undefined ? undefined : corpus.pages.sectionAt(index, anchor)) ?? null
  }

  function explain(alternative: Alternative, index: number): Found | null {
    const entry = corpus.records[index]
    if (!entry) return null
    const longer = longerOf(alternative)
    const lines = new Map<number, TextPage | null>()
    let stands = false
    const notePlace = ({ field }: Readonly<Place>) => {
      stands = true
      const page = entry.pages[field]
      if (page === undefined) return
      const section = sectionOf(entry, index, page)
      lines.set(section?.number ?? page, section)
    }
    // Most words of the same meaning stand in few records.
    const isFound = corpus.find(alternative.text).includes(index)
    const ownWorth = isFound ? textWorth(entry, alternative, longer, entry.haystack, notePlace) : 0
    const own = corpus.pages.find(alternative.text).filter((page) => corpus.pages.pages[page]?.record === index)
    const onPages = findOnPages(alternative, longer, corpus.pages, own).get(index)
    stands ||= onPages !== undefined
    const [topic, strength] = topicsOf(alternative).find(([id]) => entry.record.topics?.includes(id)) ?? [null, 0]
    if (!stands && topic === null) return null
    const worth = ownWorth + worthOfTopic(index, strength) + (onPages?.worth ?? 0)
    return {
      alternative,
      stands,
      lines: [...lines].map(([number, text]) => ({ number, text })),
      pages: onPages?.pages ?? [],
      topic,
      strength: worth * alternative.weight * weights.kind[alternative.kind],
    }
  }

  return {
    score: (alternative) => {
      const { kind, weight, namesTopics, beginsWord, text } = alternative
      const key = `${kind} ${weight} ${namesTopics} ${beginsWord} ${text}`
      return remembered.get(key, () => evaluate(alternative))
    },
    explain,
    forget: () => remembered.clear(),
  }
}
