'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { cutQuery, isActive, type SearchState } from '../../../lib/search/search-url.ts'
import { fileHref } from '../../../lib/words/locale.ts'
import { HelpDialog } from './box/help-dialog.tsx'
import { countSeen, maxInSight } from './results/in-sight.ts'
import type { SearchLabels } from './filters/labels.ts'
import { QuickLook } from './results/quick-look.tsx'
import { Results } from './results/results.tsx'
import { SearchBox } from './box/search-box.tsx'
import type { Question } from './client/protocol.ts'
import { idleSnapshot, SearchClient } from './client/search-client.ts'
import { startWorker } from './client/start-worker.ts'
import { SearchStatus } from './results/search-status.tsx'
import { useResultKeys } from './results/use-result-keys.ts'
import { useUntranslated } from './results/use-untranslated.ts'
import { useReturn } from './results/use-return.ts'
import { useTabTitle } from './state/use-tab-title.ts'
import { closeLook, currentSearchState, openLook, subscribeSearchState, useSearchState } from './state/use-search-state.ts'

const questionOf = ({ q, filters, sort, synonyms, literally, passages }: SearchState): Question => ({
  q: cutQuery(q),
  filters,
  sort,
  synonyms,
  literally,
  passages,
})

/** The search of the home page. What the page shows while nothing is searched, `[data-browse]`, stands around it. */
export function SearchExperience({ labels }: { labels: SearchLabels }) {
  const active = useSearchState(isActive)
  const look = useSearchState((state) => state.look)
  const [client] = useState(() => new SearchClient(fileHref('/data/search'), labels.locale, startWorker, countSeen))
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
      if (isActive(state)) client.search(questionOf(state), maxInSight(state.view))
      else client.clear()
    }
    ask()
    return subscribeSearchState(ask)
  }, [client])

  useEffect(() => {
    // The words that the quick look marks are those it was opened with.
    if (look !== null) client.look(look, questionOf(currentSearchState()))
  }, [client, look])

  const unusable = (snapshot.phase === 'failed' || snapshot.phase === 'crashed') && snapshot.answer === null
  const shown = active && !unusable
  // Results take the place of the browsing page. The mark that the head made keeps it from flashing until they do: hydration
  // begins with the initial state and catches up with the address after that.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (active || !isActive(currentSearchState())) delete dataset.searching
    if (shown) dataset.results = 'true'
    else delete dataset.results
  }, [active, shown])

  useTabTitle()
  const version = useUntranslated(root, snapshot.answer)

  useResultKeys(root, { onLook: openLook, onHelp: openHelp })

  return (
    <div ref={root}>
      <SearchBox labels={labels} onHelp={openHelp} onIntent={client.warm} />
      <SearchStatus key={`status${version}`} client={client} labels={labels} shown={active} snapshot={snapshot} />
      {shown && (
        <Results
          key={version}
          answer={snapshot.answer}
          ids={client.ids}
          isWhole={snapshot.pages?.trying === false}
          labels={labels}
          onLook={openLook}
          onAll={client.all}
          onMore={client.more}
        />
      )}
      {look !== null && <QuickLook id={look} labels={labels} look={snapshot.look} onClose={closeLook} />}
      {helpOpen && <HelpDialog labels={labels} onClose={() => setHelpOpen(false)} />}
    </div>
  )
}
