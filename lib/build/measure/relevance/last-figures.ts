/**
 * The figures of our own sets as they were last accepted, in a committed file, and what has changed since: floors see what is
 * lost, this sees what gets a little worse.
 *
 *   { "originals": 0, "sets": { "words": { "all": …, "classes": …, "queries": { "typo-03": { "first": 1, "ndcg10": 0.9 } } } } }
 *
 * Compared are the queries that stand in both; averages over all and by class are written for those who read the file's diff.
 */
import { z } from 'zod'
import type { Measurement, QueryResult } from './measure.ts'

const queryFiguresSchema = z.object({
  /** The place of the first right record, from 1; 0 where none is among the first ten. */
  first: z.int(),
  /** Three decimals. */
  ndcg10: z.number(),
  /** The place of the first right page, where pages are judged; 0 where none is shown. */
  page: z.int().optional(),
})
type QueryFigures = z.infer<typeof queryFiguresSchema>

const setFiguresSchema = z.object({ queries: z.record(z.string(), queryFiguresSchema) })
export type SetFigures = z.infer<typeof setFiguresSchema>

export const lastFiguresSchema = z.object({
  /** How many originals' text was searched. */
  originals: z.int(),
  sets: z.record(z.string(), setFiguresSchema),
})
export type LastFigures = z.infer<typeof lastFiguresSchema>

export interface Averages {
  n: number
  success1: number
  mrr10: number
  ndcg10: number
}

export interface QueryChange {
  id: string
  q: string
  before: QueryFigures
  now: QueryFigures
}

/** What has changed of the queries that stand in both. */
export interface Change {
  before: Averages
  now: Averages
  /** Classes of which a figure changed, by name: by how much. */
  classes: Record<string, Averages>
  /** What fell furthest first. */
  worse: QueryChange[]
  better: number
  /** Queries that were not judged then, and that are not judged any more. */
  added: number
  gone: number
}

/** How far nDCG@10 over a set may fall before somebody must say why. */
export const maxFall = 0.01

const round = (value: number) => Math.round(value * 1000) / 1000

function figuresOf({ mrr10, ndcg10, page }: QueryResult): QueryFigures {
  const first = mrr10 === 0 ? 0 : Math.round(1 / mrr10)
  return { first, ndcg10: round(ndcg10), ...(page === null ? {} : { page }) }
}

function average(figures: readonly QueryFigures[]): Averages {
  const mean = (value: (one: QueryFigures) => number) =>
    figures.reduce((sum, one) => sum + value(one), 0) / Math.max(figures.length, 1)
  return {
    n: figures.length,
    success1: mean(({ first }) => Number(first === 1)),
    mrr10: mean(({ first }) => (first === 0 ? 0 : 1 / first)),
    ndcg10: mean(({ ndcg10 }) => ndcg10),
  }
}

function difference(before: Averages, now: Averages): Averages {
  return {
    n: now.n,
    success1: now.success1 - before.success1,
    mrr10: now.mrr10 - before.mrr10,
    ndcg10: now.ndcg10 - before.ndcg10,
  }
}

/** Above 0 where it became better; where the records stand as they did, by the page. */
function gain({ before, now }: QueryChange): number {
  const ofPage = ({ page = 0 }: QueryFigures) => (page === 0 ? 0 : 1 / page)
  return now.ndcg10 - before.ndcg10 || ofPage(now) - ofPage(before)
}

export function compareFigures(last: SetFigures, { queries }: Measurement): Change {
  const both = queries.flatMap((result) => {
    const before = last.queries[result.id]
    return before ? [{ id: result.id, q: result.q, class: result.class, before, now: figuresOf(result) }] : []
  })
  const averages = (changes: typeof both, side: 'before' | 'now') => average(changes.map((change) => change[side]))
  const classes = [...new Set(both.map((change) => change.class))].map((name) => {
    const own = both.filter((change) => change.class === name)
    return [name, difference(averages(own, 'before'), averages(own, 'now'))] as const
  })
  const changed = ({ success1, mrr10, ndcg10 }: Averages) => [success1, mrr10, ndcg10].some((value) => Math.abs(value) >= 0.0005)
  return {
    before: averages(both, 'before'),
    now: averages(both, 'now'),
    classes: Object.fromEntries(classes.filter(([, figures]) => changed(figures))),
    worse: both
      .filter((change) => gain(change) < 0)
      .sort((a, b) => gain(a) - gain(b) || (a.id < b.id ? -1 : 1))
      .map(({ id, q, before, now }) => ({ id, q, before, now })),
    better: both.filter((change) => gain(change) > 0).length,
    added: queries.length - both.length,
    gone: Object.keys(last.queries).length - both.length,
  }
}

/** The order of a file that people read the diff of. */
function byName<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** An object of numbers on one line, any other on many: as the formatter leaves it. */
function toJson(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const isRow = entries.every(([, one]) => typeof one === 'number')
  const within = isRow ? '' : `${indent}  `
  const members = entries.map(([key, one]) => `${within}${JSON.stringify(key)}: ${toJson(one, within)}`)
  return isRow ? `{ ${members.join(', ')} }` : `{\n${members.join(',\n')}\n${indent}}`
}

/** The text of the file, in an order that does not depend on that of the judged files. */
export function lastFiguresText(originals: number, sets: readonly (readonly [string, Measurement])[]): string {
  const rounded = ({ n, success1, mrr10, ndcg10 }: Averages) => ({
    n,
    success1: round(success1),
    mrr10: round(mrr10),
    ndcg10: round(ndcg10),
  })
  const figures = sets.map(([name, { all, classes, queries }]) => [
    name,
    {
      all: rounded(all),
      classes: byName(Object.entries(classes).map(([of, its]) => [of, rounded(its)] as const)),
      queries: byName(queries.map((result) => [result.id, figuresOf(result)] as const)),
    },
  ])
  return `${toJson({ originals, sets: Object.fromEntries(figures) as unknown }, '')}\n`
}
