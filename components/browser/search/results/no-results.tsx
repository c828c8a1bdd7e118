'use client'

import { noFilters, rangeFilters, valueFilters } from '../../../../lib/search/filter/facets.ts'
import { initialState, type SearchState } from '../../../../lib/search/search-url.ts'
import { fill, plural } from '../../../../lib/words/fill.ts'
import type { SearchLabels } from '../filters/labels.ts'
import type { ShownAnswer } from '../client/shown-answer.ts'

interface NoResultsProps {
  answer: ShownAnswer
  labels: SearchLabels
  onChange: (change: Partial<SearchState>) => void
}

/** Nothing was found: what was tried, and three ways on. */
export function NoResults({ answer, labels, onChange }: NoResultsProps) {
  const { search } = labels
  const { state } = answer.request
  const { unfiltered, hindrance } = answer.presented
  // Where only the filters are to blame, no other word helps.
  const near = unfiltered > 0 ? [] : answer.suggestions
  const chosen = [
    ...valueFilters.filter((filter) => state.filters[filter].length > 0),
    ...rangeFilters.filter((filter) => state.filters[filter].from !== null || state.filters[filter].to !== null),
  ]
  return (
    <div className="max-w-measure py-12">
      <h2 className="text-xl">
        {search.none.title.split('{q}')[0]}
        <bdi>{state.q.slice(0, 200)}</bdi>
        {search.none.title.split('{q}')[1]}
      </h2>
      <p className="mt-2 text-soft">
        {unfiltered > 0 ? plural(search.none.filtered, unfiltered, labels.locale) : search.none.tried}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        {near.length > 0 && <span className="text-sm text-faint">{search.none.near}</span>}
        {near.map((word) => (
          <button className="chip" key={word} onClick={() => onChange({ q: word })} type="button">
            {word}
          </button>
        ))}
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {hindrance && chosen.length > 1 && (
          <button
            className="button"
            data-primary="true"
            onClick={() => onChange({ filters: { ...state.filters, [hindrance.filter]: noFilters[hindrance.filter] } })}
            type="button"
          >
            {fill(plural(search.none.without, hindrance.count, labels.locale), { filter: labels.facets[hindrance.filter] })}
          </button>
        )}
        {chosen.length > 0 && (
          <button className="button" onClick={() => onChange({ filters: noFilters })} type="button">
            {search.none.filters}
          </button>
        )}
        <button className="button" onClick={() => onChange({ ...initialState, sort: 'newest' })} type="button">
          {fill(search.none.all, {})}
        </button>
      </div>
    </div>
  )
}
