/** `<div data-marks data-all data-at data-as hidden>`: how many words of a search are marked, what it was taken for, and steps through them. */
import { noFold, normalise } from '../../../lib/search/text/normalise.ts'
import { fill } from '../../../lib/words/fill.ts'
import { attachSteps } from './mark-steps.ts'

interface Shown {
  marks: readonly HTMLElement[]
  /** What is marked. */
  texts: readonly string[]
  /** Words that the search took the query for. */
  meant: readonly string[]
  /** Index of the mark that the first step leads to. */
  first?: number
  /** Where in the window a mark then stands. */
  block?: ScrollLogicalPosition
}

/** The bar stays hidden where there are no marks. */
export function showMarks(bar: HTMLElement, { marks, texts, meant, first, block }: Shown): void {
  if (marks.length === 0) return
  const marked = normalise(texts.join('\n'), noFold)
  const found = meant.filter((word) => marked.includes(word))
  // What was typed halfway is taken for the beginnings of words as well.
  const whole = found.filter((word) => !found.some((other) => other !== word && other.includes(word)))
  const reason = bar.querySelector<HTMLElement>('[data-marks-as]')
  if (reason && whole.length > 0) {
    reason.textContent = fill(bar.dataset.as ?? '', { words: whole.join(' · ') })
    reason.hidden = false
  }
  attachSteps(bar, marks, first, block)
}
