/**
 * Filters and their counts. Several values within one filter are alternatives, filters narrow each other; the counts of
 * a filter leave that filter itself out, so that a second value can be added. A topic has the records of its parts.
 */
import type { Range } from '../query/parse-query.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import { topicsOf } from './record-topics.ts'

export const valueFilters = ['product', 'component', 'theme', 'kind', 'level', 'lang', 'speaker', 'event'] as const
export const rangeFilters = ['year', 'pages'] as const
export type ValueFilter = (typeof valueFilters)[number]
export type RangeFilter = (typeof rangeFilters)[number]

export type Filters = Record<ValueFilter, readonly string[]> & Record<RangeFilter, Range>

/** Records by value, for each filter; `year` also by year, for its histogram. */
export type FacetCounts = Record<ValueFilter | 'year', Record<string, number>>

export const openRange: Range = { from: null, to: null }
export const noFilters: Filters = {
  product: [],
  component: [],
  theme: [],
  kind: [],
  level: [],
  lang: [],
  speaker: [],
  event: [],
  year: openRange,
  pages: openRange,
}

export function inRange(value: number | undefined, { from, to }: Range): boolean {
  if (from === null && to === null) return true
  return value !== undefined && (from === null || value >= from) && (to === null || value <= to)
}

export function yearOf(record: SearchRecord): number | undefined {
  return record.date === undefined ? undefined : Number(record.date.slice(0, 4))
}

/** The values that a record has in a filter; none where it is unknown. */
export function valuesOf(record: SearchRecord, filter: ValueFilter, topics: SearchRecords['topics']): readonly string[] {
  switch (filter) {
    case 'product':
    case 'component':
    case 'theme':
      return topicsOf(record, topics).filter((id) => topics[id]?.facet === filter)
    case 'kind':
      return [record.kind]
    case 'level':
      return record.level === undefined ? [] : [record.level]
    case 'lang':
      return record.lang === undefined ? [] : record.lang.split('+')
    case 'speaker':
      return record.speakers ?? []
    case 'event':
      return record.event === undefined ? [] : [record.event]
  }
}

function passes(
  record: SearchRecord,
  filters: Filters,
  filter: ValueFilter | RangeFilter,
  topics: SearchRecords['topics'],
): boolean {
  if (filter === 'year') return inRange(yearOf(record), filters.year)
  if (filter === 'pages') return inRange(record.pages, filters.pages)
  const wanted = filters[filter]
  return wanted.length === 0 || valuesOf(record, filter, topics).some((value) => wanted.includes(value))
}

const allFilters = [...valueFilters, ...rangeFilters]

function isSet(filters: Filters, filter: ValueFilter | RangeFilter): boolean {
  if (filter === 'year' || filter === 'pages') return filters[filter].from !== null || filters[filter].to !== null
  return filters[filter].length > 0
}

interface FacetValue {
  facet: ValueFilter | 'year'
  value: string | number
}

/** A filter that keeps records out, and how many would pass without it. */
export interface Hindrance {
  filter: ValueFilter | RangeFilter
  count: number
}

export interface FacetCounter {
  /** Of these records, by index, those that pass all filters, in their order. */
  filter: (indices: readonly number[], filters: Filters) => readonly number[]
  /** How many of these records, by index, have each value of each filter. */
  count: (indices: readonly number[], filters: Filters) => FacetCounts
  /** The filter without which most of these records would pass all others; null where no single one makes room. */
  hindrance: (indices: readonly number[], filters: Filters) => Hindrance | null
}

/** Every value of every record is numbered once: at ten thousand records, names would cost more than the search. */
export function createFacetCounter(records: readonly SearchRecord[], topics: SearchRecords['topics']): FacetCounter {
  const values: FacetValue[] = []
  const numbers = new Map<string, number>()
  const numberOf = (facet: FacetValue['facet'], value: string | number) => {
    const key = `${facet} ${value}`
    const number = numbers.get(key) ?? values.push({ facet, value }) - 1
    numbers.set(key, number)
    return number
  }
  const held = records.map((record) => {
    const year = yearOf(record)
    const own = valueFilters.flatMap((filter) => valuesOf(record, filter, topics).map((value) => numberOf(filter, value)))
    return year === undefined ? own : [...own, numberOf('year', year)]
  })

  function filter(indices: readonly number[], filters: Filters): readonly number[] {
    const set = allFilters.filter((one) => isSet(filters, one))
    if (set.length === 0) return indices
    return indices.filter((index) => {
      const record = records[index]
      return record !== undefined && set.every((one) => passes(record, filters, one, topics))
    })
  }

  function count(indices: readonly number[], filters: Filters): FacetCounts {
    const set = allFilters.filter((one) => isSet(filters, one))
    const totals = new Uint32Array(values.length)
    for (const index of indices) {
      const record = records[index]
      const failing = record ? set.filter((one) => !passes(record, filters, one, topics)) : []
      if (failing.length > 1) continue
      for (const number of held[index] ?? []) {
        if (failing.length === 0 || failing[0] === values[number]?.facet) totals[number] = (totals[number] ?? 0) + 1
      }
    }
    const counts: FacetCounts = {
      product: {},
      component: {},
      theme: {},
      kind: {},
      level: {},
      lang: {},
      speaker: {},
      event: {},
      year: {},
    }
    values.forEach(({ facet, value }, number) => {
      const total = totals[number] ?? 0
      if (total > 0) counts[facet][value] = total
    })
    return counts
  }

  function hindrance(indices: readonly number[], filters: Filters): Hindrance | null {
    const set = allFilters.filter((one) => isSet(filters, one))
    const all = filter(indices, filters).length
    const without = set.map((one) => ({
      filter: one,
      count: filter(indices, { ...filters, [one]: noFilters[one] }).length,
    }))
    return without.reduce<Hindrance | null>((most, one) => (one.count > (most?.count ?? all) ? one : most), null)
  }

  return { filter, count, hindrance }
}
