/** The keyboard on the search page: `/`, Ctrl/Cmd-K and `?` anywhere; arrows, Home, End, Space and Esc among results, and across the pages of one. */
import { useEffect, type RefObject } from 'react'
import { isComposing } from '../../parts/composing.ts'
import { meantBy } from '../../parts/single-keys.ts'

interface Actions {
  onLook: (id: string) => void
  onHelp: () => void
}

const searchInput = () => document.querySelector<HTMLInputElement>('#q')

function focusSearch(): void {
  const input = searchInput()
  input?.focus()
  input?.select()
}

/** Which result the key leads to, from the one that has the focus; null stays. */
function target(key: string, results: readonly HTMLElement[], current: number): HTMLElement | null | 'search' {
  switch (key) {
    case 'ArrowDown':
      return results[current + 1] ?? null
    case 'ArrowUp':
      return current <= 0 ? 'search' : (results[current - 1] ?? null)
    case 'Home':
      return current < 0 ? null : (results[0] ?? null)
    case 'End':
      return current < 0 ? null : (results.at(-1) ?? null)
    default:
      return null
  }
}

/** The page that the key leads to among those of the result that has the focus; from the first one, back to the result. */
function pageTarget(key: string, result: HTMLElement | undefined): HTMLElement | null {
  if (!result || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  const stops = [result, ...(result.closest('li')?.querySelectorAll<HTMLElement>('[data-page-hit]') ?? [])]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  return stops[at + (key === 'ArrowRight' ? 1 : -1)] ?? null
}

export function useResultKeys(root: RefObject<HTMLElement | null>, { onLook, onHelp }: Actions): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || document.querySelector('dialog[open]')) return
      const { key } = event
      const meant = meantBy(event)
      if (meant !== undefined) {
        event.preventDefault()
        if (meant === 'search') focusSearch()
        else onHelp()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const inSearch = document.activeElement === searchInput()
      const results = [...(root.current?.querySelectorAll<HTMLElement>('[data-result]:not([hidden] *)') ?? [])]
      const focused = document.activeElement
      const current = results.findIndex(
        (result) => result === focused || (focused?.matches('[data-page-hit]') && result.closest('li')?.contains(focused)),
      )
      if (current < 0 && !(inSearch && key === 'ArrowDown')) return
      if (key === ' ' && current >= 0) {
        event.preventDefault()
        onLook(results[current]?.dataset.result ?? '')
        return
      }
      if (key === 'Escape') {
        focusSearch()
        return
      }
      const next = pageTarget(key, results[current]) ?? target(key, results, current)
      if (next === null) return
      event.preventDefault()
      if (next === 'search') {
        focusSearch()
        return
      }
      next.focus()
      // Where it had the focus already, results above it may have grown since.
      next.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [root, onLook, onHelp])
}
