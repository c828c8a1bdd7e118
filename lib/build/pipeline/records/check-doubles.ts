/** What a record lists, it lists once. */
import type { Material } from '../../../catalogue/material.ts'
import type { SourcedMaterial } from './read-records.ts'
import { repeated } from './repeated.ts'
import type { ReportProblem } from './report-problem.ts'

/** Each list of a record, its entries as text. */
function listsOf(material: Material): Record<string, string[]> {
  return {
    formerIds: material.formerIds,
    topics: material.topics,
    speakers: material.speakers.map(({ id, role }) => `${id} as ${role}`),
    prerequisites: material.prerequisites,
    related: material.related.map(({ id, type }) => `${id} as ${type}`),
    relatedArticles: material.relatedArticles,
    videos: material.videos.map(({ url }) => url),
    editions: material.editions.map(({ url }) => url),
    silentPages: material.silentPages.map(String),
  }
}

/** Reports every entry that stands in its list before. */
export function checkDoubles(sources: readonly SourcedMaterial[], report: ReportProblem): void {
  for (const source of sources) {
    for (const [field, entries] of Object.entries(listsOf(source.material))) {
      for (const { value, index } of repeated(entries)) {
        report(source, [field, index], `${field}: each entry once`, `${value} again`, 'take one of the two away')
      }
    }
  }
}
