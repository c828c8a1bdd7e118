/**
 * Marks the words of a search in all that tells of a record, a page or an article: our lines, its text, its pictures. Loaded only where
 * there is a query.
 */
import { markPictures } from './mark-picture.ts'
import { markWords } from './mark-words.ts'
import { showMarks } from './show-marks.ts'
import { untilTakenOver } from './taken-over.ts'

/** @returns the index of the first mark of the section that the address names, or after it; 0 where there is none */
function firstAfterTarget(root: HTMLElement, marks: readonly HTMLElement[]): number {
  const target = root.querySelector(':target')
  if (target === null) return 0
  const isAfter = (mark: HTMLElement) => (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return Math.max(0, marks.findIndex(isAfter))
}

/** @param root of the record or page. @param meant words that the search took the query for */
export async function markPage(root: HTMLElement, query: string, meant: readonly string[]): Promise<void> {
  await untilTakenOver(root)
  const marks = [...root.querySelectorAll<HTMLElement>('[data-mark-words]')].flatMap((element) =>
    markWords(element, query, meant),
  )
  const bar = root.querySelector<HTMLElement>('[data-marks="text"]')
  const texts = marks.map(({ textContent }) => textContent)
  if (bar) showMarks(bar, { marks, texts, meant, first: firstAfterTarget(root, marks), block: 'center' })
  await markPictures(root, query, meant)
}
