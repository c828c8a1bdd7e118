/** What the page and the search worker say to each other. Sequence numbers let the page drop stale answers. */
import type { LookItem, Presented } from '../../../../lib/search/shown/present.ts'
import type { TurnProgress } from './load-in-turn.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import type { SearchState } from '../../../../lib/search/search-url.ts'

export type ToWorker =
  | { type: 'load'; folder: string; locale: Locale }
  /** Loads again what failed of the pages' text. */
  | { type: 'load-pages' }
  /** `facets`: with the values of the filters. */
  | { type: 'search'; sequence: number; state: Omit<SearchState, 'look' | 'view'>; limit: number; facets: boolean }
  | { type: 'look'; id: string; state: Omit<SearchState, 'look' | 'view'> }
  | { type: 'ids'; state: Omit<SearchState, 'look' | 'view'> }

export type LoadFailure = 'offline' | 'missing' | 'damaged'

export type FromWorker =
  | { type: 'progress'; loaded: number; total: number }
  | { type: 'ready'; part: 'titles' | 'all' }
  /** How many records are searched by their titles, and how many by their texts. */
  | { type: 'coverage'; titles: number; texts: number; total: number }
  | { type: 'failed'; failure: LoadFailure; detail: string }
  /** Of the pages' text; what is loaded is searched. */
  | { type: 'pages'; progress: TurnProgress; trying: boolean }
  /** A second answer to the same question is better than the first: more text has arrived. */
  | { type: 'answer'; sequence: number; presented: Presented; suggestions: string[] }
  | { type: 'look'; id: string; item: LookItem | null }
  | { type: 'ids'; ids: string[] }
