/** Marks the words of a search in all that a page shows of a document: picture, text, our line; loaded only where there is a query. */
import { markPicture } from './mark-picture.ts'
import { attachSteps } from './mark-steps.ts'
import { markWords } from './mark-words.ts'

/** `[data-article-body]`: `[data-text-marks]` steps through its marks, from the section on that the address names. */
function markArticle(article: HTMLElement, query: string, meant: readonly string[]): void {
  const body = article.querySelector<HTMLElement>('[data-article-body]')
  const bar = article.querySelector<HTMLElement>('[data-text-marks]')
  if (!body || !bar) return
  const marks = markWords(body, query, meant)
  const section = body.querySelector(':target')
  const next = marks.findIndex(
    (mark) => section === null || (section.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  if (marks.length > 0) attachSteps(bar, marks, Math.max(0, next), 'center')
}

/** @param article of the page. @param meant words that the search took the query for */
export function markPage(article: HTMLElement, query: string, meant: readonly string[]): Promise<void> {
  for (const element of article.querySelectorAll<HTMLElement>('[data-mark-words]')) markWords(element, query, meant)
  markArticle(article, query, meant)
  return markPicture(article, query, meant)
}
