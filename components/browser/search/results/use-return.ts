/**
 * Coming back by Back or Forward: the results that were shown stand there at once, scrolled and focused as they were left,
 * while the index loads behind them.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { SearchClient, SearchSnapshot, ShownAnswer } from '../client/search-client.ts'

interface Left {
  search: string
  answer: ShownAnswer
  scroll: number
  focused: string | null
}

const key = 'storage-talks:left'

function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward'
}

function readLeft(): Left | null {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Left | null
    return left?.search === window.location.search ? left : null
  } catch {
    return null
  }
}

export function useReturn(client: SearchClient, { answer }: SearchSnapshot): void {
  const restoring = useRef<Left | null>(null)

  useLayoutEffect(() => {
    const left = cameBack() ? readLeft() : null
    if (!left) return
    restoring.current = left
    client.restore(left.answer)
  }, [client])

  useLayoutEffect(() => {
    const left = restoring.current
    if (!left || answer === null) return
    restoring.current = null
    if (left.focused !== null)
      document.querySelector<HTMLElement>(`[data-result="${CSS.escape(left.focused)}"]`)?.focus({ preventScroll: true })
    window.scrollTo(0, left.scroll)
  }, [answer])

  useEffect(() => {
    const leave = () => {
      const focused = document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.result ?? null) : null
      const left = answer && { search: window.location.search, answer, scroll: window.scrollY, focused }
      try {
        window.sessionStorage.setItem(key, JSON.stringify(left))
      } catch {
        // Full or blocked: Back then waits for the index, as a fresh visit does.
        return
      }
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [answer])
}
