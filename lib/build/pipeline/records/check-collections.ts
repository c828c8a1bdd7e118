/** What the records of a collection call it, which is what its page is called. */
import type { SourcedMaterial } from './read-records.ts'
import type { ReportProblem } from './report-problem.ts'

/** Reports every record that names its collection otherwise than the first record of it. */
export function checkCollections(sources: readonly SourcedMaterial[], report: ReportProblem): void {
  const first = new Map<string, SourcedMaterial>()
  for (const source of sources) {
    const { collection } = source.material
    if (collection === null) continue
    const known = first.get(collection.id)
    if (!known) first.set(collection.id, source)
    for (const locale of ['zh', 'en'] as const) {
      const name = known?.material.collection?.[locale] ?? collection[locale]
      if (collection[locale] === name) continue
      const expected = `collection.${locale}: ${name}, as in ${known?.file ?? source.file}`
      report(source, ['collection', locale], expected, collection[locale], 'all records of a collection call it the same')
    }
  }
}
