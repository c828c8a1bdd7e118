'use client'

import { useState } from 'react'
import { valueFilters, type Filters, type RangeFilter, type ValueFilter } from '../../../../lib/search/filter/facets.ts'
import type { Range } from '../../../../lib/search/query/parse-query.ts'
import { chosenFirst, type FacetValue, type FacetValues } from '../../../../lib/search/shown/facet-values.ts'
import { fill } from '../../../../lib/words/fill.ts'
import type { SearchLabels } from './labels.ts'
import { RangeInputs } from './range-inputs.tsx'
import { YearHistogram } from './year-histogram.tsx'

interface FilterPanelProps {
  facets: FacetValues
  filters: Filters
  labels: SearchLabels
  onToggle: (filter: ValueFilter, id: string) => void
  onRange: (filter: RangeFilter, range: Range) => void
}

const shownValues = 6

/** What a value of a filter is called. */
export function valueLabel(
  filter: ValueFilter,
  { id, label }: Pick<FacetValue, 'id' | 'label'>,
  { kinds, levels, languages }: SearchLabels,
): string {
  const names: Partial<Record<ValueFilter, Record<string, string>>> = { kind: kinds, level: levels, lang: languages }
  return names[filter]?.[id] ?? label
}

type GroupProps = { filter: ValueFilter } & Pick<FilterPanelProps, 'filters' | 'labels' | 'onToggle'>

function ValueRow({ filter, value, filters, labels, onToggle }: GroupProps & { value: FacetValue }) {
  // From the address, not from the last answer: a press must show at once.
  const selected = filters[filter].includes(value.id)
  return (
    <li>
      <label
        className={`flex min-h-8 items-center gap-2 text-sm ${value.count === 0 && !selected ? 'text-faint' : 'text-soft'} ${value.depth > 0 ? 'ml-6.5' : ''}`}
        data-product={filter === 'product' ? value.id : undefined}
      >
        <input
          checked={selected}
          className="size-4.5 shrink-0 accent-accent"
          onChange={() => onToggle(filter, value.id)}
          type="checkbox"
        />
        {filter === 'product' && <span className="dot" />}
        <span className="min-w-0 flex-1 leading-snug">{valueLabel(filter, value, labels)}</span>{' '}
        <span className="text-faint tabular-nums">{value.count}</span>
      </label>
    </li>
  )
}

function ValueFilterGroup({ filter, values, filters, labels, onToggle }: GroupProps & { values: FacetValue[] }) {
  const [open, setOpen] = useState(false)
  if (values.length === 0) return null
  const ordered = chosenFirst(values)
  const row = (value: FacetValue) => (
    <ValueRow filter={filter} key={value.id} labels={labels} onToggle={onToggle} filters={filters} value={value} />
  )
  const rest = ordered.slice(shownValues)
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{labels.facets[filter]}</legend>
      <ul>{ordered.slice(0, shownValues).map(row)}</ul>
      {rest.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary className="min-h-8 py-1 text-sm text-accent">
            {labels.search.showMore} <span className="tabular-nums">({rest.length})</span>
          </summary>
          {open && <ul>{rest.map(row)}</ul>}
        </details>
      )}
    </fieldset>
  )
}

/** The year stands behind so many filters of values, the pages at the end. */
const beforeYear = 3

/** All filters with live counts. */
export function FilterPanel({ facets, filters, labels, onToggle, onRange }: FilterPanelProps) {
  const groups = valueFilters.map((filter) => (
    <ValueFilterGroup
      filter={filter}
      filters={filters}
      key={filter}
      labels={labels}
      onToggle={onToggle}
      values={facets[filter]}
    />
  ))
  return (
    <div className="grid gap-6">
      {groups.slice(0, beforeYear)}
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{labels.facets.year}</legend>
        <YearHistogram
          label={(year, n) => fill('{year}: {n}', { year, n })}
          onRange={(range) => onRange('year', range)}
          range={filters.year}
          years={facets.year}
        />
        <RangeInputs filter="year" labels={labels} onRange={onRange} range={filters.year} />
      </fieldset>
      {groups.slice(beforeYear)}
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{labels.facets.pages}</legend>
        <RangeInputs filter="pages" labels={labels} onRange={onRange} range={filters.pages} />
      </fieldset>
    </div>
  )
}
