import { useEffect, useRef } from 'react'
import { useSearchState } from './use-search-state.ts'

/** Bookmarks, the history and tabs tell searches apart by what is searched. */
export function useTabTitle(): void {
  const q = useSearchState((state) => state.q.trim())
  const own = useRef<string | null>(null)
  useEffect(() => {
    own.current ??= document.title
    const site = own.current.split(' · ')[0] ?? ''
    document.title = q === '' ? own.current : `${q.slice(0, longest)} · ${site}`
  }, [q])
}

/** Of a query in the title of a tab, in characters. */
const longest = 80
