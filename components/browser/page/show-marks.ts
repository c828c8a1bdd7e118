/**
 * `<div data-marks data-all data-at data-as hidden>`: how many words of a search are marked, what it was taken for, and steps from one to the
 * next, by its buttons and by `n` and `N`.
 */
import { noFold, normalise } from '../../../lib/search/text/normalise.ts'
import { fill } from '../../../lib/words/fill.ts'
import { isComposing } from '../parts/composing.ts'
import { singleKeysOn } from '../parts/single-keys.ts'

function attachSteps(bar: HTMLElement, marks: readonly HTMLElement[]): void {
  const status = bar.querySelector('[data-marks-at]')
  let at = -1
  const step = (by: 1 | -1) => {
    marks[at]?.removeAttribute('data-current')
    at = at === -1 && by === -1 ? marks.length - 1 : (at + by + marks.length) % marks.length
    const mark = marks[at]
    mark?.closest('details:not([open])')?.setAttribute('open', '')
    mark?.setAttribute('data-current', '')
    mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (status) status.textContent = fill(bar.dataset.at ?? '', { n: at + 1, count: marks.length })
  }
  for (const button of bar.querySelectorAll<HTMLButtonElement>('button')) {
    button.addEventListener('click', () => step(button.value === 'previous' ? -1 : 1))
  }
  document.addEventListener('keydown', (event) => {
    const by = { n: 1, N: -1 }[event.key] as 1 | -1 | undefined
    // The page may have been turned meanwhile.
    if (by === undefined || !bar.isConnected || isComposing(event) || event.defaultPrevented || !singleKeysOn()) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
    if (document.querySelector(':is(dialog[open], :popover-open):not([role="status"])')) return
    step(by)
  })
}

/** @param texts that are marked. @param meant words that the search took the query for */
export function showMarks(
  bar: HTMLElement,
  marks: readonly HTMLElement[],
  texts: readonly string[],
  meant: readonly string[],
): void {
  if (marks.length === 0) return
  bar.hidden = false
  const status = bar.querySelector('[data-marks-at]')
  if (status) status.textContent = fill(bar.dataset.all ?? '', { count: marks.length })
  const marked = normalise(texts.join('\n'), noFold)
  const found = meant.filter((word) => marked.includes(word))
  // What was typed halfway is taken for the beginnings of words as well.
  const whole = found.filter((word) => !found.some((other) => other !== word && other.includes(word)))
  const reason = bar.querySelector<HTMLElement>('[data-marks-as]')
  if (reason && whole.length > 0) {
    reason.textContent = fill(bar.dataset.as ?? '', { words: whole.join(' · ') })
    reason.hidden = false
  }
  attachSteps(bar, marks)
}
