/** `<a data-search-path hidden href data-label>`: from a missing address to a search for its words. */
import { fill } from '../../../lib/words/fill.ts'
import { basePath } from '../../../lib/words/locale.ts'

const longest = 80
/** Parts of our own addresses, which name no thing: the page of a document, the card to embed, a language. */
const structure = /^(?:en|p|\d+|embed|list|talks|topics|speakers|events|index\.\w+)$/

/** "/base/talks/curve-raft-snapshot/p/3/" → "curve raft snapshot"; "" where the address says nothing. */
function wordsOfPath(path: string): string {
  const parts = path.slice(basePath.length).split('/')
  const named = parts.filter((part) => part !== '' && !structure.test(part))
  try {
    return decodeURIComponent(named.at(-1) ?? '')
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
