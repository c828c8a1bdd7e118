/** What was measured of a server beside the browser → lines to print, and what falls below the floors. */
import type { Measurement } from '../measure/relevance/measure.ts'
import type { Judged, Recall } from './compare.ts'

/** What a server must reach: all that the browser finds literally, and nearly its order. */
export const floors = { recall: 1, success1: 0.95 } as const

const row = (name: string, { all }: Measurement) =>
  `${name.padEnd(10)}${[all.success1, all.mrr10, all.ndcg10].map((value) => value.toFixed(3).padStart(9)).join('')}`

export function reportLines({ queries, recall, lost }: Recall, { browser, server }: Judged): string[] {
  return [
    `recall of ${queries} literal queries: ${recall.toFixed(4)}`,
    ...lost.map((query) => `lost: ${query}`),
    `${server.all.n} judged queries   S@1   MRR@10  nDCG@10`,
    row('browser', browser),
    row('server', server),
  ]
}

/** In words; empty when all floors hold. */
export function belowFloors({ recall }: Recall, { server }: Judged): string[] {
  const { success1 } = server.all
  return [
    ...(recall < floors.recall ? [`recall is ${recall.toFixed(4)}, below ${floors.recall}`] : []),
    ...(success1 < floors.success1 ? [`S@1 is ${success1.toFixed(3)}, below ${floors.success1}`] : []),
  ]
}
