/**
 * Keys of a page of a document: ← → Home End turn pages, Esc leads to the record, F opens the viewer. They stand in the script of every
 * page, so that they act as soon as it does.
 */
import { isComposing } from '../parts/composing.ts'
import { singleKeysOn } from '../parts/single-keys.ts'

/** Presses a link or button. @returns whether there is one */
export function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector)
  link?.click()
  return link !== null
}

const viewKey = 'f'

const linkOfKey: Partial<Record<string, string>> = {
  ArrowLeft: '[data-slide] a[rel="prev"]',
  ArrowRight: '[data-slide] a[rel="next"]',
  Home: '[data-strip] li:first-child a',
  End: '[data-strip] li:last-child a',
  Escape: '[data-slide] h1 a',
  [viewKey]: '[data-slide] [data-view]:not([hidden])',
}

export function attachSlideKeys(): void {
  if (!document.querySelector('[data-slide]')) return
  document.addEventListener('keydown', (event) => {
    const selector = linkOfKey[event.key]
    if (selector === undefined || isComposing(event) || event.defaultPrevented) return
    if (event.key === viewKey && !singleKeysOn()) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
    if (document.querySelector(':is(dialog[open], :popover-open):not([role="status"])')) return
    if (follow(selector)) event.preventDefault()
  })
}
