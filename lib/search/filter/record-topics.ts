/** The topics of a record, and those that they are parts of: what is of PolarDB-X is of PolarDB too. */
import { wholesOf } from '../../catalogue/topic-tree.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'

/** Worked out once: every letter of a query that names a product asks it of every record. */
const known = new WeakMap<SearchRecords['topics'], WeakMap<SearchRecord, readonly string[]>>()

/** Bare ids, each once; its own topics first. */
export function topicsOf(record: SearchRecord, topics: SearchRecords['topics']): readonly string[] {
  const ofRecords = known.get(topics) ?? new WeakMap<SearchRecord, readonly string[]>()
  known.set(topics, ofRecords)
  const { topics: own = [] } = record
  const all = ofRecords.get(record) ?? [...new Set([...own, ...own.flatMap((id) => wholesOf(id, (one) => topics[one]?.parent))])]
  ofRecords.set(record, all)
  return all
}
