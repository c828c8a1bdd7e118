/**
 * `<form data-head-search>`: the search field in the head of every page but the search's own. `/` and Ctrl/Cmd-K lead to it; what
 * it shows while one types is loaded when it gets the focus (`head-search/panel.ts`).
 */
import { isComposing } from '../parts/composing.ts'
import { meantBy } from '../parts/single-keys.ts'

export function attachHeadSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-head-search]')
  const field = form?.querySelector('input')
  if (!form || !field) return
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.defaultPrevented || document.querySelector('dialog[open]')) return
    if (meantBy(event) !== 'search') return
    event.preventDefault()
    field.focus()
    field.select()
  })
  const open = () => {
    // Without it the field still leads to the results.
    import('../head-search/attach-panel.ts').then(
      ({ attachPanel }) => attachPanel(form, field),
      () => undefined,
    )
  }
  if (document.activeElement === field) open()
  else field.addEventListener('focus', open, { once: true })
}
