/** Records that belong together and are read in an order, part by part. */
import type { Talk } from './catalogue.ts'

export interface Series {
  id: string
  zh: string
  en: string
  /** In the order in which they are read. */
  talks: Talk[]
}

/** Two records that stand together are no series yet. */
const minInSeries = 3

const byNumbers = new Intl.Collator('en', { numeric: true })

/**
 * For sort(): by date, what has none last; within a day by id, its numbers compared as numbers: part 2 stands before
 * part 10. A date of less precision stands before the days that it holds.
 */
export function inSeriesOrder(a: Talk, b: Talk): number {
  if (a.date === null || b.date === null) {
    if (a.date !== b.date) return a.date === null ? 1 : -1
  } else if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return byNumbers.compare(a.id, b.id) || (a.id < b.id ? -1 : 1)
}

/** The collections that are series, those of most records first. */
export function seriesOf(talks: readonly Talk[]): Series[] {
  const found = new Map<string, Series>()
  for (const talk of talks) {
    if (talk.collection === null) continue
    const { id, zh, en } = talk.collection
    const series = found.get(id) ?? { id, zh, en, talks: [] }
    series.talks.push(talk)
    found.set(id, series)
  }
  return [...found.values()]
    .filter((series) => series.talks.length >= minInSeries)
    .map((series) => ({ ...series, talks: series.talks.sort(inSeriesOrder) }))
    .sort((a, b) => b.talks.length - a.talks.length || (a.id < b.id ? -1 : 1))
}

export interface PlaceInSeries {
  /** Counted from 1. */
  number: number
  previous: Talk | null
  next: Talk | null
}

/** Where a record stands in its series; null where it is not of it. */
export function placeInSeries({ talks }: Series, id: string): PlaceInSeries | null {
  const index = talks.findIndex((talk) => talk.id === id)
  return index < 0 ? null : { number: index + 1, previous: talks[index - 1] ?? null, next: talks[index + 1] ?? null }
}
