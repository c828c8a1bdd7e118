/** The search's state, which is the URL: read from it while rendering, written to it on every change. */
import { useSyncExternalStore } from 'react'
import type { RangeFilter, ValueFilter } from '../../../../lib/search/filter/facets.ts'
import type { Range } from '../../../../lib/search/query/parse-query.ts'
import { formatSearchUrl, initialState, parseSearchUrl, type SearchState } from '../../../../lib/search/search-url.ts'

/** Writing the address is slow for a browser: letters that follow each other faster than this, in ms, are written once. */
const typingPause = 200

let cached: { search: string; state: SearchState } = { search: '', state: initialState }
/** What the address will say once typing pauses. */
let typed: SearchState | null = null
let writing: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Back and Forward: what they lead to counts, not what was being typed. */
function followAddress(): void {
  clearTimeout(writing)
  typed = null
  tell()
}

/** Hears of every change of the state. @returns what ends it. */
export function subscribeSearchState(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', followAddress)
    // Before anything reads the address: a link to this search, a leap to another page.
    window.addEventListener('click', writeTyped, true)
    window.addEventListener('pagehide', writeTyped)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('popstate', followAddress)
    window.removeEventListener('click', writeTyped, true)
    window.removeEventListener('pagehide', writeTyped)
  }
}

/** The state of the address bar, and of what is just being typed. */
export function currentSearchState(): SearchState {
  if (typed !== null) return typed
  const { search } = window.location
  if (cached.search !== search) cached = { search, state: parseSearchUrl(search) }
  return cached.state
}

/**
 * A part of the state; the initial state's while rendering on the server.
 * @param select gives equal parts for equal states: a value, or an object that the state itself holds.
 */
export function useSearchState<Part>(select: (state: SearchState) => Part): Part {
  return useSyncExternalStore(
    subscribeSearchState,
    () => select(currentSearchState()),
    () => select(initialState),
  )
}

/**
 * Changes the state.
 * @param how `push` makes a step for Back; `replace` is for typing, where each letter is no step of its own.
 */
export function changeSearchState(change: Partial<SearchState>, how: 'push' | 'replace' = 'push'): void {
  const state = { ...currentSearchState(), ...change }
  if (how === 'push') {
    writeTyped()
    write(state, how)
  } else {
    typed = state
    clearTimeout(writing)
    writing = setTimeout(writeTyped, typingPause)
  }
  tell()
}

/** Chooses a value of a filter, or lets it go. */
export function toggleFilter(filter: ValueFilter, id: string): void {
  const { filters } = currentSearchState()
  const values = filters[filter]
  const next = values.includes(id) ? values.filter((value) => value !== id) : [...values, id]
  changeSearchState({ filters: { ...filters, [filter]: next } })
}

export function setRangeFilter(filter: RangeFilter, range: Range): void {
  changeSearchState({ filters: { ...currentSearchState().filters, [filter]: range } })
}

export function clearFilters(): void {
  changeSearchState({ filters: initialState.filters })
}

function writeTyped(): void {
  if (typed === null) return
  const state = typed
  typed = null
  clearTimeout(writing)
  write(state, 'replace')
}

function write(state: SearchState, how: 'push' | 'replace'): void {
  const query = formatSearchUrl(state)
  const search = query === '' ? '' : `?${query}`
  if (search !== window.location.search) {
    const url = window.location.pathname + search
    // The browser's own functions: the router's would write the address a second time, later, over letters typed meanwhile.
    if (how === 'push') History.prototype.pushState.call(window.history, null, '', url)
    else History.prototype.replaceState.call(window.history, null, '', url)
  }
  cached = { search: window.location.search, state }
}
