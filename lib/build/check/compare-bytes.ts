/** Bytes as measured against the bytes that were agreed on. */
import type { Bytes, Measured } from './measure-bytes.ts'

/** A page that grows by more must be wanted: `npm run budgets -- --write`. */
export const mostPercent = 3

export interface Comparison {
  table: string
  /** What grew too much, or has no budget, one line each. */
  problems: string[]
}

/** In per cent. */
const growth = (now: number, before: number) => (now === before ? 0 : (100 * (now - before)) / before)

function judge(name: string, now: Bytes, budget: Bytes | undefined): string[] {
  if (!budget) return [`${name}: no budget`]
  return (['gzip', 'brotli'] as const)
    .filter((coding) => growth(now[coding], budget[coding]) > mostPercent)
    .map(
      (coding) =>
        `${name}: ${now[coding]} bytes ${coding}, ${growth(now[coding], budget[coding]).toFixed(1)} % over ${budget[coding]}`,
    )
}

export function compareBytes(measured: Measured, budgets: Measured): Comparison {
  const rows = Object.entries(measured).map(([name, now]) => {
    const budget = budgets[name]
    const change = budget ? `${growth(now.brotli, budget.brotli).toFixed(1)} %` : 'new'
    return [name.padEnd(34), String(now.gzip).padStart(9), String(now.brotli).padStart(9), change.padStart(9)].join('')
  })
  const gone = Object.keys(budgets).filter((name) => !(name in measured))
  return {
    table: [`${'bytes'.padEnd(34)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}${'change'.padStart(9)}`, ...rows].join('\n'),
    problems: [
      ...Object.entries(measured).flatMap(([name, now]) => judge(name, now, budgets[name])),
      ...gone.map((name) => `${name}: a budget for what is no longer measured`),
    ],
  }
}
