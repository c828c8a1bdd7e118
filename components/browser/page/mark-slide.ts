/** Marks the words of a search in all that shows a page: its picture, its text, our line; loaded only where there is a query. */
import { markPicture } from './mark-picture.ts'
import { markWords } from './mark-words.ts'

/** @param article of the page. @param meant words that the search took the query for */
export function markSlide(article: HTMLElement, query: string, meant: readonly string[]): Promise<void> {
  for (const element of article.querySelectorAll<HTMLElement>('[data-mark-words]')) markWords(element, query, meant)
  return markPicture(article, query, meant)
}
