/**
 * What is searched, filtered and shown ↔ the URL's query string. The URL is the only place where this state lives.
 * Lossless for well-formed queries whose address servers take (`cutQuery`); half a surrogate pair, which no URL can carry,
 * comes back as U+FFFD. Defaults are left out, unknown parameters and values that make no sense are ignored; whole words.
 */
import { noFilters, valueFilters, type Filters } from './filter/facets.ts'
import { parseRange, type Range } from './query/parse-query.ts'

export const sortOrders = ['relevance', 'newest', 'oldest', 'title', 'pages'] as const
export const views = ['list', 'table', 'cards'] as const
export type SortOrder = (typeof sortOrders)[number]
export type View = (typeof views)[number]

export interface SearchState {
  q: string
  filters: Filters
  sort: SortOrder
  view: View
  /** Words of the same meaning are searched too. */
  synonyms: boolean
  /** Every word must be found: "raft ppt" does not ask for slides. */
  literally: boolean
  /** Pages that may answer are shown before what holds the words. */
  passages: boolean
  /** Id of the record whose quick look is open. */
  look: string | null
}

export const initialState: SearchState = {
  q: '',
  filters: noFilters,
  sort: 'relevance',
  view: 'list',
  synonyms: true,
  literally: false,
  passages: true,
  look: null,
}

/** Of a query as it stands in an address, in bytes: many servers refuse a request of more than 8 kB, cookies and all. */
const maxQuery = 6_000
/** A byte that an address spells as %E5. */
const spelled = 3
const idPattern = /^[a-z0-9-]{1,100}$/

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text)
}

function bytesInAddress(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return /[\w.*: -]/.test(char) ? 1 : spelled
  return spelled * (code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4)
}

/** As much of a query as its address may hold: what was pasted beyond it is not searched either. */
export function cutQuery(q: string): string {
  // No character needs more than nine bytes for each of its units.
  if (q.length * spelled * 3 <= maxQuery) return q
  let bytes = 0
  let end = 0
  for (const char of q) {
    bytes += bytesInAddress(char)
    if (bytes > maxQuery) break
    end += char.length
  }
  return q.slice(0, end)
}

function parseRangeParameter(text: string | null): Range {
  return (text === null ? null : parseRange(text)) ?? { from: null, to: null }
}

/** @param search `location.search`, with or without the question mark. Never throws. */
export function parseSearchUrl(search: string): SearchState {
  const parameters = new URLSearchParams(search)
  const filters = {
    ...noFilters,
    year: parseRangeParameter(parameters.get('year')),
    pages: parseRangeParameter(parameters.get('pages')),
  }
  for (const filter of valueFilters) {
    const ids = parameters.getAll(filter).flatMap((all) => all.split(','))
    filters[filter] = [...new Set(ids)].filter((id) => idPattern.test(id))
  }
  const look = parameters.get('look')
  return {
    q: cutQuery(parameters.get('q') ?? ''),
    filters,
    sort: oneOf(sortOrders, parameters.get('sort')) ?? initialState.sort,
    view: oneOf(views, parameters.get('view')) ?? initialState.view,
    synonyms: parameters.get('synonyms') !== 'off',
    literally: parameters.get('words') === 'literal',
    passages: parameters.get('passages') !== 'off',
    look: look !== null && idPattern.test(look) ? look : null,
  }
}

function formatRange({ from, to }: Range): string | null {
  if (from === null && to === null) return null
  return from === to ? String(from) : `${from ?? ''}..${to ?? ''}`
}

/** The query string for a state, without the question mark; empty for the initial state. */
export function formatSearchUrl(state: SearchState): string {
  const parts: [string, string][] = []
  if (state.q !== '') parts.push(['q', cutQuery(state.q)])
  for (const filter of valueFilters) if (state.filters[filter].length > 0) parts.push([filter, state.filters[filter].join(',')])
  for (const filter of ['year', 'pages'] as const) {
    const range = formatRange(state.filters[filter])
    if (range !== null) parts.push([filter, range])
  }
  if (state.sort !== initialState.sort) parts.push(['sort', state.sort])
  if (state.view !== initialState.view) parts.push(['view', state.view])
  if (!state.synonyms) parts.push(['synonyms', 'off'])
  if (state.literally) parts.push(['words', 'literal'])
  if (!state.passages) parts.push(['passages', 'off'])
  if (state.look !== null) parts.push(['look', state.look])
  return new URLSearchParams(parts).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
}

/** Something is searched or filtered, so that results take the place of the browsing page. */
export function isActive({ q, filters, sort, view }: SearchState): boolean {
  if (sort !== initialState.sort || view !== initialState.view) return true
  return (
    q.trim() !== '' ||
    valueFilters.some((filter) => filters[filter].length > 0) ||
    formatRange(filters.year) !== null ||
    formatRange(filters.pages) !== null
  )
}
