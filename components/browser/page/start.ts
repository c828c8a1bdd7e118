/**
 * Stands in the head of every page and runs before the first paint: the same text on every page, so that one CSP hash covers
 * it. It sets the remembered theme, and tells the styles that scripts run at all.
 *
 * Where the address holds a search, <html> is marked, so that the browsing page does not flash before the results. The mark
 * goes after three seconds in any case: should the scripts fail, the list must be there. What the search needs first
 * (`lib/build/publish/add-ahead.ts`) is asked for at once. Should that fail, the search asks again and says so; a download that
 * stalls is given up after five seconds, as a browser would answer a second request from it.
 *
 * An island's script that does not load is noted on <html>, where the island's notice shows (`app/_pages/island.tsx`).
 */
import { rangeFilters, valueFilters } from '../../../lib/search/filter/facets.ts'

const maxMark = 3000
const maxDownload = 5000
const ofSearch = ['q', ...valueFilters, ...rangeFilters, 'sort', 'view']

const root = document.documentElement
root.dataset.scripts = 'on'

try {
  const theme = localStorage.getItem('storage-talks:theme')
  if (theme === '"light"') root.dataset.theme = 'light'
  if (theme === '"dark"') root.dataset.theme = 'dark'
} catch {
  // Storage is blocked: nothing is remembered.
}

const given = new URLSearchParams(location.search)
const words = given.get('q') ?? ''
// The words of a link stand in the box before the search's script runs: what is typed meanwhile goes on from them.
document.addEventListener(
  'readystatechange',
  () => {
    const box = document.querySelector<HTMLInputElement>('#q')
    if (box && !box.value.startsWith(words)) box.value = words + box.value
  },
  { once: true },
)
if (ofSearch.some((name) => given.get(name))) {
  root.dataset.searching = 'true'
  setTimeout(() => delete root.dataset.searching, maxMark)
  for (const address of root.dataset.ahead?.split(' ') ?? []) {
    fetch(address, { priority: 'low', signal: AbortSignal.timeout(maxDownload) })
      .then((response) => response.arrayBuffer())
      .catch(() => undefined)
  }
}

addEventListener(
  'error',
  ({ target }) => {
    const island = target instanceof HTMLScriptElement ? target.dataset.scriptOf : undefined
    if (island === undefined) return
    root.dataset.failed = island
    delete root.dataset.searching
  },
  true,
)
