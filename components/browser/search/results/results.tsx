'use client'

import { memo, useMemo, useRef, useState } from 'react'
import { ActiveFilters } from '../filters/active-filters.tsx'
import { FilterPanel } from '../filters/filter-panel.tsx'
import { FilterSheet } from '../filters/filter-sheet.tsx'
import { countInSight } from './in-sight.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { MoreButton } from './more-button.tsx'
import { NoResults } from './no-results.tsx'
import { ResultViews, type Row } from './result-views.tsx'
import { PassagesOff, PassagesPanel } from './passages-panel.tsx'
import { ResultsBar } from './results-bar.tsx'
import type { ShownAnswer } from '../client/shown-answer.ts'
import { fill } from '../../../../lib/words/fill.ts'
import { useFoundFocus } from './use-found-focus.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeptRoom } from './use-kept-room.ts'
import { useProgress, type PaintedRow } from './use-progress.ts'
import { changeSearchState, clearFilters, setRangeFilter, toggleFilter, useSearchState } from '../state/use-search-state.ts'

interface ResultsProps {
  /** The last answer; null while there is none. */
  answer: ShownAnswer | null
  /** All that is searched is loaded. */
  isWhole: boolean
  labels: SearchLabels
  onLook: (id: string) => void
  onMore: () => void
  onAll: () => void
  /** Ids of everything that was found. */
  ids: () => Promise<readonly string[]>
}

/**
 * What the list shows (why: docs/decisions/painting-a-letter.md): new results as far as they are in sight or painted, below them
 * the older rows until they are replaced. A result is known by its row, not by its record: a letter changes words in rows that
 * are there.
 */
function rowsOf({ presented, request }: ShownAnswer, older: readonly PaintedRow[], painted: number, inSight: number): Row[] {
  const { items, total } = presented
  const kept = new Set(older.map(({ item }) => item))
  const shown = items.slice(0, Math.max(inSight, painted)).map((item, index): Row => ({
    item,
    place: index < inSight ? 'in-sight' : 'below',
    settled: index < painted || kept.has(item) || (older.length === 0 && presented.facets !== null),
  }))
  const left = painted < items.length ? older.slice(shown.length) : []
  // A reader who types sees the first results; one who narrows the list or comes to its end sees these.
  const placeOf = (q: string) => (q === request.state.q ? 'below' : 'past')
  return [
    ...shown,
    ...left.map(({ item, q }, index): Row => ({
      item,
      place: shown.length + index < total ? placeOf(q) : 'gone',
      settled: true,
    })),
  ]
}

/** Filters beside what was found. Letters that are typed do not reach it; their answers do. */
export const Results = memo(function Results({ answer, isWhole, labels, onLook, onMore, onAll, ids }: ResultsProps) {
  const filters = useSearchState((state) => state.filters)
  const sort = useSearchState((state) => state.sort)
  const view = useSearchState((state) => state.view)
  const [sheetOpen, setSheetOpen] = useState(false)
  const presented = answer?.presented ?? null
  const { rows, whole, older } = useProgress(answer)
  const section = useRef<HTMLElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useKeptRoom(section, answer !== whole)
  useKeptFocus(section, heading)
  useFoundFocus(area, heading)
  const inSight = useMemo(() => (presented ? countInSight(presented.items, view) : 0), [presented, view])
  const panel = useMemo(
    () =>
      whole?.presented.facets && (
        <FilterPanel
          facets={whole.presented.facets}
          filters={filters}
          labels={labels}
          onRange={setRangeFilter}
          onToggle={toggleFilter}
        />
      ),
    [whole, filters, labels],
  )
  return (
    <div className="page grid min-h-dvh content-start gap-x-12 pb-24 lg:grid-cols-[15rem_minmax(0,1fr)]" ref={area}>
      {presented !== null && presented.total > 0 && (
        <button
          className="sr-only max-lg:hidden focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-small focus:bg-card focus:px-4 focus:py-2"
          onClick={() => heading.current?.focus()}
          type="button"
        >
          {labels.search.skip}
        </button>
      )}
      <aside
        aria-busy={answer === null || whole !== answer}
        aria-label={labels.search.filters}
        className="isolate hidden max-h-[calc(100dvh-5rem)] self-start overflow-y-auto overscroll-contain pt-4 pr-2 lg:sticky lg:top-20 lg:block"
        data-screen-only=""
      >
        {panel}
      </aside>
      <section
        aria-busy={presented === null}
        aria-label={labels.search.label}
        className="isolate min-w-0 pt-2"
        data-answers={answer?.request.state.q}
        ref={section}
      >
        {answer && presented ? (
          <>
            <ResultsBar
              filters={filters}
              heading={heading}
              ids={ids}
              isWhole={isWhole}
              labels={labels}
              onAll={presented.items.length < presented.total ? onAll : null}
              onOpenFilters={() => setSheetOpen(true)}
              sort={sort}
              total={presented.total}
              view={view}
            />
            <ActiveFilters
              facets={presented.facets ?? whole?.presented.facets ?? null}
              filters={filters}
              labels={labels}
              synonyms={presented.synonyms}
              synonymsOn={answer.request.state.synonyms}
              wishes={presented.wishes}
              literally={answer.request.state.literally}
              excluded={presented.excluded}
              q={answer.request.state.q}
            />
            {(presented.passages.length > 0 || (answer.hasRoom && (answer.awaits || presented.total > 0))) && (
              <PassagesPanel
                hasRoom={answer.hasRoom && presented.total > 0}
                isAwaited={answer.awaits}
                labels={labels}
                passages={presented.passages}
                q={answer.request.state.q}
              />
            )}
            {!answer.request.state.passages && <PassagesOff labels={labels} />}
            {presented.partial && <p className="pt-4 text-sm text-soft">{labels.search.partial}</p>}
            {presented.total === 0 ? (
              <NoResults answer={answer} labels={labels} onChange={changeSearchState} />
            ) : (
              <ResultViews
                labels={labels}
                onLook={onLook}
                onSort={(next) => changeSearchState({ sort: next })}
                rows={rowsOf(answer, older, rows, inSight)}
                sort={sort}
                view={view}
              />
            )}
            {rows >= presented.items.length && presented.total > presented.items.length && (
              <MoreButton key={presented.items.length} label={labels.search.more} onMore={onMore} />
            )}
            {presented.total > presented.items.length && (
              <p className="hidden pt-4 print:block">
                {fill(labels.search.printed, { n: presented.items.length, total: presented.total })}
              </p>
            )}
          </>
        ) : (
          <ResultsSkeleton />
        )}
      </section>
      {sheetOpen && presented && (
        <FilterSheet labels={labels} onClear={clearFilters} onClose={() => setSheetOpen(false)} total={presented.total}>
          {panel}
        </FilterSheet>
      )}
    </div>
  )
})

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
