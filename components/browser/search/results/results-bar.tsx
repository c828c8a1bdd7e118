'use client'

import { memo, type RefObject } from 'react'
import { valueFilters, type Filters } from '../../../../lib/search/filter/facets.ts'
import { sortOrders, views, type SortOrder, type View } from '../../../../lib/search/search-url.ts'
import { fill, plural } from '../../../../lib/words/fill.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { maxListed } from '../client/search-client.ts'
import { SharePanel } from './share-panel.tsx'
import { changeSearchState } from '../state/use-search-state.ts'

interface ResultsBarProps {
  total: number
  /** All that is searched is loaded: until then there may be more. */
  isWhole: boolean
  filters: Filters
  heading: RefObject<HTMLHeadingElement | null>
  sort: SortOrder
  view: View
  labels: SearchLabels
  /** Ids of everything that was found. */
  ids: () => Promise<readonly string[]>
  /** Null where all are listed. */
  onAll: (() => void) | null
  onOpenFilters: () => void
}

/** Order and form of the results. */
const ViewControls = memo(function ViewControls({
  sort,
  view,
  labels: { search },
}: Pick<ResultsBarProps, 'sort' | 'view' | 'labels'>) {
  return (
    <>
      <label className="flex items-center gap-1.5">
        <span className="text-faint max-sm:sr-only">{search.sort}</span>
        <select
          className="h-9 rounded-small border border-line bg-card px-2"
          onChange={({ target }) => changeSearchState({ sort: sortOrders.find((order) => order === target.value) ?? sort })}
          value={sort}
        >
          {sortOrders.map((order) => (
            <option key={order} value={order}>
              {search.sorts[order]}
            </option>
          ))}
        </select>
      </label>
      {/* On a phone the list alone is offered, and the way out of another form that a link asked for. */}
      <div
        aria-label={search.view}
        className={`flex rounded-small border border-line ${view === 'list' ? 'max-sm:hidden' : ''}`}
        role="group"
      >
        {views.map((choice) => (
          <button
            aria-pressed={view === choice}
            className={`h-9 px-2.5 first:rounded-l-small last:rounded-r-small ${view === choice ? 'bg-accent-wash text-accent' : 'hover:text-ink'}`}
            key={choice}
            onClick={() => changeSearchState({ view: choice })}
            type="button"
          >
            {search.views[choice]}
          </button>
        ))}
      </div>
    </>
  )
})

/** How many were found and how they are shown. */
export function ResultsBar({ total, isWhole, filters, heading, sort, view, labels, ids, onAll, onOpenFilters }: ResultsBarProps) {
  const { search, locale } = labels
  const filterCount = valueFilters.reduce((sum, filter) => sum + filters[filter].length, 0)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {/* On a phone it has a line of its own: what is beside it moves nothing down or up when the count changes. */}
      <h1 className="text-base font-semibold outline-none max-sm:w-full" ref={heading} tabIndex={-1}>
        {total === 0 ? search.foundNone : plural(isWhole ? search.found : search.foundAtLeast, total, locale)}
      </h1>
      <button className="chip lg:hidden" onClick={onOpenFilters} type="button">
        {filterCount === 0 ? search.filters : fill(search.filtersShow, { n: filterCount })}
      </button>
      <div className="ml-auto flex flex-wrap items-center gap-3 text-sm text-soft" data-screen-only="">
        {onAll && total <= maxListed && (
          <button className="tap hover:text-accent max-sm:hidden" onClick={onAll} type="button">
            {search.all}
          </button>
        )}
        <SharePanel ids={ids} labels={labels} total={total} />
        <ViewControls labels={labels} sort={sort} view={view} />
      </div>
    </div>
  )
}
