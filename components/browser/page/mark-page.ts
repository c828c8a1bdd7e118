/** Marks the words of a search in all that tells of a record or a page: our lines, its text, its picture; loaded where there is a query. */
import { markPicture } from './mark-picture.ts'
import { markWords } from './mark-words.ts'
import { showMarks } from './show-marks.ts'

/** @param root of the record or page. @param meant words that the search took the query for */
export async function markPage(root: HTMLElement, query: string, meant: readonly string[]): Promise<void> {
  const marks = [...root.querySelectorAll<HTMLElement>('[data-mark-words]')].flatMap((element) =>
    markWords(element, query, meant),
  )
  const bar = root.querySelector<HTMLElement>('[data-marks="text"]')
  const texts = marks.map(({ textContent }) => textContent)
  if (bar) showMarks(bar, marks, texts, meant)
  await markPicture(root, query, meant)
}
