/** The search's state, which is the URL: read from it while rendering, written to it on every change. */
import { useSyncExternalStore } from 'react'
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

/**
 * Writes a state to the address bar.
 * @param how `push` makes a step for Back; `replace` is for typing, where each letter is no step of its own.
 */
export function writeSearchState(state: SearchState, how: 'push' | 'replace'): void {
  const search = formatSearchUrl(state)
  const url = `${window.location.pathname}${search === '' ? '' : `?${search}`}`
  if (url === window.location.pathname + window.location.search) return
  // The browser's own functions: the router's would write the address a second time, later, over letters typed meanwhile.
  if (how === 'push') History.prototype.pushState.call(window.history, null, '', url)
  else History.prototype.replaceState.call(window.history, null, '', url)
  window.dispatchEvent(new Event(changed))
}
