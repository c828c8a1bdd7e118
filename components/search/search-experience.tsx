'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { isActive, parseSearchUrl, type SearchState } from '../../lib/search/search-url.ts'
import { fileHref } from '../../lib/site/locale.ts'
import { HelpDialog } from './help-dialog.tsx'
import type { SearchLabels } from './labels.ts'
import { QuickLook } from './quick-look.tsx'
import { Results } from './results.tsx'
import { SearchBox } from './search-box.tsx'
import { idleSnapshot, SearchClient, type SearchRequest } from './search-client.ts'
import { SearchStatus } from './search-status.tsx'
import { useResultKeys } from './use-result-keys.ts'
import { useReturn } from './use-return.ts'
import { changeSearchState, currentSearchState, subscribeSearchState, useSearchState } from './use-search-state.ts'

interface SearchExperienceProps {
  labels: SearchLabels
  /** Greets above the box while nothing is searched. */
  greeting: ReactNode
  /** Below the box while nothing is searched: what there is, readable without a script. */
  children: ReactNode
}

const openLook = (id: string) => changeSearchState({ look: id })
const questionOf = ({ q, filters, sort, synonyms }: SearchState): SearchRequest['state'] => ({ q, filters, sort, synonyms })

export function SearchExperience({ labels, greeting, children }: SearchExperienceProps) {
  const active = useSearchState(isActive)
  const look = useSearchState((state) => state.look)
  const [client] = useState(() => new SearchClient(fileHref('/data/search'), labels.locale))
  const snapshot = useSyncExternalStore(client.subscribe, client.getSnapshot, () => idleSnapshot)
  const [helpOpen, setHelpOpen] = useState(false)
  const openHelp = useCallback(() => setHelpOpen(true), [])
  const root = useRef<HTMLDivElement>(null)

  // Before the question below is asked: it is then asked for as many results as stood there.
  useReturn(client, snapshot)

  // The worker is an outside system, told what the address says, in the very event that changes it: no rendering between.
  useEffect(() => {
    const ask = () => {
      const state = currentSearchState()
      if (isActive(state)) client.search(questionOf(state))
    }
    ask()
    return subscribeSearchState(ask)
  }, [client])

  useEffect(() => {
    // The words that the quick look marks are those it was opened with.
    if (look !== null) client.look({ id: look, state: questionOf(currentSearchState()) })
  }, [client, look])

  // The mark in the head hides the browsing page until the state has caught up with the address: React hydrates with the
  // initial state first.
  useLayoutEffect(() => {
    if (active || !isActive(parseSearchUrl(window.location.search))) delete document.documentElement.dataset.searching
  }, [active])

  useResultKeys(root, { onLook: openLook, onHelp: openHelp })

  const unusable = (snapshot.phase === 'failed' || snapshot.phase === 'crashed') && snapshot.answer === null
  return (
    <div ref={root}>
      {!active && <div data-browse="">{greeting}</div>}
      <SearchBox labels={labels} onHelp={openHelp} onIntent={client.warm} />
      <SearchStatus client={client} labels={labels} shown={active} snapshot={snapshot} />
      {active && !unusable && (
        <Results answer={snapshot.answer} ids={client.ids} labels={labels} onLook={openLook} onMore={client.more} />
      )}
      {look !== null && (
        <QuickLook id={look} labels={labels} look={snapshot.look} onClose={() => changeSearchState({ look: null })} />
      )}
      {helpOpen && <HelpDialog labels={labels} onClose={() => setHelpOpen(false)} />}
      <div data-browse="" hidden={active && !unusable}>
        {children}
      </div>
    </div>
  )
}
