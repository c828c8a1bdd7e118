/**
 * A normalised text → the MiniSearch query that finds every document which could hold it: all bigrams of Han runs, Latin
 * words by their beginning.
 */
import type { SearchOptions } from 'minisearch'
import { isHan } from './normalise.ts'
import { scriptRuns, tokenize } from './tokenize.ts'

export interface IndexQuery {
  text: string
  terms: string[]
  options: SearchOptions
}

/** Terms of a query text: the last character of a Han run is left out, since only a run's end is indexed alone. */
export function queryTerms(text: string): string[] {
  return scriptRuns(text).flatMap((run) => {
    if (!isHan(run)) return [run]
    const terms = tokenize(run)
    return terms.length > 1 ? terms.slice(0, -1) : terms
  })
}

export function indexQuery(text: string): IndexQuery {
  const terms = queryTerms(text)
  return {
    text,
    terms,
    options: {
      tokenize: () => terms,
      combineWith: 'AND',
      prefix: (term) => !isHan(term) || [...term].length === 1,
    },
  }
}
