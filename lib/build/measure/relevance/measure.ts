/**
 * Judged queries + a searcher → Success@1, MRR@10, nDCG@10 and zero-result rate, over all and by class; of questions of which it is
 * known which pages answer, also how often the first page shown is one of them, and one of the first four.
 *
 * Success and reciprocal rank count rel ≥ 1; the gain of nDCG is rel itself, discounted by log2(rank + 1)
 * (Järvelin & Kekäläinen 2002).
 */
import { z } from 'zod'

export const judgedQueriesSchema = z.array(
  z.object({
    id: z.string(),
    class: z.string(),
    q: z.string(),
    /** 1 or 2 in our own files; other people's may be graded more finely. */
    rel: z.record(z.string(), z.number().nonnegative()),
    needs: z.string().optional(),
    /** By record, the pages of the document that answer. */
    pages: z.record(z.string(), z.array(z.int().positive())).optional(),
  }),
)
export type JudgedQuery = z.infer<typeof judgedQueriesSchema>[number]

export interface Figures {
  n: number
  success1: number
  mrr10: number
  ndcg10: number
  zero: number
  /** Of the queries with pages, as are the next two; null where there are none. */
  paged: number | null
  page1: number | null
  page4: number | null
}

/** A page of a document that is shown for a query. */
export interface ShownPage {
  id: string
  page: number | null
}

export interface QueryResult {
  id: string
  class: string
  q: string
  success1: number
  mrr10: number
  ndcg10: number
  zero: number
  /** Null where no pages are judged. */
  page1: number | null
  page4: number | null
  /** The place of the first page shown that answers, from 1; 0 where none does, null where no pages are judged. */
  page: number | null
  /** The first ten ids found. */
  top: string[]
}

export interface Measurement {
  all: Figures
  classes: Record<string, Figures>
  queries: QueryResult[]
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0)
}

/** The place of the first page that answers, from 1; 0 where none does, null where it is not known which do. */
function placeOfPage({ rel, pages = {} }: JudgedQuery, shown: readonly ShownPage[]): number | null {
  if (Object.keys(pages).length === 0) return null
  return shown.findIndex(({ id, page }) => page !== null && (rel[id] ?? 0) >= 1 && (pages[id] ?? []).includes(page)) + 1
}

const isWithin = (place: number | null, count: number) => (place === null ? null : Number(place >= 1 && place <= count))

function judge(query: JudgedQuery, ranked: readonly string[], shown: readonly ShownPage[]): QueryResult {
  const { id, class: name, q, rel } = query
  const top = ranked.slice(0, 10)
  const gains = top.map((found) => rel[found] ?? 0)
  const first = gains.findIndex((gain) => gain >= 1)
  const ideal = Object.values(rel)
    .sort((a, b) => b - a)
    .slice(0, 10)
  const page = placeOfPage(query, shown)
  return {
    id,
    class: name,
    q,
    success1: first === 0 ? 1 : 0,
    mrr10: first === -1 ? 0 : 1 / (first + 1),
    ndcg10: ideal.length === 0 ? 0 : discountedGain(gains) / discountedGain(ideal),
    zero: ranked.length === 0 ? 1 : 0,
    page1: isWithin(page, 1),
    page4: isWithin(page, 4),
    page,
    top,
  }
}

function average(results: readonly QueryResult[]): Figures {
  const mean = (value: (result: QueryResult) => number) =>
    results.reduce((sum, result) => sum + value(result), 0) / Math.max(results.length, 1)
  const paged = results.filter(({ page1 }) => page1 !== null)
  const meanOfPaged = (value: (result: QueryResult) => number | null) =>
    paged.length === 0 ? null : paged.reduce((sum, result) => sum + (value(result) ?? 0), 0) / paged.length
  return {
    n: results.length,
    success1: mean((result) => result.success1),
    mrr10: mean((result) => result.mrr10),
    ndcg10: mean((result) => result.ndcg10),
    zero: mean((result) => result.zero),
    paged: paged.length === 0 ? null : paged.length,
    page1: meanOfPaged((result) => result.page1),
    page4: meanOfPaged((result) => result.page4),
  }
}

/**
 * @param rank the ids found for a query, best first.
 * @param show the pages that are shown for a query, best first.
 */
export function measure(
  queries: readonly JudgedQuery[],
  rank: (q: string) => string[],
  show: (q: string) => readonly ShownPage[] = () => [],
): Measurement {
  const results = queries.map((query) => judge(query, rank(query.q), show(query.q)))
  const classes = [...new Set(results.map((result) => result.class))]
  return {
    all: average(results),
    classes: Object.fromEntries(classes.map((name) => [name, average(results.filter((result) => result.class === name))])),
    queries: results,
  }
}
