'use client'

import { openRange, rangeFilters, valueFilters, type Filters } from '../../../../lib/search/filter/facets.ts'
import type { FacetValues } from '../../../../lib/search/shown/facet-values.ts'
import { fill } from '../../../../lib/words/fill.ts'
import { valueLabel } from './filter-panel.tsx'
import type { SearchLabels } from './labels.ts'
import { changeSearchState, clearFilters, setRangeFilter, toggleFilter } from '../state/use-search-state.ts'

interface ActiveFiltersProps {
  filters: Filters
  /** Null until they are known. */
  facets: FacetValues | null
  labels: SearchLabels
  /** Words that were searched along. */
  synonyms: string[]
  synonymsOn: boolean
}

function Chip({ name, label, onRemove }: { name: string; label: string; onRemove: () => void }) {
  return (
    <button aria-label={label} className="chip" data-on="true" onClick={onRemove} type="button">
      {name} <span aria-hidden="true">✕</span>
    </button>
  )
}

/** What narrows or widens the results, each with its ✕. */
export function ActiveFilters({ filters, facets, labels, synonyms, synonymsOn }: ActiveFiltersProps) {
  const { search } = labels
  const values = valueFilters.flatMap((filter) =>
    (facets?.[filter] ?? []).filter(({ selected }) => selected).map((value) => ({ filter, value })),
  )
  const ranges = rangeFilters.filter((filter) => filters[filter].from !== null || filters[filter].to !== null)
  const some = values.length + ranges.length > 0
  if (!some && synonyms.length === 0 && synonymsOn) return null
  return (
    <div className="flex flex-wrap items-center gap-2 pt-4" data-screen-only="">
      {values.map(({ filter, value }) => {
        const name = valueLabel(filter, value, labels)
        return (
          <Chip
            key={`${filter}${value.id}`}
            label={fill(search.remove, { name })}
            name={name}
            onRemove={() => toggleFilter(filter, value.id)}
          />
        )
      })}
      {ranges.map((filter) => {
        const { from, to } = filters[filter]
        const name = `${labels.facets[filter]} ${from === to ? from : `${from ?? ''}–${to ?? ''}`}`
        return (
          <Chip
            key={filter}
            label={fill(search.remove, { name })}
            name={name}
            onRemove={() => setRangeFilter(filter, openRange)}
          />
        )
      })}
      {synonymsOn && synonyms.length > 0 && (
        <Chip
          label={search.synonymOff}
          name={fill(search.synonym, { words: synonyms.slice(0, 4).join(labels.locale === 'zh' ? '、' : ', ') })}
          onRemove={() => changeSearchState({ synonyms: false })}
        />
      )}
      {!synonymsOn && (
        <button className="chip" onClick={() => changeSearchState({ synonyms: true })} type="button">
          {search.synonymOn}
        </button>
      )}
      {some && (
        <button
          className="min-h-8 px-1 text-sm text-faint underline underline-offset-4 hover:text-ink"
          onClick={clearFilters}
          type="button"
        >
          {search.clearAll}
        </button>
      )}
    </div>
  )
}
