import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** The record whose row holds an element. */
function recordOf(element: Element | null | undefined): string | null {
  return element?.closest('li:has([data-result]), tr')?.querySelector<HTMLElement>('[data-result]')?.dataset.result ?? null
}

/**
 * A row shows another record when the answer changes. The focus goes along with the record that had it, where that is still
 * listed.
 * @param rows what the list shows
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, rows: unknown): void {
  const focused = useRef<string | null>(null)

  useEffect(() => {
    const note = ({ type, target }: FocusEvent) => {
      const isInList = type === 'focusin' && target instanceof Element && list.current?.contains(target)
      focused.current = isInList ? recordOf(target) : null
    }
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', note)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', note)
    }
  }, [list])

  useLayoutEffect(() => {
    const record = focused.current
    if (record === null || recordOf(document.activeElement) === record) return
    list.current?.querySelector<HTMLElement>(`[data-result="${CSS.escape(record)}"]`)?.focus({ preventScroll: true })
  }, [list, rows])
}
