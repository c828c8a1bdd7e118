import type { Talk } from './catalogue.ts'

/** Records by the year of their date, null for those without one: each year once, in the order in which it first comes. */
export function byYear(talks: readonly Talk[]): { year: string | null; talks: Talk[] }[] {
  const years = new Map<string | null, Talk[]>()
  for (const talk of talks) {
    const year = talk.date?.slice(0, 4) ?? null
    years.set(year, [...(years.get(year) ?? []), talk])
  }
  return [...years].map(([year, some]) => ({ year, talks: some }))
}
