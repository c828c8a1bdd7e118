/**
 * Coming back by Back or Forward, or loading the page again: the results that were shown stand there at once, as they were left
 * in the window, while the index loads behind them.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { leftKey } from '../../parts/left-search.ts'
import type { SearchClient, SearchSnapshot } from '../client/search-client.ts'
import type { ShownAnswer } from '../client/shown-answer.ts'

/** A result, and how far its title stood below the top of the window, in pixels. */
interface Place {
  id: string
  top: number
}

interface Left {
  search: string
  answer: ShownAnswer
  scroll: number
  /** Of the result that the reader opened or, where there is none, of the first in the window; null above all results. */
  place: Place | null
  isFocused: boolean
}

/** What a reader does who wants to be elsewhere. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && ['back_forward', 'reload'].includes(navigation.type)
}

function readLeft(): Left | null {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(leftKey) ?? 'null') as Left | null
    return left?.search === window.location.search ? left : null
  } catch {
    return null
  }
}

const titles = () => [...document.querySelectorAll<HTMLElement>(`[data-result]:not([hidden] *, [data-place='past'] *)`)]

function placeNow(): { place: Place | null; isFocused: boolean } {
  const row = document.activeElement?.closest('li:has([data-result]), tr')
  const all = titles()
  const opened = all.find((title) => row?.contains(title))
  const seen = (title: HTMLElement) => {
    const { top } = title.getBoundingClientRect()
    return top >= 0 && top < window.innerHeight
  }
  const title = opened && seen(opened) ? opened : window.scrollY > 0 ? all.find(seen) : undefined
  const place = title && { id: title.dataset.result ?? '', top: title.getBoundingClientRect().top }
  return { place: place ?? null, isFocused: title !== undefined && title === opened }
}

const titleOf = (id: string) => document.querySelector<HTMLElement>(`[data-result="${CSS.escape(id)}"]`)

/**
 * Rows that come into sight take their own heights, pictures and late answers change others: the place is held until the reader
 * moves.
 */
function holdPlace({ place, scroll }: Left): void {
  const results = document.querySelector('[data-answers]')
  const lead = () => {
    const title = place && titleOf(place.id)
    if (!title) {
      window.scrollTo({ top: scroll, behavior: 'instant' })
      return
    }
    const off = title.getBoundingClientRect().top - place.top
    if (Math.abs(off) >= 1) window.scrollBy({ top: off, behavior: 'instant' })
  }
  lead()
  if (!results || !place) return
  const observer = new ResizeObserver(lead)
  observer.observe(results)
  const end = () => {
    observer.disconnect()
    for (const move of moves) window.removeEventListener(move, end)
  }
  for (const move of moves) window.addEventListener(move, end, { passive: true })
}

export function useReturn(client: SearchClient, { answer }: SearchSnapshot): void {
  const restoring = useRef<Left | null>(null)
  const shown = useRef<ShownAnswer | null>(null)

  useLayoutEffect(() => {
    const left = cameBack() ? readLeft() : null
    if (!left) return
    window.history.scrollRestoration = 'manual'
    restoring.current = left
    client.restore(left.answer)
  }, [client])

  useLayoutEffect(() => {
    shown.current = answer
    const left = restoring.current
    if (!left || answer === null) return
    restoring.current = null
    if (left.isFocused && left.place) titleOf(left.place.id)?.focus({ preventScroll: true })
    holdPlace(left)
  }, [answer])

  useEffect(() => {
    const leave = () => {
      const answer = shown.current
      const left = answer && { search: window.location.search, answer, scroll: window.scrollY, ...placeNow() }
      window.history.scrollRestoration = 'auto'
      try {
        window.sessionStorage.setItem(leftKey, JSON.stringify(left))
      } catch {
        // Full or blocked: Back then waits for the index, as a fresh visit does.
        return
      }
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])
}
