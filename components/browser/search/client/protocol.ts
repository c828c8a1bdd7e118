/** What the page and the search worker say to each other: requests with an id, and answers that carry their request. */
import type { LookItem, Presented } from '../../../../lib/search/shown/present.ts'
import type { SearchState } from '../../../../lib/search/search-url.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import type { TurnProgress } from './load-in-turn.ts'

/** What is searched, filtered and sorted by. */
export type Question = Omit<SearchState, 'look' | 'view'>

/** The first `limit` results; `facets`: with the values of the filters. */
export interface SearchRequest {
  kind: 'search'
  state: Question
  limit: number
  facets: boolean
}

/** One record in full, with the words of a question marked. */
export interface LookRequest {
  kind: 'look'
  record: string
  state: Question
}

/** Ids of everything that a question finds, in order. */
export interface IdsRequest {
  kind: 'ids'
  state: Question
}

export type Request = SearchRequest | LookRequest | IdsRequest

interface Answers {
  /** `awaits`: pages that may answer are on their way. */
  search: { presented: Presented; suggestions: string[]; awaits: boolean }
  /** Null where there is no such record. */
  look: { item: LookItem | null }
  ids: { ids: string[] }
}

/** An answer with its request; a second one of the same id is better than the first, as more text has arrived. */
export type AnswerTo<Asked extends Request> = Asked extends Request
  ? { type: 'answer'; kind: Asked['kind']; id: number; request: Asked } & Answers[Asked['kind']]
  : never

export type Answer = AnswerTo<Request>

export type ToWorker =
  | { type: 'load'; folder: string; locale: Locale }
  /** Loads again what failed of the pages' text. */
  | { type: 'load-pages' }
  | { type: 'ask'; id: number; request: Request }

export type LoadFailure = 'offline' | 'missing' | 'damaged'

export type FromWorker =
  | { type: 'progress'; loaded: number; total: number }
  | { type: 'ready'; part: 'titles' | 'all' }
  /** How many records are searched by their titles, and how many by their texts. */
  | { type: 'coverage'; titles: number; texts: number; total: number }
  | { type: 'failed'; failure: LoadFailure; detail: string }
  /** Of the pages' text; what is loaded is searched. */
  | { type: 'pages'; progress: TurnProgress; trying: boolean }
  | Answer
