/** The topics of a record, and those that they are parts of: what is of PolarDB-X is of PolarDB too. */
import { wholesOf } from '../../catalogue/topic-tree.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'

/** Bare ids, each once; its own topics first. */
export function topicsOf({ topics: own = [] }: SearchRecord, topics: SearchRecords['topics']): readonly string[] {
  const wholes = own.flatMap((id) => wholesOf(id, (one) => topics[one]?.parent))
  return wholes.length === 0 ? own : [...new Set([...own, ...wholes])]
}
