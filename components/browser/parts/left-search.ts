/** The results that this tab was led from, as the search leaves them behind when its page is left. */

/** In the tab's storage: JSON with `search`, their address's query string. */
export const leftKey = 'storage-talks:left'

function searchLeft(): string {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(leftKey) ?? 'null') as { search: string } | null
    return left?.search ?? ''
  } catch {
    // Storage is blocked: the words alone lead back.
    return ''
  }
}

/** @returns the query string of the results for these words: with their filters and order where this tab was led from them */
export function searchThatLed(q: string): string {
  const left = new URLSearchParams(searchLeft())
  if (left.get('q')?.trim() !== q) return new URLSearchParams({ q }).toString()
  // What was looked at quickly is not what one goes back to.
  left.delete('look')
  return left.toString()
}
