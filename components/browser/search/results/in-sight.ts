/** How many results fill the window: they are what a letter paints, and what is asked for while letters follow each other. */
import type { ResultItem } from '../../../../lib/search/shown/result-item.ts'
import type { View } from '../../../../lib/search/search-url.ts'

/** Heights that the styles give results, in pixels: `--…` of `:root` in app/components.css. */
interface Heights {
  aboveResults: number
  resultAtLeast: number
  /** A result is in sight when so much of its title is. */
  titleSeen: number
  stripRoom: number
  stripRoomPictured: number
}

let known: { width: number; heights: Heights } | null = null

/** Asked of the styles once a width of the window. */
function heightsHere(): Heights {
  if (known?.width === window.innerWidth) return known.heights
  const styles = getComputedStyle(document.documentElement)
  const pixels = (name: string) => parseFloat(styles.getPropertyValue(name))
  const heights = {
    aboveResults: pixels('--above-results'),
    resultAtLeast: pixels('--result-at-least'),
    titleSeen: pixels('--title-seen'),
    stripRoom: pixels('--strip-room'),
    stripRoomPictured: pixels('--strip-room-pictured'),
  }
  known = { width: window.innerWidth, heights }
  return heights
}

/**
 * In a row that shows this result already its pages stay as they are; elsewhere they get room. Of a row without boxes their
 * height is not known: it counts as none, and rather one result too many as in sight.
 */
function heightOfStrip({ id, matches }: ResultItem, row: Element | undefined, heights: Heights): number {
  if (!matches) return 0
  const shown = row?.querySelector<HTMLElement>('[data-pages-of]')
  if (shown?.dataset.pagesOf === id) return shown.offsetHeight
  return matches.shown.some(({ picture }) => picture) ? heights.stripRoomPictured : heights.stripRoom
}

/** Of these results, at least one, in the rows that are there. More of them are seen as cards and in a table. */
export function countInSight(items: readonly ResultItem[], view: View): number {
  if (view !== 'list') return items.length
  const heights = heightsHere()
  const rows = document.querySelectorAll('.result')
  let bottom = heights.aboveResults
  const inSight = items.findIndex((item, index) => {
    bottom += heights.resultAtLeast + heightOfStrip(item, rows[index], heights)
    return bottom + heights.titleSeen > window.innerHeight
  })
  return inSight === -1 ? items.length : inSight + 1
}

/** At most, of results that are not known yet. */
export function maxInSight(view: View): number {
  if (view !== 'list') return Infinity
  const { aboveResults, resultAtLeast, titleSeen } = heightsHere()
  return Math.max(1, Math.floor((window.innerHeight - aboveResults - titleSeen) / resultAtLeast) + 1)
}

/** How many results, from the first, are in the window or above it. */
export function countSeen(): number {
  const titles = [...document.querySelectorAll(`[data-result]:not([hidden] *, [data-place='past'] *)`)]
  return titles.filter((title) => title.getBoundingClientRect().top < window.innerHeight).length
}
