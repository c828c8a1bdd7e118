/**
 * How well a record answers one alternative of a requirement: where the text stands, how much of a title it is, and whether
 * it names a topic of the record.
 */
import type { Corpus, CorpusField, CorpusRecord } from './corpus.ts'
import type { Alternative, MatchKind } from './requirement.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where a record holds an alternative. */
export interface Found {
  alternative: Alternative
  fields: readonly CorpusField[]
  /** A topic of the record that the alternative names. */
  topic: string | null
  score: number
}

const kindWorth: Record<MatchKind, number> = { literal: 1, regional: 0.95, pinyin: 0.9, initials: 0.85, typo: 0.8, synonym: 0.7 }

const topicWorth = 4
/** A record of many topics, such as the notes of a meeting, says little of each. */
const topicsOfFullWorth = 4

const latin = /^[a-z0-9]/
const latinCharacter = /[a-z0-9]/

const wordBeginning = 0.7

/** A whole Latin word is worth more than the beginning of one, that more than a piece: `s3` before `s3cmd`, `io` hardly in "version". */
function boundaryWorth(text: string, word: string): number {
  if (!latin.test(word)) return 1
  let worth = 0
  for (let at = text.indexOf(word); at !== -1 && worth < 1; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !latinCharacter.test(text.charAt(at - 1))
    const ends = !latinCharacter.test(text.charAt(at + word.length))
    worth = Math.max(worth, begins && ends ? 1 : begins ? wordBeginning : word.length > 3 ? 0.5 : 0.2)
  }
  return worth
}

function fieldWorth({ kind, text }: CorpusField, word: string): number {
  const coverage = word.length / text.length
  switch (kind) {
    case 'title':
      return 6 + 8 * coverage + (text.startsWith(word) ? 1 : 0)
    case 'other':
      return 4 + 6 * coverage
    case 'speaker':
      return text === word ? 14 : 6 * Math.max(coverage, 0.5)
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

const mostCounted = 8
const countWorth = 0.6

/** How often it stands there, up to what tells any more. */
function occurrences(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at !== -1 && count < mostCounted; at = text.indexOf(word, at + word.length)) count += 1
  return count
}

/** The best field of each kind counts; the title in one language or the other; how often it stands in the text adds a little. */
function literalWorth(fields: readonly CorpusField[], word: string): number {
  const best = new Map<CorpusField['kind'], number>()
  let count = 0
  for (const field of fields) {
    const kind = field.kind === 'other' ? 'title' : field.kind
    best.set(kind, Math.max(best.get(kind) ?? 0, fieldWorth(field, word) * boundaryWorth(field.text, word)))
    if (field.kind === 'summary' || field.kind === 'guide') count += occurrences(field.text, word)
  }
  let sum = count > 1 ? countWorth * Math.log2(count) : 0
  for (const worth of best.values()) sum += worth
  return sum
}

const standing = new Map<string, RegExp>()

/** The text stands there as whole words: "ha" in "ha mode", not in "shared"; "deploy" also in "deploying". */
function standsAsWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false
  if (!latin.test(word)) return true
  let pattern = standing.get(word)
  if (!pattern) {
    if (standing.size > 500) standing.clear()
    pattern = new RegExp(`(?<![a-z0-9])${word.replace(/[^a-z0-9 ]/g, String.raw`\$&`)}(?:e?s|ed|ing)?(?![a-z0-9])`)
    standing.set(word, pattern)
  }
  return pattern.test(text)
}

/** Records that answer an alternative, by index. Remembered: the next letter asks for most of them again. */
export function createScorer(corpus: Corpus, vocabulary: Vocabulary): (alternative: Alternative) => ReadonlyMap<number, Found> {
  const recordsOfTopic = new Map<string, number[]>()
  corpus.records.forEach(({ record }, index) => {
    for (const topic of record.topics ?? []) recordsOfTopic.set(topic, [...(recordsOfTopic.get(topic) ?? []), index])
  })
  const remembered = new Map<string, ReadonlyMap<number, Found>>()

  function fieldsOf(entry: CorpusRecord, { text, kind, beginsWord }: Alternative): CorpusField[] {
    if (kind === 'literal')
      return entry.fields.filter(
        (field) => field.text.includes(text) && (!beginsWord || boundaryWorth(field.text, text) >= wordBeginning),
      )
    // 数据节点 taken for "chunkserver" is not meant where it ends the longer 元数据节点.
    const longer = kind === 'synonym' ? vocabulary.longerWords(text).filter((word) => !word.startsWith(text)) : []
    return entry.fields.filter((field) =>
      standsAsWord(
        longer.reduce((rest, word) => rest.replaceAll(word, '\n'), field.text),
        text,
      ),
    )
  }

  function evaluate(alternative: Alternative): Map<number, Found> {
    const found = new Map<number, Found>()
    for (const index of corpus.find(alternative.text)) {
      const entry = corpus.records[index]
      const fields = entry ? fieldsOf(entry, alternative) : []
      if (fields.length > 0) found.set(index, { alternative, fields, topic: null, score: literalWorth(fields, alternative.text) })
    }
    if (alternative.namesTopics) {
      for (const [topic, strength] of vocabulary.topicsNamed(alternative.text)) {
        for (const index of recordsOfTopic.get(topic) ?? []) {
          const known = found.get(index) ?? { alternative, fields: [], topic: null, score: 0 }
          if (known.topic !== null) continue
          const share = Math.min(1, topicsOfFullWorth / (corpus.records[index]?.record.topics?.length ?? 1))
          found.set(index, { ...known, topic, score: known.score + topicWorth * strength * share })
        }
      }
    }
    const worth = alternative.weight * kindWorth[alternative.kind]
    for (const entry of found.values()) entry.score *= worth
    return found
  }

  return (alternative) => {
    const key = `${alternative.kind} ${alternative.weight} ${alternative.namesTopics} ${alternative.beginsWord} ${alternative.text}`
    let found = remembered.get(key)
    if (!found) {
      if (remembered.size > 200) remembered.clear()
      remembered.set(key, (found = evaluate(alternative)))
    }
    return found
  }
}
