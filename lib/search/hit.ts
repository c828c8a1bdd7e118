/**
 * A ranked record → a hit with its reasons, the words to mark and the best pages. Worked out when they are asked for: of a
 * thousand hits, a page shows twenty.
 */
import type { Corpus } from './corpus.ts'
import type { MatchKind, Requirement } from './requirement.ts'
import type { Evaluate, Ranked } from './rank.ts'
import type { Found } from './score.ts'
import type { SearchRecord } from './search-data.ts'

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
  /** Guide pages that hold a word, best first. */
  readonly pages: number[]
  /** Typed words that the record does not answer. */
  readonly missing: string[]
}

const mostPages = 12
/** Pages that hold a word of the same meaning, beside one that holds the word. */
const synonymPage = 0.6

function isLiteral(found: readonly Found[]): boolean {
  return found.some(({ alternative, fields }) => alternative.kind === 'literal' && fields.length > 0)
}

function reasons(typed: string, found: readonly Found[]): Why[] {
  const [best] = found
  if (!best || isLiteral(found)) return []
  if (best.fields.length === 0) return best.topic === null ? [] : [{ kind: 'topic', typed, found: best.topic }]
  const { kind, text } = best.alternative
  return kind === 'literal' ? [] : [{ kind, typed, found: text }]
}

function bestPages(all: readonly (readonly Found[])[]): number[] {
  const pages = new Map<number, number>()
  for (const found of all) {
    const inPages = new Map<number, number>()
    for (const { fields, alternative } of found) {
      const worth = alternative.kind === 'synonym' ? synonymPage : 1
      for (const { page } of fields) if (page !== undefined) inPages.set(page, Math.max(inPages.get(page) ?? 0, worth))
    }
    for (const [page, worth] of inPages) pages.set(page, (pages.get(page) ?? 0) + worth)
  }
  return [...pages]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostPages)
    .map(([page]) => page)
}

/** @param phrases the query as typed, normalised; marked where it stands. */
export function makeHit(
  { index, score, literal, missing }: Ranked,
  record: SearchRecord,
  requirements: readonly Requirement[],
  phrases: readonly string[],
  corpus: Corpus,
  evaluate: Evaluate,
): Hit {
  let known: Found[][] | null = null
  const found = () =>
    (known ??= requirements.map(({ alternatives }) =>
      alternatives.flatMap((alternative) => evaluate(alternative).get(index) ?? []).sort((a, b) => b.score - a.score),
    ))
  return {
    record,
    score,
    get why() {
      return literal ? [] : found().flatMap((all, at) => reasons(requirements[at]?.typed ?? '', all))
    },
    get words() {
      const words = found().flatMap((all) =>
        all.flatMap(({ fields, alternative }) => (fields.length > 0 ? [alternative.text] : [])),
      )
      const whole = phrases.filter((phrase) => corpus.records[index]?.haystack.includes(phrase))
      return [...new Set([...whole, ...words])]
    },
    get pages() {
      return bestPages(found())
    },
    get missing() {
      return missing.map(({ typed }) => typed)
    },
  }
}
