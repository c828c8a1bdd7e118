/** `<a data-search-path hidden href data-label>`: from a missing address to a search for its words. */
import { fill } from '../../lib/site/fill.ts'

const longest = 80

/** "/talks/curve-raft-snapshot/" → "curve raft snapshot"; "" where the address says nothing. */
function wordsOfPath(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, '')
      .replace(/[-_+]+/g, ' ')
      .trim()
      .slice(0, longest)
  } catch {
    // Not percent-encoded text: there are no words in it.
    return ''
  }
}

export function attachNotFound(): void {
  const words = wordsOfPath(window.location.pathname)
  if (words === '') return
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search-path]')) {
    link.search = new URLSearchParams({ q: words }).toString()
    link.textContent = fill(link.dataset.label ?? '', { words })
    link.hidden = false
  }
}
