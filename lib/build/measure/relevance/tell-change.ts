/** A change against the last figures → a short block of lines, and what to do where it fell too far. */
import { maxFall, type Change, type QueryChange } from './last-figures.ts'
import { signed } from './measure-weights.ts'

/** Of more, their number is enough to look again. */
const maxTold = 20

const figuresLine = (figures: { success1: number; mrr10: number; ndcg10: number }) =>
  `S@1 ${signed(figures.success1)}  MRR@10 ${signed(figures.mrr10)}  nDCG@10 ${signed(figures.ndcg10)}`

function tellWorse({ id, q, before, now }: QueryChange): string {
  const place = (at: number) => (at === 0 ? 'none' : String(at))
  const moved = (name: string, from = 0, to = 0) => (from === to ? '' : `, ${name} ${place(from)} → ${place(to)}`)
  const first = moved('first right', before.first, now.first)
  const page = moved('right page', before.page, now.page)
  return `  worse: ${id} "${q}" nDCG@10 ${before.ndcg10.toFixed(3)} → ${now.ndcg10.toFixed(3)}${first}${page}`
}

/** What has changed of one set; one line where nothing has. */
export function tellChange(set: string, { before, now, classes, worse, better, added, gone }: Change): string[] {
  const apart = [...(added > 0 ? [`${added} new, not compared`] : []), ...(gone > 0 ? [`${gone} gone`] : [])]
  const counts = [`${better} better`, `${worse.length} worse`, ...apart].join(', ')
  const all = {
    success1: now.success1 - before.success1,
    mrr10: now.mrr10 - before.mrr10,
    ndcg10: now.ndcg10 - before.ndcg10,
  }
  return [
    `${set} since the last figures: ${figuresLine(all)}; of ${now.n} queries ${counts}`,
    ...Object.entries(classes).map(([name, figures]) => `  ${name.padEnd(18)} ${figuresLine(figures)}`),
    ...worse.slice(0, maxTold).map(tellWorse),
    ...(worse.length > maxTold ? [`  … and ${worse.length - maxTold} more that became worse`] : []),
  ]
}

/** In words; null where it holds. */
export function fallsTooFar(set: string, { before, now }: Change): string | null {
  if (before.ndcg10 - now.ndcg10 <= maxFall) return null
  const fall = `nDCG@10 of ${set} fell from ${before.ndcg10.toFixed(3)} to ${now.ndcg10.toFixed(3)}, by more than ${maxFall}`
  return `${fall} since the last figures: mend it, or renew them (\`npm run -s relevance -- --renew\`) and say in the commit why`
}
