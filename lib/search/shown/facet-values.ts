/** Counts of the filters' values → the values as the page lists them. */
import { valueFilters, type FacetCounts, type Filters, type ValueFilter } from '../filter/facets.ts'
import { speakerName, type PresentContext } from './present-context.ts'

export interface FacetValue {
  id: string
  label: string
  count: number
  selected: boolean
  /** How many values it stands below, of which it is a part. */
  depth: number
}

export type FacetValues = Record<ValueFilter, FacetValue[]> & { year: { year: number; count: number }[] }

type Names = Pick<PresentContext, 'data' | 'locale'>

function labelOf(filter: ValueFilter, id: string, names: Names): string {
  const { data, locale } = names
  if (filter === 'product' || filter === 'component' || filter === 'theme') return data.topics[id]?.[locale] ?? id
  if (filter === 'event') return data.events[id]?.[locale] ?? id
  return filter === 'speaker' ? speakerName(id, names) : id
}

/**
 * Values of one filter, most records first, the parts of a value right below it. A chosen value stays at 0, or it could not be
 * unchosen.
 */
function valuesOf(filter: ValueFilter, counts: FacetCounts, chosen: readonly string[], names: Names): FacetValue[] {
  const ids = new Set([...Object.keys(counts[filter]), ...chosen])
  const { topics } = names.data
  const parentOf = (id: string) => {
    const topic = topics[id]
    return topic?.facet === filter && topic.parent !== undefined && ids.has(topic.parent) ? topic.parent : null
  }
  const values = [...ids]
    .map((id) => ({
      id,
      label: labelOf(filter, id, names),
      count: counts[filter][id] ?? 0,
      selected: chosen.includes(id),
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const parts = new Map<string | null, typeof values>()
  for (const value of values) {
    const whole = parentOf(value.id)
    const known = parts.get(whole)
    if (known) known.push(value)
    else parts.set(whole, [value])
  }
  const below = (whole: string | null, depth: number): FacetValue[] =>
    (parts.get(whole) ?? []).flatMap((value) => [{ ...value, depth }, ...below(value.id, depth + 1)])
  return below(null, 0)
}

export function facetValues(counts: FacetCounts, filters: Filters, names: Names): FacetValues {
  const years = Object.entries(counts.year).map(([year, count]) => ({ year: Number(year), count }))
  const values = valueFilters.map((filter) => [filter, valuesOf(filter, counts, filters[filter], names)] as const)
  const byFilter = Object.fromEntries(values) as Record<ValueFilter, FacetValue[]>
  return { ...byFilter, year: years.sort((a, b) => a.year - b.year) }
}

/** Values of one filter with the chosen ones first; a value moves together with its parts, and with what it is a part of. */
export function chosenFirst(values: readonly FacetValue[]): FacetValue[] {
  const trees: FacetValue[][] = []
  for (const value of values) {
    if (value.depth === 0) trees.push([value])
    else trees.at(-1)?.push(value)
  }
  const isChosen = (tree: readonly FacetValue[]) => Number(tree.some(({ selected }) => selected))
  return trees.sort((a, b) => isChosen(b) - isChosen(a)).flat()
}
