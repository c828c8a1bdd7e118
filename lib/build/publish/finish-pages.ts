/** Every page of the site, from Next's export to what is served: the list of steps, and what holds afterwards. */
import { addAhead } from './add-ahead.ts'
import { addCsp, addCspOfNext } from './add-csp.ts'
import { checkLean } from './check-lean.ts'
import { dropHydration } from './drop-hydration.ts'
import { placeSearchLink } from './place-search-link.ts'
import type { PageContext, PageStep } from './page-step.ts'

const lean: readonly PageStep[] = [dropHydration, placeSearchLink, addAhead, addCsp]
/** `LEAN=off`: Next's own output, whose scripts hydrate the islands as in `npm run dev`. */
const plain: readonly PageStep[] = [addCspOfNext]

/**
 * @param isLean false with LEAN=off
 * @throws Error with all that is not ours in the finished page
 */
export function finishPage(html: string, context: PageContext, isLean: boolean): string {
  const finished = (isLean ? lean : plain).reduce((page, step) => step(page, context), html)
  const faults = isLean ? checkLean(finished, context.startScript) : []
  if (faults.length > 0) throw new Error(`expected a page without Next, found ${faults.join('; ')}`)
  return finished
}
