import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * While results are replaced they keep the room that they took: a page that grows or shrinks is painted anew, filters and all.
 * @param isPartial not everything of the last answer is painted
 */
export function useKeptRoom(results: RefObject<HTMLElement | null>, isPartial: boolean): void {
  const height = useRef(0)
  useEffect(() => {
    const { current } = results
    if (!current) return
    const observer = new ResizeObserver(() => (height.current = current.offsetHeight))
    observer.observe(current)
    return () => observer.disconnect()
  }, [results])
  useLayoutEffect(() => {
    results.current?.style.setProperty('min-height', isPartial ? `${height.current}px` : '')
  }, [results, isPartial])
}
