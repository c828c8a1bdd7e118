'use client'

import type { Presented } from '../../lib/search/present.ts'
import { sortOrders, views, type SearchState } from '../../lib/search/search-url.ts'
import { valueFilters } from '../../lib/search/facets.ts'
import { fill, plural } from '../../lib/site/fill.ts'
import { CopyButton } from '../copy-button.tsx'
import type { SearchLabels } from './labels.ts'

interface ResultsBarProps {
  presented: Presented
  state: SearchState
  labels: SearchLabels
  onChange: (change: Partial<SearchState>) => void
  onOpenFilters: () => void
}

/** How many were found and how they are shown. */
export function ResultsBar({ presented, state, labels, onChange, onOpenFilters }: ResultsBarProps) {
  const { search, locale } = labels
  const filterCount = valueFilters.reduce((sum, filter) => sum + state.filters[filter].length, 0)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="text-base font-semibold">
        {presented.total === 0 ? search.foundNone : plural(search.found, presented.total, locale)}
      </h1>
      <button className="chip lg:hidden" onClick={onOpenFilters} type="button">
        {filterCount === 0 ? search.filters : fill(search.filtersShow, { n: filterCount })}
      </button>
      <div className="ml-auto flex flex-wrap items-center gap-3 text-sm text-soft" data-screen-only="">
        <CopyButton className="chip max-sm:hidden" label={search.share} labels={search} what="link" />
        <label className="flex items-center gap-1.5">
          <span className="text-faint max-sm:sr-only">{search.sort}</span>
          <select
            className="h-9 rounded-small border border-line bg-card px-2"
            onChange={({ target }) => onChange({ sort: sortOrders.find((order) => order === target.value) ?? state.sort })}
            value={state.sort}
          >
            {sortOrders.map((order) => (
              <option key={order} value={order}>
                {search.sorts[order]}
              </option>
            ))}
          </select>
        </label>
        <div aria-label={search.view} className="flex rounded-small border border-line max-sm:hidden" role="group">
          {views.map((view) => (
            <button
              aria-pressed={state.view === view}
              className={`h-9 px-2.5 first:rounded-l-small last:rounded-r-small ${state.view === view ? 'bg-accent-wash text-accent' : 'hover:text-ink'}`}
              key={view}
              onClick={() => onChange({ view })}
              type="button"
            >
              {search.views[view]}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
