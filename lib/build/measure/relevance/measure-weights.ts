/**
 * Each weight of the search, halved and doubled in turn → what that changes: a weight that changes nothing can go.
 */
import * as weights from '../../../search/weights.ts'
import type { Measurement } from './measure.ts'

/** One number of the table, by its place: `field.title`. */
export interface Weight {
  name: string
  value: number
  set: (value: number) => void
}

/** The judged queries under one table of weights. */
export interface Reading {
  measurement: Measurement
  /** What is shown of a query's first hits, by its words: their ids and their pages. */
  shown: ReadonlyMap<string, string>
}

/** What the judged queries make of one changed weight. */
export interface WeightEffect {
  success1: number
  mrr10: number
  ndcg10: number
  /** Queries with other hits or pages of them among the first ten, or in another order. */
  changed: string[]
  /** Queries whose first hit was right and is not any more. */
  lost: string[]
}

/** All numbers of the table. */
export function listWeights(table: Record<string, Record<string, number>> = weights): Weight[] {
  return Object.entries(table).flatMap(([group, row]) =>
    Object.entries(row).map(([key, value]) => ({
      name: `${group}.${key}`,
      value,
      set: (next: number) => void (row[key] = next),
    })),
  )
}

function compare(before: Reading, after: Reading): WeightEffect {
  const known = new Map(before.measurement.queries.map((query) => [query.id, query]))
  const { all, queries } = after.measurement
  const difference = (name: 'success1' | 'mrr10' | 'ndcg10') => all[name] - before.measurement.all[name]
  return {
    success1: difference('success1'),
    mrr10: difference('mrr10'),
    ndcg10: difference('ndcg10'),
    changed: queries.filter(({ q }) => before.shown.get(q) !== after.shown.get(q)).map(({ id }) => id),
    lost: queries.filter(({ id, success1 }) => success1 < (known.get(id)?.success1 ?? 0)).map(({ id }) => id),
  }
}

/**
 * @param measureNow measures with the table as it stands when it is called.
 * @param report called for each weight with the effects of half and of twice its value.
 */
export function measureWeights(
  list: readonly Weight[],
  measureNow: () => Reading,
  report: (weight: Weight, half: WeightEffect, double: WeightEffect) => void,
): void {
  if (list.length === 0) return
  const before = measureNow()
  for (const weight of list) {
    const effectOf = (factor: number) => {
      weight.set(factor * weight.value)
      try {
        return compare(before, measureNow())
      } finally {
        weight.set(weight.value)
      }
    }
    report(weight, effectOf(0.5), effectOf(2))
  }
}

/** "+0.012", "−0.012"; a dot for what rounds to nothing. */
export const signed = (value: number) =>
  Math.abs(value) < 0.0005 ? '·' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(3)}`

/** One effect on one line: differences of S@1, MRR@10 and nDCG@10, how many queries change, and which are lost. */
export function formatEffect({ success1, mrr10, ndcg10, changed, lost }: WeightEffect): string {
  if (changed.length === 0) return 'changes nothing'
  const figures = [success1, mrr10, ndcg10].map((value) => signed(value).padStart(7)).join('')
  return `${figures}  ${String(changed.length).padStart(3)} changed${lost.length === 0 ? '' : `, lost: ${lost.join(' ')}`}`
}
