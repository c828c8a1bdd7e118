/** The topics of a record, and those that they are parts of: what is of PolarDB-X is of PolarDB too. */
import { wholesOf } from '../../catalogue/topic-tree.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'

/**
 * Kept for each record, since every letter of a query that names a product asks it of every record: every call must bring the same
 * `topics`; after the first they are not looked at.
 */
const known = new WeakMap<SearchRecord, readonly string[]>()

/** Bare ids, each once; its own topics first. */
export function topicsOf(record: SearchRecord, topics: SearchRecords['topics']): readonly string[] {
  const before = known.get(record)
  if (before) return before
  const { topics: own = [] } = record
  const all = [...new Set([...own, ...own.flatMap((id) => wholesOf(id, (one) => topics[one]?.parent))])]
  known.set(record, all)
  return all
}
