/** Marks the words of a query, and those that it is taken for, in an element of plain text; loaded only where there is a query. */
import { findSpans } from '../../../lib/search/shown/highlight.ts'
import { noFold } from '../../../lib/search/text/normalise.ts'
import { wordsToMark } from '../../../lib/search/shown/words-to-mark.ts'

/** @returns the marks that it made, in their order */
export function markWords(element: HTMLElement, query: string, meant: readonly string[] = []): HTMLElement[] {
  const text = element.textContent
  const spans = findSpans(text, [...wordsToMark(query, text), ...meant], noFold)
  const marks: HTMLElement[] = []
  const pieces = spans.flatMap(([start, end], index) => {
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    marks.push(mark)
    return [text.slice(spans[index - 1]?.[1] ?? 0, start), mark]
  })
  element.replaceChildren(...pieces, text.slice(spans.at(-1)?.[1] ?? 0))
  return marks
}
