/** The search's state, which is the URL: read from it while rendering, written to it on every change. */
import { useSyncExternalStore } from 'react'
import type { RangeFilter, ValueFilter } from '../../lib/search/facets.ts'
import type { Range } from '../../lib/search/parse-query.ts'
import { formatSearchUrl, initialState, parseSearchUrl, type SearchState } from '../../lib/search/search-url.ts'

const changed = 'searchstatechange'
let cached: { search: string; state: SearchState } = { search: '', state: initialState }

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener(changed, listener)
    window.removeEventListener('popstate', listener)
  }
}

function read(): SearchState {
  const { search } = window.location
  if (cached.search !== search) cached = { search, state: parseSearchUrl(search) }
  return cached.state
}

/** The state of the address bar; the initial state while rendering on the server. */
export function useSearchState(): SearchState {
  return useSyncExternalStore(subscribe, read, () => initialState)
}

/** Changes the state that the address bar holds now. */
export function changeSearchState(change: Partial<SearchState>, how: 'push' | 'replace' = 'push'): void {
  writeSearchState({ ...read(), ...change }, how)
}

/** Chooses a value of a filter, or lets it go. */
export function toggleFilter(filter: ValueFilter, id: string): void {
  const { filters } = read()
  const values = filters[filter]
  const next = values.includes(id) ? values.filter((value) => value !== id) : [...values, id]
  changeSearchState({ filters: { ...filters, [filter]: next } })
}

export function setRangeFilter(filter: RangeFilter, range: Range): void {
  changeSearchState({ filters: { ...read().filters, [filter]: range } })
}

export function clearFilters(): void {
  changeSearchState({ filters: initialState.filters })
}

/**
 * Writes a state to the address bar.
 * @param how `push` makes a step for Back; `replace` is for typing, where each letter is no step of its own.
 */
function writeSearchState(state: SearchState, how: 'push' | 'replace'): void {
  const search = formatSearchUrl(state)
  const url = `${window.location.pathname}${search === '' ? '' : `?${search}`}`
  if (url === window.location.pathname + window.location.search) return
  // The browser's own functions: the router's would write the address a second time, later, over letters typed meanwhile.
  if (how === 'push') History.prototype.pushState.call(window.history, null, '', url)
  else History.prototype.replaceState.call(window.history, null, '', url)
  window.dispatchEvent(new Event(changed))
}
