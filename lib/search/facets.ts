/**
 * Filters and their counts. Several values within one filter are alternatives, filters narrow each other; the counts of
 * a filter leave that filter itself out, so that a second value can be added.
 */
import type { Range } from './parse-query.ts'
import type { SearchRecord, SearchRecords } from './search-data.ts'

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
      return (record.topics ?? []).filter((id) => topics[id]?.facet === filter)
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

type FacetValues = readonly (readonly [facet: ValueFilter | 'year', values: readonly (string | number)[]])[]

/** Worked out once per record: the counts are wanted at every letter. */
const remembered = new WeakMap<SearchRecord, FacetValues>()

function facetValuesOf(record: SearchRecord, topics: SearchRecords['topics']): FacetValues {
  let values = remembered.get(record)
  if (!values) {
    const year = yearOf(record)
    const all = [
      ...valueFilters.map((filter) => [filter, valuesOf(record, filter, topics)] as const),
      ['year', year === undefined ? [] : [year]] as const,
    ]
    values = all.filter(([, held]) => held.length > 0)
    remembered.set(record, values)
  }
  return values
}

/** Splits records into those that pass and the counts of every filter's values. */
export function applyFilters(
  records: readonly SearchRecord[],
  filters: Filters,
  topics: SearchRecords['topics'],
): { passing: Set<string>; counts: FacetCounts } {
  const passing = new Set<string>()
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
  const set = allFilters.filter((filter) => isSet(filters, filter))
  for (const record of records) {
    const failing = set.filter((filter) => !passes(record, filters, filter, topics))
    if (failing.length === 0) passing.add(record.id)
    if (failing.length > 1) continue
    for (const [facet, values] of facetValuesOf(record, topics)) {
      if (failing.length === 1 && failing[0] !== facet) continue
      const counted = counts[facet]
      for (const value of values) counted[value] = (counted[value] ?? 0) + 1
    }
  }
  return { passing, counts }
}
