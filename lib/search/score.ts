/**
 * How well a record answers one requirement. The index gives BM25 over its fields; what stands literally in a title, in a
 * name or in a topic's name is worth more than any frequency, in proportion to how much of the title it is.
 */
import type { CorpusField, CorpusRecord } from './corpus.ts'
import type { Alternative, MatchKind } from './expand-term.ts'

/** BM25 scores of one alternative, by record id. */
export interface IndexScores {
  title: ReadonlyMap<string, number>
  /** The record's best texts collapsed: best + .3 × the next two. */
  text: ReadonlyMap<string, number>
}

const kindWeight: Record<MatchKind, number> = { literal: 1, regional: 0.95, pinyin: 0.9, initials: 0.85, typo: 0.8, synonym: 0.55 }

const titleWorth = 6
const titleCoverage = 8
const otherWorth = 4
const otherCoverage = 6
const speakerWorth = 6
const wholeSpeaker = 8
const topicWorth = 4

function fieldWorth({ kind, text }: CorpusField, word: string): number {
  const coverage = word.length / text.length
  switch (kind) {
    case 'title':
      return titleWorth + titleCoverage * coverage + (text.startsWith(word) ? 1 : 0)
    case 'other':
      return otherWorth + otherCoverage * coverage
    case 'speaker':
      return text === word ? speakerWorth + wholeSpeaker : speakerWorth * Math.max(coverage, 0.5)
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

/** A whole Latin word is worth more than a piece of one: `s3` before `s3cmd`, `raft` before `braft`. */
function wordBoundary(text: string, word: string): number {
  if (!/^[a-z0-9]/.test(word)) return 1
  const at = text.indexOf(word)
  const before = at > 0 && /[a-z0-9]/.test(text.charAt(at - 1))
  const after = /[a-z0-9]/.test(text.charAt(at + word.length))
  return before || after ? 0.6 : 1
}

/** Score of one alternative that was found in the record's fields (`found`) or names one of its topics. */
export function scoreAlternative(
  { record }: CorpusRecord,
  { text, kind, weight }: Alternative,
  found: readonly CorpusField[],
  namesTopic: boolean,
  index: IndexScores,
): number {
  const best = new Map<CorpusField['kind'], number>()
  for (const field of found) {
    const worth = fieldWorth(field, text) * wordBoundary(field.text, text)
    best.set(field.kind, Math.max(best.get(field.kind) ?? 0, worth))
  }
  const title = Math.max(best.get('title') ?? 0, best.get('other') ?? 0)
  let literal = title
  for (const [field, worth] of best) if (field !== 'title' && field !== 'other') literal += worth
  const frequency = 0.25 * (index.title.get(record.id) ?? 0) + 0.35 * (index.text.get(record.id) ?? 0)
  return weight * kindWeight[kind] * (literal + frequency + (namesTopic ? topicWorth : 0))
}
