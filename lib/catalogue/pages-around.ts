/**
 * The pages around the current one, and the first and last, which Home and End open.
 * @param pages in order @param page one of them @param reach how many to either side
 */
export function pagesAround(pages: readonly number[], page: number, reach: number): number[] {
  const at = pages.indexOf(page)
  return pages.filter((_, index) => index === 0 || index === pages.length - 1 || Math.abs(index - at) <= reach)
}

/** Whether pages are left out before the one at a place of the row. */
export function isAfterGap(shown: readonly number[], place: number): boolean {
  const [before, page] = [shown[place - 1], shown[place]]
  return before !== undefined && page !== undefined && page - before > 1
}
