/** A request → its answer, from what is loaded. */
import { noFilters } from '../../../../lib/search/filter/facets.ts'
import type { Hit, SearchAnswer, Searcher } from '../../../../lib/search/search.ts'
import type { SearchRecord } from '../../../../lib/search/corpus/search-data.ts'
import { present, presentLook, type AnswerContext } from '../../../../lib/search/shown/present.ts'
import { sortRecords } from '../../../../lib/search/shown/sort-records.ts'
import type { Answer, IdsRequest, LookRequest, Question, Request, SearchRequest } from './protocol.ts'

export interface Loaded {
  searcher: Searcher
  context: Omit<AnswerContext, 'q'>
}

const suggestionsShown = 5

interface Listed {
  found: SearchAnswer
  /** In the order that was asked for. */
  records: readonly SearchRecord[]
}

function list({ q, filters, synonyms, literally, passages, sort }: Question, { searcher, context }: Loaded): Listed {
  const found = searcher.search({
    q,
    filters,
    synonyms,
    literally,
    passages,
    ...(context.locale === 'en' ? { readersLanguage: 'en' } : {}),
  })
  return { found, records: sortRecords(found.records, sort, q.trim() !== '', context.locale) }
}

export interface Answered {
  answer: Answer
  /** Pages would be among it if what answers questions were there. */
  lacksAnswerer: boolean
  /** A word stands nowhere, and no guess was there at what it is. */
  lacksGuesses: boolean
}

function search(id: number, request: SearchRequest, loaded: Loaded): Answered {
  const { state, limit, facets } = request
  const { found, records } = list(state, loaded)
  const presented = present(found, records, facets ? state.filters : null, limit, { ...loaded.context, q: state.q })
  const suggestions = presented.total === 0 ? loaded.searcher.suggest(state.q, suggestionsShown) : []
  const answer: Answer = { type: 'answer', kind: 'search', id, request, presented, suggestions: suggestions ?? [], awaits: false }
  return { answer, lacksAnswerer: found.lacksAnswerer, lacksGuesses: found.lacksGuesses || suggestions === null }
}

/** A record that the question does not find has no words to mark. */
const plainHit = (record: SearchRecord): Hit => ({ record, score: 0, why: [], words: [], pages: [], missing: [] })

function look(id: number, request: LookRequest, { searcher, context }: Loaded): Answered {
  const { q, synonyms, literally } = request.state
  const { records, hitOf, lacksGuesses } = searcher.search({ q, filters: noFilters, synonyms, literally, passages: false })
  const record = context.data.records.find((candidate) => candidate.id === request.record)
  const hit = record && (records.includes(record) ? hitOf(record) : plainHit(record))
  const item = hit ? presentLook(hit, { ...context, q }) : null
  return { answer: { type: 'answer', kind: 'look', id, request, item }, lacksAnswerer: false, lacksGuesses }
}

function listIds(id: number, request: IdsRequest, loaded: Loaded): Answered {
  const { found, records } = list(request.state, loaded)
  const answer: Answer = { type: 'answer', kind: 'ids', id, request, ids: records.map((record) => record.id) }
  return { answer, lacksAnswerer: false, lacksGuesses: found.lacksGuesses }
}

export function answerRequest(id: number, request: Request, loaded: Loaded): Answered {
  switch (request.kind) {
    case 'search':
      return search(id, request, loaded)
    case 'look':
      return look(id, request, loaded)
    case 'ids':
      return listIds(id, request, loaded)
  }
}
