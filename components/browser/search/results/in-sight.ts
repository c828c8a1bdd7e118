/** How many results fill the window: they are what a letter paints, and what is asked for while letters follow each other. */
import type { ResultItem } from '../../../../lib/search/shown/result-item.ts'
import type { View } from '../../../../lib/search/search-url.ts'

/** At least, in pixels; `title`: a result is in sight when its title is, by half a line. */
const heights = { title: 38, strip: 192, stripWithPictures: 304 }

/** What stands above the first result, and a result without pages: below its title on a phone, beside its cover elsewhere. */
function heightsHere(): { above: number; result: number } {
  return window.innerWidth < 640 ? { above: 261, result: 142 } : { above: 219, result: 167 }
}

/** In a row that shows this result already its pages stay as they are; elsewhere they get room. */
function heightOfStrip({ id, matches }: ResultItem, row: Element | undefined): number {
  if (!matches) return 0
  const shown = row?.querySelector<HTMLElement>('[data-pages-of]')
  if (shown?.dataset.pagesOf === id) return shown.offsetHeight
  return matches.shown.some(({ picture }) => picture) ? heights.stripWithPictures : heights.strip
}

/** Of these results, at least one, in the rows that are there. More of them are seen as cards and in a table. */
export function countInSight(items: readonly ResultItem[], view: View): number {
  if (view !== 'list') return items.length
  const { above, result } = heightsHere()
  const rows = document.querySelectorAll('.result')
  let bottom = above
  const inSight = items.findIndex((item, index) => {
    bottom += result + heightOfStrip(item, rows[index])
    return bottom + heights.title > window.innerHeight
  })
  return inSight === -1 ? items.length : inSight + 1
}

/** At most, of results that are not known yet. */
export function mostInSight(view: View): number {
  if (view !== 'list') return Infinity
  const { above, result } = heightsHere()
  return Math.max(1, Math.floor((window.innerHeight - above - heights.title) / result) + 1)
}
