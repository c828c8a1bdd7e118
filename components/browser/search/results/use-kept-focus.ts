import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** The record whose row holds an element. */
function recordOf(element: Element | null | undefined): string | null {
  return element?.closest('li:has([data-result]), tr')?.querySelector<HTMLElement>('[data-result]')?.dataset.result ?? null
}

/**
 * Rows show other records after an answer, some with it and some later. The focus goes along with the record that had it,
 * where that is still listed, or is again: a list may be short for a moment.
 *
 * @param heading has the focus meanwhile.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  const focused = useRef<string | null>(null)

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target === heading.current) return
      const isInList = target instanceof Element && list.current?.contains(target)
      focused.current = isInList ? recordOf(target) : null
    }
    // Readers who press beside it leave it on purpose.
    const leave = ({ target }: PointerEvent) => {
      if (target instanceof Element && recordOf(target) !== focused.current) focused.current = null
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', leave, true)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', leave, true)
    }
  }, [list, heading])

  // After every rendering: any may have changed the row that has the focus.
  useLayoutEffect(() => {
    const record = focused.current
    if (record === null || recordOf(document.activeElement) === record) return
    list.current?.querySelector<HTMLElement>(`[data-result="${CSS.escape(record)}"]`)?.focus({ preventScroll: true })
  })
}
