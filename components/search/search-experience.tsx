'use client'

import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { isActive, parseSearchUrl } from '../../lib/search/search-url.ts'
import { fileHref } from '../../lib/site/locale.ts'
import { ActiveFilters } from './active-filters.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { HelpDialog } from './help-dialog.tsx'
import type { SearchLabels } from './labels.ts'
import { NoResults } from './no-results.tsx'
import { QuickLook } from './quick-look.tsx'
import { rememberSearch } from './recent-store.ts'
import { ResultViews } from './result-views.tsx'
import { ResultsBar } from './results-bar.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchClient, type SearchSnapshot } from './search-client.ts'
import { SearchStatus } from './search-status.tsx'
import { useResultKeys } from './use-result-keys.ts'
import { useReturn } from './use-return.ts'
import { changeSearchState, clearFilters, setRangeFilter, toggleFilter, useSearchState } from './use-search-state.ts'

interface SearchExperienceProps {
  labels: SearchLabels
  /** Greets above the box while nothing is searched. */
  greeting: ReactNode
  /** Below the box while nothing is searched: everything, readable without a script. */
  children: ReactNode
}

const pageSize = 30

/** Results painted with the letter itself: about as many as a screen shows. */
const firstPainted = 5

const openLook = (id: string) => changeSearchState({ look: id })
const idleSnapshot: SearchSnapshot = { phase: 'idle', progress: 0, stalled: false, failure: null, answer: null, look: null }

/** While composing, a search runs only after this pause, in ms. */
const composingPause = 250

export function SearchExperience({ labels, greeting, children }: SearchExperienceProps) {
  const state = useSearchState()
  const [client] = useState(() => new SearchClient(fileHref('/data/search'), labels.locale))
  const snapshot = useSyncExternalStore(client.subscribe, client.getSnapshot, () => idleSnapshot)
  const [limits, setLimits] = useState<{ search: string; limit: number }>({ search: '', limit: pageSize })
  const [sheetOpen, setSheetOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const composing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const { q, filters, sort, synonyms, look } = state
  const key = JSON.stringify({ q, filters, sort, synonyms })
  const limit = limits.search === key ? limits.limit : pageSize
  const active = isActive(state)

  // The worker is an outside system: it is told what the address says.
  useEffect(() => {
    if (active) client.search({ state: { q, filters, sort, synonyms }, limit })
    // `key` stands for q, filters, sort and synonyms.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, active, key, limit])

  useEffect(() => {
    if (look !== null) client.look({ id: look, state: { q, filters, sort, synonyms } })
    // The words that the quick look marks are those it was opened with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, look])

  useReturn(client, snapshot)

  // The mark in the head hides the browsing page until the state has caught up with the address: React hydrates with the
  // initial state first.
  useLayoutEffect(() => {
    if (active || !isActive(parseSearchUrl(window.location.search))) delete document.documentElement.dataset.searching
  }, [active])

  useResultKeys(root, { onLook: openLook, onHelp: () => setHelpOpen(true) })

  const type = (text: string, isComposing: boolean) => {
    clearTimeout(composing.current)
    const write = () => changeSearchState({ q: text }, active && text.trim() !== '' ? 'replace' : 'push')
    if (isComposing) composing.current = setTimeout(write, composingPause)
    else write()
  }
  const presented = active ? (snapshot.answer?.presented ?? null) : null
  const unusable = (snapshot.phase === 'failed' || snapshot.phase === 'crashed') && presented === null
  // What is seen first is painted at once; the rest of the results and the filters follow when there is time.
  const settled = useDeferredValue(presented)
  const items = presented === settled ? presented?.items : presented?.items.slice(0, firstPainted)
  const filterKey = JSON.stringify(filters)
  const panel = useMemo(
    () =>
      settled && (
        <FilterPanel facets={settled.facets} filters={filters} labels={labels} onRange={setRangeFilter} onToggle={toggleFilter} />
      ),
    // `filterKey` stands for the filters: every letter typed makes new ones that are equal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [settled, filterKey, labels],
  )

  return (
    <div ref={root}>
      {!active && <div data-browse="">{greeting}</div>}
      <SearchBox
        labels={labels}
        onClear={() => changeSearchState({ q: '' })}
        onHelp={() => setHelpOpen(true)}
        onIntent={client.warm}
        onSubmit={() => rememberSearch(q)}
        onType={type}
        state={state}
      />
      <SearchStatus client={client} labels={labels} shown={active} snapshot={snapshot} />
      {active && !unusable && (
        <div className="page grid min-h-dvh content-start gap-x-12 pb-24 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <aside aria-label={labels.search.filters} className="hidden pt-4 lg:block" data-screen-only="">
            {panel}
          </aside>
          <section
            aria-busy={presented === null}
            aria-label={labels.search.label}
            className="min-w-0 pt-2"
            data-answers={snapshot.answer?.request.state.q}
          >
            {presented ? (
              <>
                <ResultsBar
                  labels={labels}
                  onChange={changeSearchState}
                  onOpenFilters={() => setSheetOpen(true)}
                  presented={presented}
                  state={state}
                />
                <ActiveFilters
                  facets={presented.facets}
                  labels={labels}
                  onChange={changeSearchState}
                  onClear={clearFilters}
                  onRange={setRangeFilter}
                  onToggle={toggleFilter}
                  state={state}
                  synonyms={presented.synonyms}
                />
                {presented.partial && <p className="pt-4 text-sm text-soft">{labels.search.partial}</p>}
                {presented.total === 0 && snapshot.answer ? (
                  <NoResults answer={snapshot.answer} labels={labels} onChange={changeSearchState} state={state} />
                ) : (
                  <ResultViews
                    items={items ?? []}
                    labels={labels}
                    onLook={openLook}
                    onSort={(next) => changeSearchState({ sort: next })}
                    state={state}
                  />
                )}
                {presented.total > presented.items.length && (
                  <button
                    className="button mt-8"
                    onClick={() => setLimits({ search: key, limit: limit + pageSize })}
                    type="button"
                  >
                    {labels.search.more.replace('{n}', String(Math.min(pageSize, presented.total - presented.items.length)))}
                  </button>
                )}
              </>
            ) : (
              <ResultsSkeleton />
            )}
          </section>
        </div>
      )}
      {sheetOpen && presented && (
        <FilterSheet labels={labels} onClear={clearFilters} onClose={() => setSheetOpen(false)} total={presented.total}>
          {panel}
        </FilterSheet>
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

/** Keeps the room that results will take. */
function ResultsSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-6 pt-4">
      {[0, 1, 2, 3].map((row) => (
        <div className="grid h-40 content-start gap-3 border-b border-line py-4" key={row}>
          <div className="h-5 w-2/3 rounded-small bg-wash" />
          <div className="h-4 w-1/3 rounded-small bg-wash" />
          <div className="h-4 w-full rounded-small bg-wash" />
        </div>
      ))}
    </div>
  )
}
