/**
 * How well a record answers one alternative of a requirement: where the text stands, how much of a title it is, how often it
 * stands in the text, and whether it names a topic of the record.
 */
import type { Corpus, CorpusRecord, FieldKind } from './corpus.ts'
import { visitPlaces, type LongerWord, type Place, type Standing } from './places.ts'
import type { Alternative, MatchKind } from './requirement.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The records that answer an alternative: their indices, and in the same order their scores. */
export interface Scored {
  indices: readonly number[]
  scores: readonly number[]
  /** How many of them, the first ones, hold it in their text; the others only by a topic. */
  holding: number
}

/** Where one record holds an alternative. */
export interface Found {
  alternative: Alternative
  /** Whether the text stands somewhere in the record. */
  stands: boolean
  /** PDF pages of the guide entries that hold it. */
  pages: readonly number[]
  /** A topic of the record that it names. */
  topic: string | null
  score: number
}

export interface Scorer {
  score: (alternative: Alternative) => Scored
  /** The same for one record, with the reasons; null where it does not answer. */
  explain: (alternative: Alternative, index: number) => Found | null
}

const kindWorth: Record<MatchKind, number> = { literal: 1, regional: 0.95, pinyin: 0.9, initials: 0.85, typo: 0.8, synonym: 0.7 }
/** `s3` before `s3cmd`. */
const standingWorth: Record<Standing, number> = { whole: 1, beginning: 0.7, within: 0.5 }
/** `io` is hardly meant in "version". */
const shortWithin = 0.2
const shortLength = 3
const countWorth = 0.6
const topicWorth = 4
/** A record of many topics, such as the notes of a meeting, says little of each. */
const topicsOfFullWorth = 4
/** Of a word that so many records hold, only titles and names tell which are meant; the rest need not be read to the end. */
const mostReadInFull = 1000
const bodyWorth = 1
const mostRemembered = 64

function fieldWorth(kind: FieldKind, { at, fieldStart, fieldEnd }: Place, length: number): number {
  const coverage = length / (fieldEnd - fieldStart)
  switch (kind) {
    case 'title':
      return 6 + 8 * coverage + (at === fieldStart ? 1 : 0)
    case 'other':
      return 4 + 6 * coverage
    case 'speaker':
      return coverage === 1 ? 14 : 6 * Math.max(coverage, 0.5)
    case 'event':
      return 2.5 + 2 * coverage
    case 'date':
      return 3
    case 'summary':
      return 2
    case 'guide':
      return 1.2
    case 'snippet':
      return 0.8
  }
}

/** The best field of each kind counts, the title in one language or the other; how often it stands in the text adds a little. */
function textWorth(
  entry: CorpusRecord,
  alternative: Alternative,
  longer: readonly LongerWord[],
  haystack = entry.haystack,
): number {
  const { length } = alternative.text
  const best: Partial<Record<FieldKind, number>> = {}
  let count = 0
  visitPlaces(haystack, entry.ends, alternative, longer, (place) => {
    const kind = entry.kinds[place.field] ?? 'snippet'
    if (kind === 'summary' || kind === 'guide') count += 1
    const standing = place.standing === 'within' && length <= shortLength ? shortWithin : standingWorth[place.standing]
    const slot = kind === 'other' ? 'title' : kind
    const worth = fieldWorth(kind, place, length) * standing
    if (worth > (best[slot] ?? 0)) best[slot] = worth
  })
  return Object.values(best).reduce((sum, worth) => sum + worth, count > 1 ? countWorth * Math.log2(count) : 0)
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
      scores.push(share * worth)
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
    return { indices, scores, holding }
  }

  function explain(alternative: Alternative, index: number): Found | null {
    const entry = corpus.records[index]
    if (!entry) return null
    const pages = new Set<number>()
    let stands = false
    visitPlaces(entry.haystack, entry.ends, alternative, longerOf(alternative), ({ field }) => {
      stands = true
      const page = entry.pages[field]
      if (page !== undefined) pages.add(page)
    })
    const [topic, strength] = topicsOf(alternative).find(([id]) => entry.record.topics?.includes(id)) ?? [null, 0]
    if (!stands && topic === null) return null
    const worth = textWorth(entry, alternative, longerOf(alternative)) + worthOfTopic(index, strength)
    return { alternative, stands, pages: [...pages], topic, score: worth * alternative.weight * kindWorth[alternative.kind] }
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
  }
}
