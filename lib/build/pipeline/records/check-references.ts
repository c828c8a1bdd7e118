/** Whatever a record names stands in the tables; no id and no person has two entries there. */
import { didYouMean } from './nearest-of.ts'
import { tableFiles, type Records } from './read-records.ts'
import { repeated } from './repeated.ts'
import type { ReportProblem } from './report-problem.ts'

/** Topics, speakers and the event of every record. */
export function checkReferences(records: Records, report: ReportProblem): void {
  const topics = new Set(records.topics.map(({ facet, id }) => `${facet}:${id}`))
  const speakers = new Set(records.speakers.map(({ id }) => id))
  const events = new Set(records.events.map(({ id }) => id))
  for (const source of records.materials) {
    const demand = (path: readonly PropertyKey[], what: string, found: string, known: ReadonlySet<string>) => {
      if (!known.has(found)) report(source, path, what, found, didYouMean(found, known))
    }
    source.material.topics.forEach((topic, index) =>
      demand(['topics', index], `topics: a topic of data/${tableFiles.topics}`, topic, topics),
    )
    source.material.speakers.forEach(({ id }, index) =>
      demand(['speakers', index, 'id'], `speakers: a speaker of data/${tableFiles.speakers}`, id, speakers),
    )
    const { event } = source.material
    if (event) demand(['event', 'id'], `event: an event of data/${tableFiles.events}`, event.id, events)
  }
}

/** Ids that are unique in each table. */
export function checkTables({ topics, speakers, events, tables }: Records, report: ReportProblem): void {
  for (const [name, entries] of Object.entries({ topics, speakers, events }) as [keyof typeof tables, { id: string }[]][]) {
    const table = tables[name]
    for (const { value, index, first } of repeated(entries.map(({ id }) => id))) {
      const above = `${value}, which line ${table.lineOf([first, 'id'])} has too`
      report(table, [index, 'id'], 'id: one that no other entry has', above)
    }
  }
}

type Person = Records['speakers'][number]

/** Two people may have one name; then where each works tells them apart. */
function areApart(one: Person, other: Person): boolean {
  return one.org !== null && other.org !== null && one.org !== other.org
}

/** People who have one entry each. */
export function checkPeople({ speakers, tables }: Records, report: ReportProblem): void {
  const known = new Map<string, Person[]>()
  speakers.forEach((person, index) => {
    const { id, name, zh } = person
    for (const written of new Set([name, zh ?? name])) {
      const key = written.normalize('NFKC').toLowerCase()
      const namesakes = known.get(key) ?? []
      const same = namesakes.find((other) => other.id !== id && !areApart(person, other))
      if (same) {
        const hint = 'use that one, or give each its org if they are two people'
        report(tables.speakers, [index, 'name'], `${id}: one entry for each person`, `${written}, who is ${same.id} too`, hint)
      }
      known.set(key, [...namesakes, person])
    }
  })
}
