import { useEffect } from 'react'
import { currentSearchState, isTyping, subscribeSearchState } from './use-search-state.ts'

/**
 * Bookmarks, the history and tabs tell searches apart by what is searched. Written with the address, not with each letter: a
 * browser draws its tab for it.
 */
export function useTabTitle(): void {
  useEffect(() => {
    const own = document.title
    const site = own.split(' · ')[0] ?? ''
    const tell = () => {
      if (isTyping()) return
      const q = currentSearchState().q.trim()
      const title = q === '' ? own : `${q.slice(0, longest)} · ${site}`
      if (document.title !== title) document.title = title
    }
    tell()
    const end = subscribeSearchState(tell)
    return () => {
      end()
      document.title = own
    }
  }, [])
}

/** Of a query in the title of a tab, in characters. */
const longest = 80
