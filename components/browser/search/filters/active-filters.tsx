'use client'

import { openRange, rangeFilters, valueFilters, type Filters } from '../../../../lib/search/filter/facets.ts'
import type { FacetValues } from '../../../../lib/search/shown/facet-values.ts'
import { fill } from '../../../../lib/words/fill.ts'
import { comma } from '../../../../lib/words/locale.ts'
import { valueLabel } from './filter-panel.tsx'
import type { Presented } from '../../../../lib/search/shown/present.ts'
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
  /** What the query wishes for beside its words. */
  wishes: Presented['wishes']
  /** Every word is searched literally, and no wish is taken. */
  literally: boolean
  /** What must not be found, as it was typed. */
  excluded: string[]
  q: string
}

/** Years and months in a row by the first and the last of them: "2022-07–2022-12". */
function spanOf(values: readonly string[]): readonly string[] {
  return values.length > 2 ? [`${values[0] ?? ''}–${values.at(-1) ?? ''}`] : values
}

/** "类型：幻灯片": what a wish is for. */
function wishLabel({ field, values, names }: Presented['wishes'][number], labels: SearchLabels): string {
  const named =
    field === 'year'
      ? spanOf(values)
      : field === 'pages'
        ? values.map((range) => range.replace('..', '–'))
        : values.map((id, at) => valueLabel(field, { id, label: names[at] ?? id }, labels))
  return labels.locale === 'zh' ? `${labels.facets[field]}：${named.join('、')}` : `${labels.facets[field]}: ${named.join(', ')}`
}

/** "-ceph", "NOT ceph" → ceph. */
function withoutSign(typed: string): string {
  return typed.replace(/^(?:NOT\s+|.)/u, '')
}

/** The query without what it excludes; the rest as it was typed. */
function including(q: string, typed: string): { q: string } {
  return { q: q.replace(typed, ' ').replace(/\s+/g, ' ').trim() }
}

function Chip({ name, label, onRemove }: { name: string; label: string; onRemove: () => void }) {
  return (
    <button aria-label={label} className="chip" data-on="true" onClick={onRemove} type="button">
      {name} <span aria-hidden="true">✕</span>
    </button>
  )
}

/** What narrows or widens the results, each with its ✕. */
export function ActiveFilters({
  filters,
  facets,
  labels,
  synonyms,
  synonymsOn,
  wishes,
  literally,
  excluded,
  q,
}: ActiveFiltersProps) {
  const { search } = labels
  const values = valueFilters.flatMap((filter) =>
    (facets?.[filter] ?? []).filter(({ selected }) => selected).map((value) => ({ filter, value })),
  )
  const ranges = rangeFilters.filter((filter) => filters[filter].from !== null || filters[filter].to !== null)
  const some = values.length + ranges.length > 0
  if (!some && synonyms.length + wishes.length + excluded.length === 0 && synonymsOn) return null
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
          name={fill(search.synonym, { words: synonyms.slice(0, 4).join(comma[labels.locale]) })}
          onRemove={() => changeSearchState({ synonyms: false })}
        />
      )}
      {!synonymsOn && (
        <button className="chip" onClick={() => changeSearchState({ synonyms: true })} type="button">
          {search.synonymOn}
        </button>
      )}
      {wishes.map((wish) => {
        const name = wishLabel(wish, labels)
        return literally ? (
          <button className="chip" key={wish.typed} onClick={() => changeSearchState({ literally: false })} type="button">
            {fill(search.wishOn, { name })}
          </button>
        ) : (
          <Chip
            key={wish.typed}
            label={search.wishOff}
            name={fill(search.wish, { name })}
            onRemove={() => changeSearchState({ literally: true })}
          />
        )
      })}
      {excluded.map((typed) => (
        <Chip
          key={typed}
          label={fill(search.includeAgain, { words: withoutSign(typed) })}
          name={fill(search.excluded, { words: withoutSign(typed) })}
          onRemove={() => changeSearchState(including(q, typed))}
        />
      ))}
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
