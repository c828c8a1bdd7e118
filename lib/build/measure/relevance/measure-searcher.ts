/** Judged queries, asked of our searcher as a page asks it → how well it answers. */
import { noFilters } from '../../../search/filter/facets.ts'
import type { SearchAnswer, Searcher } from '../../../search/search.ts'
import { measure, type JudgedQuery, type Measurement, type ShownPage } from './measure.ts'

/** The pages that stand first for a query: those that may answer it, else the best one of each result. */
function pagesShown({ passages, records, hitOf }: SearchAnswer): ShownPage[] {
  if (passages.length > 0) return passages.map(({ record, page }) => ({ id: record.id, page }))
  return records.slice(0, 4).map((record) => ({ id: record.id, page: hitOf(record).pages[0]?.number ?? null }))
}

export function measureSearcher({ search }: Searcher, queries: readonly JudgedQuery[]): Measurement {
  const answers = new Map(queries.map(({ q }) => [q, search({ q, filters: noFilters, synonyms: true })]))
  return measure(
    queries,
    (q) => (answers.get(q)?.records ?? []).map(({ id }) => id),
    (q) => {
      const answer = answers.get(q)
      return answer ? pagesShown(answer) : []
    },
  )
}
