import { useEffect, useLayoutEffect, type RefObject } from 'react'

/** The record whose row holds an element. */
function recordOf(element: Element | null | undefined): string | null {
  return element?.closest('li:has([data-result]), tr')?.querySelector<HTMLElement>('[data-result]')?.dataset.result ?? null
}

let focused: string | null = null

/**
 * A row shows another record when the answer changes. The focus goes along with the record that had it, where that is still
 * listed.
 * @param rows what the list shows
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, rows: unknown): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      focused = target instanceof Element && list.current?.contains(target) ? recordOf(target) : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [list])

  useLayoutEffect(() => {
    if (focused === null || recordOf(document.activeElement) === focused) return
    list.current?.querySelector<HTMLElement>(`[data-result="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
  }, [list, rows])
}
