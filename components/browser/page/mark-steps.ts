/** A bar that tells how many words are marked, and steps through them: its two buttons, and the keys `n` and `N`. */
import { fill } from '../../../lib/words/fill.ts'
import { isComposing } from '../parts/composing.ts'
import { singleKeysOn } from '../parts/single-keys.ts'

/**
 * @param bar with `data-all`, `data-at` and, within, `[data-marks-at]`; it is shown
 * @param marks at least one
 * @param first the one that the first step leads to
 * @param block where in the window the mark then stands
 */
export function attachSteps(
  bar: HTMLElement,
  marks: readonly HTMLElement[],
  first = 0,
  block: ScrollLogicalPosition = 'nearest',
): void {
  const status = bar.querySelector('[data-marks-at]')
  const tell = (template = '', n = 0) => {
    if (status) status.textContent = fill(template, { n, count: marks.length })
  }
  // Between two, until one is stepped to.
  let at = first - 0.5
  const step = (by: 1 | -1) => {
    marks[at]?.removeAttribute('data-current')
    at = by === 1 ? Math.floor(at) + 1 : Math.ceil(at) - 1
    at = (at + marks.length) % marks.length
    marks[at]?.closest('details:not([open])')?.setAttribute('open', '')
    marks[at]?.setAttribute('data-current', '')
    marks[at]?.scrollIntoView({ block, inline: 'nearest' })
    tell(bar.dataset.at, at + 1)
  }
  bar.hidden = false
  tell(bar.dataset.all)
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
