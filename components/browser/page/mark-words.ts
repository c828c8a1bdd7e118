/** Marks words in the text of an element, however many elements it is made of; loaded only where there is a query. */
import { findSpans } from '../../../lib/search/shown/highlight.ts'
import { noFold } from '../../../lib/search/text/normalise.ts'
import { wordsToMark } from '../../../lib/search/shown/words-to-mark.ts'

/** No word goes on from one of these into the next. */
const blocks = 'p, li, h2, h3, h4, h5, h6, td, th, caption, pre, blockquote, dt, dd, summary, div'

/** The pieces of text of each block, in their order. */
function textsOf(element: HTMLElement): Text[][] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const runs: Text[][] = []
  let block: Element | null | undefined
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (!(text instanceof Text)) continue
    const own = text.parentElement?.closest(blocks)
    if (runs.length === 0 || own !== block) runs.push([])
    block = own
    runs.at(-1)?.push(text)
  }
  return runs
}

function wrap(text: Text, start: number, end: number): HTMLElement {
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  const mark = document.createElement('mark')
  range.surroundContents(mark)
  return mark
}

/** @returns for each place its first mark: a word that is partly bold has two */
function markRun(run: readonly Text[], words: readonly string[]): HTMLElement[] {
  const spans = findSpans(run.map(({ data }) => data).join(''), words, noFold)
  const marks: (HTMLElement | undefined)[] = []
  let from = 0
  for (const text of run) {
    const { length } = text
    // From the end, so that what is yet to be marked keeps its place.
    for (const [at, [start, end]] of [...spans.entries()].reverse()) {
      const [first, last] = [Math.max(start - from, 0), Math.min(end - from, length)]
      if (first >= last) continue
      const mark = wrap(text, first, last)
      marks[at] ??= mark
    }
    from += length
  }
  return marks.filter((mark) => mark !== undefined)
}

/**
 * The words of a query, and those that it is taken for.
 * @returns a mark for each place, in their order
 */
export function markWords(element: HTMLElement, query: string, meant: readonly string[] = []): HTMLElement[] {
  const words = [...wordsToMark(query, element.textContent), ...meant]
  return textsOf(element).flatMap((run) => markRun(run, words))
}
