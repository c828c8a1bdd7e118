/**
 * Judged queries + a searcher → Success@1, MRR@10, nDCG@10 and zero-result rate, over all and by class.
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
  }),
)
export type JudgedQuery = z.infer<typeof judgedQueriesSchema>[number]

export interface Figures {
  n: number
  success1: number
  mrr10: number
  ndcg10: number
  zero: number
}

export interface QueryResult {
  id: string
  class: string
  q: string
  success1: number
  mrr10: number
  ndcg10: number
  zero: number
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

function judge({ id, class: name, q, rel }: JudgedQuery, ranked: readonly string[]): QueryResult {
  const top = ranked.slice(0, 10)
  const gains = top.map((found) => rel[found] ?? 0)
  const first = gains.findIndex((gain) => gain >= 1)
  const ideal = Object.values(rel)
    .sort((a, b) => b - a)
    .slice(0, 10)
  return {
    id,
    class: name,
    q,
    success1: first === 0 ? 1 : 0,
    mrr10: first === -1 ? 0 : 1 / (first + 1),
    ndcg10: ideal.length === 0 ? 0 : discountedGain(gains) / discountedGain(ideal),
    zero: ranked.length === 0 ? 1 : 0,
    top,
  }
}

function average(results: readonly QueryResult[]): Figures {
  const mean = (value: (result: QueryResult) => number) =>
    results.reduce((sum, result) => sum + value(result), 0) / Math.max(results.length, 1)
  return {
    n: results.length,
    success1: mean((result) => result.success1),
    mrr10: mean((result) => result.mrr10),
    ndcg10: mean((result) => result.ndcg10),
    zero: mean((result) => result.zero),
  }
}

/** @param rank the ids found for a query, best first. */
export function measure(queries: readonly JudgedQuery[], rank: (q: string) => string[]): Measurement {
  const results = queries.map((query) => judge(query, rank(query.q)))
  const classes = [...new Set(results.map((result) => result.class))]
  return {
    all: average(results),
    classes: Object.fromEntries(classes.map((name) => [name, average(results.filter((result) => result.class === name))])),
    queries: results,
  }
}
