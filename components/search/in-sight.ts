/** How many results fill the window: they are what a letter paints, and what is asked for while letters follow each other. */
import type { ResultItem } from '../../lib/search/present.ts'
import type { View } from '../../lib/search/search-url.ts'

/** In pixels, rather too little than too much: a result with and without pages, and what stands above the first. */
const heights = { withPages: 420, without: 180, above: 250 }

/** Of these results. More of them are seen as cards and in a table. */
export function countInSight(items: readonly ResultItem[], view: View): number {
  if (view !== 'list') return items.length
  let room = window.innerHeight - heights.above
  const count = items.findIndex(({ matches }) => (room -= matches ? heights.withPages : heights.without) <= 0) + 1
  return count === 0 ? items.length : count
}

/** At most, of results that are not known yet. */
export function mostInSight(view: View): number {
  return view === 'list' ? Math.max(1, Math.ceil((window.innerHeight - heights.above) / heights.without)) : Infinity
}
