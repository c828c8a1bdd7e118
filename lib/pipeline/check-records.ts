/**
 * Records → everything in them that contradicts itself, another record or a rule; nothing is mended silently.
 * The schema has checked each field alone; here are the checks that need more than one field.
 */
import { inverseRelation } from '../catalogue/material.ts'
import { checkWords } from './check-words.ts'
import type { Problem } from './problem.ts'
import type { Records, SourcedMaterial } from './read-records.ts'

type Report = (source: SourcedMaterial, path: readonly PropertyKey[], expected: string, found: string) => void

function checkIds(records: Records, report: Report): void {
  const owners = new Map<string, string>()
  for (const source of records.materials) {
    const { id, formerIds } = source.material
    for (const [index, claimed] of [id, ...formerIds].entries()) {
      const owner = owners.get(claimed)
      const path = index === 0 ? ['id'] : ['formerIds', index - 1]
      if (owner) report(source, path, `${path[0]}: an id that no other record has or had`, `${claimed}, which ${owner} claims`)
      owners.set(claimed, source.file)
    }
  }
}

function checkReferences(records: Records, report: Report): void {
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

function checkRelations(records: Records, report: Report): void {
  const byId = new Map(records.materials.map(({ material }) => [material.id, material]))
  for (const source of records.materials) {
    const { material } = source
    material.related.forEach(({ id, type }, index) => {
      const path = ['related', index, 'id']
      const other = byId.get(id)
      const inverse = inverseRelation[type]
      if (id === material.id) report(source, path, 'related: another record', id)
      else if (!other) report(source, path, 'related: a record that exists', id)
      else if (!other.related.some((back) => back.id === material.id && back.type === inverse)) {
        report(source, path, `related: ${id} to name this record as "${inverse}"`, 'no such relation there')
      }
    })
    const others = [
      ...material.relatedArticles.map((id, index) => ({ id, path: ['relatedArticles', index] })),
      ...material.prerequisites.map((id, index) => ({ id, path: ['prerequisites', index] })),
      ...material.status.flatMap(({ by }, index) => (by ? [{ id: by, path: ['status', index, 'by'] }] : [])),
    ]
    for (const { id, path } of others) {
      if (id === material.id || !byId.has(id)) report(source, path, `${path[0]}: another record that exists`, id)
    }
  }
}

/** A cycle of prerequisites would send a reader in a circle. */
function checkPrerequisiteCycles(records: Records, report: Report): void {
  const byId = new Map(records.materials.map((source) => [source.material.id, source]))
  const settled = new Set<string>()
  for (const start of records.materials) {
    const path: string[] = []
    const visit = (source: SourcedMaterial): void => {
      const { id, prerequisites } = source.material
      if (path.includes(id)) {
        report(source, ['prerequisites'], 'prerequisites: no circle', [...path.slice(path.indexOf(id)), id].join(' → '))
        return
      }
      if (settled.has(id)) return
      path.push(id)
      for (const next of prerequisites) {
        const nextSource = byId.get(next)
        if (nextSource) visit(nextSource)
      }
      path.pop()
      settled.add(id)
    }
    visit(start)
  }
}

function checkFiles(records: Records, report: Report): void {
  const bySha = new Map<string, string>()
  for (const source of records.materials) {
    const { file, links, date, dateSource, guide, verified } = source.material
    if (file.sha256 !== null && file.role === 'original') {
      const owner = bySha.get(file.sha256)
      if (owner) report(source, ['file', 'sha256'], 'file.sha256: a file that no other record describes', `the file of ${owner}`)
      bySha.set(file.sha256, source.file)
    }
    for (const name of ['view', 'download'] as const) {
      if (!links[name].includes(file.commit)) report(source, ['links', name], `links.${name}: pinned to ${file.commit}`, links[name])
    }
    if ((date === null) !== (dateSource === null)) {
      report(source, ['dateSource'], 'dateSource: given exactly where date is', `${date} from ${dateSource}`)
    }
    if (verified !== 'blob' && verified !== 'text' && (file.bytes !== null || file.pages !== null || file.sha256 !== null)) {
      report(source, ['verified'], 'pages, bytes and sha256 only of a file that was read', `verified: ${verified}`)
    }
    guide.forEach(({ page }, index) => {
      if (file.pages === null || page > file.pages) {
        report(source, ['guide', index, 'page'], `guide: a page of the document (${file.pages ?? 'unknown'} pages)`, String(page))
      }
    })
  }
}

/** Every problem of the records, in the order of the checks. */
export function checkRecords(records: Records): Problem[] {
  const problems: Problem[] = []
  const report: Report = (source, path, expected, found) => {
    problems.push({ file: source.file, line: source.lineOf(path), expected, found })
  }
  checkIds(records, report)
  checkReferences(records, report)
  checkRelations(records, report)
  checkPrerequisiteCycles(records, report)
  checkFiles(records, report)
  problems.push(...checkWords(records.materials))
  for (const table of ['topics', 'speakers', 'events'] as const) {
    const seen = new Set<string>()
    for (const { id } of records[table]) {
      const file = table === 'topics' ? 'vocabulary.yaml' : `${table}.yaml`
      if (seen.has(id)) problems.push({ file, line: null, expected: 'ids that are unique', found: id })
      seen.add(id)
    }
  }
  return problems
}
