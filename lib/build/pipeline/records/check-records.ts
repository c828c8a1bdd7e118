/**
 * Records → everything in them that contradicts itself, another record or a rule; nothing is mended silently.
 * The schema has checked each field alone; here are the checks that need more than one field.
 */
import { checkFiles } from './check-files.ts'
import { checkRelations } from './check-relations.ts'
import { checkWords } from './check-words.ts'
import { listingPrefix } from '../../../catalogue/catalogue.ts'
import type { Problem } from '../../tools/problem.ts'
import type { Records } from './read-records.ts'
import { reportTo, type ReportProblem } from './report-problem.ts'

function checkIds(records: Records, report: ReportProblem): void {
  const owners = new Map<string, string>()
  for (const source of records.materials) {
    const { id, formerIds } = source.material
    for (const [index, claimed] of [id, ...formerIds].entries()) {
      const owner = owners.get(claimed)
      const path = index === 0 ? ['id'] : ['formerIds', index - 1]
      if (owner) report(source, path, `${path[0]}: an id that no other record has or had`, `${claimed}, which ${owner} claims`)
      if (claimed.startsWith(listingPrefix)) {
        report(source, path, `${path[0]}: anything but ${listingPrefix}…, kept for records without an original`, claimed)
      }
      owners.set(claimed, source.file)
    }
  }
}

/** A link to a record must work for ever: an id that was published stays, or stays in another record's `formerIds`. */
function checkPermanence({ materials, publishedIds }: Records): Problem[] {
  const known = new Set(materials.flatMap(({ material: { id, formerIds } }) => [id, ...formerIds]))
  return publishedIds
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      expected: `a record with the id ${id}, or with it among its formerIds`,
      found: 'none',
    }))
}

function checkReferences(records: Records, report: ReportProblem): void {
  const topics = new Set(records.topics.map(({ facet, id }) => `${facet}:${id}`))
  const speakers = new Set(records.speakers.map(({ id }) => id))
  const events = new Set(records.events.map(({ id }) => id))
  for (const source of records.materials) {
    const { material } = source
    material.topics.forEach((topic, index) => {
      if (!topics.has(topic)) report(source, ['topics', index], 'topics: a topic of vocabulary.yaml', topic)
    })
    material.speakers.forEach(({ id }, index) => {
      if (!speakers.has(id)) report(source, ['speakers', index, 'id'], 'speakers: a speaker of speakers.yaml', id)
    })
    if (material.event && !events.has(material.event.id)) {
      report(source, ['event', 'id'], 'event: an event of events.yaml', material.event.id)
    }
  }
}

const tableFiles = { topics: 'vocabulary.yaml', speakers: 'speakers.yaml', events: 'events.yaml' } as const

function checkTables(records: Records): Problem[] {
  return (['topics', 'speakers', 'events'] as const).flatMap((table) => {
    const seen = new Set<string>()
    const repeated = records[table].map(({ id }) => id).filter((id) => seen.size === seen.add(id).size)
    return repeated.map((id) => ({
      file: tableFiles[table],
      line: null,
      expected: 'id: ids that are unique',
      found: `${id} twice`,
    }))
  })
}

/** Every problem of the records, in the order of the checks. */
export function checkRecords(records: Records): Problem[] {
  const problems: Problem[] = []
  const report = reportTo(problems)
  checkIds(records, report)
  checkReferences(records, report)
  checkRelations(records.materials, report)
  checkFiles(records.materials, report)
  return [...problems, ...checkPermanence(records), ...checkWords(records.materials), ...checkTables(records)]
}
