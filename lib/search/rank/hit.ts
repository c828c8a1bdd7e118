/**
 * A ranked record → a hit with its reasons, the words to mark and the best pages. Worked out when they are asked for: of a
 * thousand hits, a page shows ten.
 */
import type { Corpus } from '../corpus/corpus.ts'
import { bestPages, type HitPage } from './hit-pages.ts'
import type { MatchKind, Requirement } from '../query/requirement.ts'
import { isStopWord } from '../query/stop-words.ts'
import type { Ranked, Ranking } from './rank.ts'
import type { Found, Scorer } from './score.ts'
import type { SearchRecord } from '../corpus/search-data.ts'

/** Why a record is a hit when it is not by the very words typed. */
export interface Why {
  kind: Exclude<MatchKind, 'literal'> | 'topic'
  typed: string
  found: string
}

export interface Hit {
  readonly record: SearchRecord
  readonly score: number
  readonly why: Why[]
  /** Normalised words to highlight. */
  readonly words: string[]
  /** Pages of the document that hold the words, best first: those of the guide, and those of its text. */
  readonly pages: HitPage[]
  /** Typed words that the record does not answer. */
  readonly missing: string[]
}

function isLiteral(found: readonly Found[]): boolean {
  return found.some(({ alternative, stands }) => alternative.kind === 'literal' && stands)
}

function reasons(typed: string, found: readonly Found[]): Why[] {
  const [best] = found
  if (!best || isLiteral(found)) return []
  if (!best.stands) return best.topic === null ? [] : [{ kind: 'topic', typed, found: best.topic }]
  const { kind, text } = best.alternative
  return kind === 'literal' ? [] : [{ kind, typed, found: text }]
}

/** What all hits of one query share. */
export interface HitSources {
  corpus: Corpus
  requirements: readonly Requirement[]
  /** The query as one text; marked where it stands. */
  phrases: readonly string[]
  explain: Scorer['explain']
  ranking: Ranking
}

class RankedHit implements Hit {
  readonly record: SearchRecord
  readonly #index: number
  readonly #sources: HitSources
  #found: Found[][] | null = null
  #words: string[] | null = null
  #pages: HitPage[] | null = null

  constructor(record: SearchRecord, index: number, sources: HitSources) {
    this.record = record
    this.#index = index
    this.#sources = sources
  }

  get #ranked(): Ranked {
    return this.#sources.ranking.of(this.#index)
  }

  get score(): number {
    return this.#ranked.score
  }

  /** For each requirement, where it was found, best first. */
  get #answers(): Found[][] {
    const { requirements, explain } = this.#sources
    this.#found ??= requirements.map(({ alternatives }) =>
      alternatives.flatMap((alternative) => explain(alternative, this.#index) ?? []).sort((a, b) => b.strength - a.strength),
    )
    return this.#found
  }

  get why(): Why[] {
    const { requirements } = this.#sources
    if (this.#ranked.literal) return []
    const given = this.#answers.map((all, at) => ({
      optional: requirements[at]?.optional,
      why: reasons(requirements[at]?.typed ?? '', all),
    }))
    const required = given.filter(({ optional }) => !optional)
    const told = (required.some(({ why }) => why.length > 0) ? required : given).flatMap(({ why }) => why)
    // Two words may name one topic.
    return told.filter(({ kind, found }, at) => told.findIndex((other) => other.kind === kind && other.found === found) === at)
  }

  get words(): string[] {
    this.#words ??= this.#findWords()
    return this.#words
  }

  #findWords(): string[] {
    const { requirements, phrases, corpus } = this.#sources
    // "The" tells nothing of how a question is met; "of" does in a title that holds all of the query.
    const isWhole = this.#answers.every((all) => all.some(({ stands }) => stands))
    const isMarked = (requirement: Requirement | undefined) => isWhole || !requirement?.optional || !isStopWord(requirement.typed)
    const words = this.#answers.flatMap((all, at) =>
      isMarked(requirements[at]) ? all.flatMap(({ stands, alternative }) => (stands ? [alternative.text] : [])) : [],
    )
    const whole = phrases.filter((phrase) => corpus.records[this.#index]?.haystack.includes(phrase))
    return [...new Set([...whole, ...words])]
  }

  get pages(): HitPage[] {
    const { requirements, phrases, corpus } = this.#sources
    this.#pages ??= bestPages(this.#answers, requirements, phrases, corpus.pages)
    return this.#pages
  }

  get missing(): string[] {
    return this.#ranked.missing.map(({ typed }) => typed)
  }
}

export function makeHit(record: SearchRecord, index: number, sources: HitSources): Hit {
  return new RankedHit(record, index, sources)
}
