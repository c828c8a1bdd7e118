/** The search's state, which is the URL: read from it while rendering, written to it on every change. */
import { useSyncExternalStore } from 'react'
import type { RangeFilter, ValueFilter } from '../../../../lib/search/filter/facets.ts'
import type { Range } from '../../../../lib/search/query/parse-query.ts'
import { typingPause } from './typing-pause.ts'
import { formatSearchUrl, initialState, parseSearchUrl, type SearchState } from '../../../../lib/search/search-url.ts'

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

/** The address does not say yet what is typed. */
export const isTyping = (): boolean => typed !== null

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

/** Ends that are given the wrong way round are turned, as in the address. */
export function setRangeFilter(filter: RangeFilter, { from, to }: Range): void {
  const range = from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
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
  tell()
}

/** Before an address is written that the browser refused, in ms: Safari takes a hundred in half a minute. */
const refusedPause = 5000

/** @param step of the history: what it says of itself (`history.state`) */
function writeAddress(url: string, how: 'push' | 'replace', step: unknown): void {
  // The browser's own functions: in `next dev` the router puts others in their place, which write the address again later.
  if (how === 'push') History.prototype.pushState.call(window.history, step, '', url)
  else History.prototype.replaceState.call(window.history, step, '', url)
}

function write(state: SearchState, how: 'push' | 'replace'): void {
  const query = formatSearchUrl(state)
  const search = query === '' ? '' : `?${query}`
  if (search !== window.location.search) {
    try {
      writeAddress(window.location.pathname + search, how, how === 'push' && state.look !== null ? lookStep : null)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      // Typing goes on; the address catches up.
      typed = state
      writing = setTimeout(writeTyped, refusedPause)
    }
  }
  cached = { search: window.location.search, state }
}

/** The step of the history that opened the quick look: to close it is to take it back. */
const lookStep = 'look'

export const openLook = (id: string): void => changeSearchState({ look: id })

/** Closes the quick look, so that Back does not open it again. */
export function closeLook(): void {
  if (window.history.state === lookStep) window.history.back()
  else changeSearchState({ look: null }, 'replace')
}
