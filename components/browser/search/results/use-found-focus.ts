import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * What a press removes or moves (a chip, "clear all", a value that joins the chosen ones) loses the focus. It goes back to what
 * had it or, where that is gone, to the heading of what was found; to the search box where nothing is searched any more.
 */
export function useFoundFocus(area: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement && area.current?.contains(target) ? target : null
    }
    // Readers who press beside it leave it on purpose.
    const leave = ({ target }: PointerEvent) => {
      if (target instanceof Node && last.current?.contains(target) === false) last.current = null
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', leave, true)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', leave, true)
      const isLeft = last.current !== null
      requestAnimationFrame(() => {
        if (isLeft && isNowhere()) document.querySelector<HTMLElement>('#q')?.focus()
      })
    }
  }, [area])

  // After every rendering: any may have taken it away.
  useLayoutEffect(() => {
    const element = last.current
    if (element === null || !isNowhere()) return
    if (element.isConnected) element.focus({ preventScroll: true })
    if (isNowhere()) heading.current?.focus({ preventScroll: true })
  })
}
