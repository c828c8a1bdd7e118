/**
 * Relations between records: each leads to a record that exists and is answered there, and none leads in a circle.
 */
import { inverseRelation, type Material } from '../../../catalogue/material.ts'
import { didYouMean } from './nearest-of.ts'
import type { SourcedMaterial } from './read-records.ts'
import type { ReportProblem } from './report-problem.ts'

/** For an id that is none: what the record is called since it was renamed, or the nearest id. */
function hintFor(id: string, { sources, byId }: Context): string | undefined {
  const renamed = sources.find(({ material }) => material.formerIds.includes(id))
  return renamed === undefined ? didYouMean(id, byId.keys()) : `it is ${renamed.material.id} since it was renamed`
}

function checkRelated(context: Context): void {
  const { sources, byId, report } = context
  for (const source of sources) {
    const { material } = source
    material.related.forEach(({ id, type }, index) => {
      const path = ['related', index, 'id']
      const other = byId.get(id)?.material
      const inverse = inverseRelation[type]
      const answer = `add to related of ${byId.get(id)?.file}: { id: ${material.id}, type: ${inverse} }`
      if (id === material.id) report(source, path, 'related: another record', id)
      else if (!other) report(source, path, 'related: a record that exists', id, hintFor(id, context))
      else if (!other.related.some((back) => back.id === material.id && back.type === inverse)) {
        report(source, path, `related: ${id} to name this record as "${inverse}"`, 'no such relation there', answer)
      }
    })
  }
}

function checkOtherReferences(context: Context): void {
  const { sources, byId, report } = context
  for (const source of sources) {
    const { id: own, relatedArticles, prerequisites, status } = source.material
    const others = [
      ...relatedArticles.map((id, index) => ({ id, path: ['relatedArticles', index] })),
      ...prerequisites.map((id, index) => ({ id, path: ['prerequisites', index] })),
      ...status.flatMap(({ by }, index) => (by ? [{ id: by, path: ['status', index, 'by'] }] : [])),
    ]
    for (const { id, path } of others) {
      if (id === own || !byId.has(id)) {
        report(source, path, `${path[0]}: another record that exists`, id, id === own ? undefined : hintFor(id, context))
      }
    }
  }
}

const maxShown = 8

function describeCircle(ids: readonly string[]): string {
  const shown = ids.length > maxShown ? [...ids.slice(0, maxShown), `… (${ids.length} records)`] : ids
  return [...shown, ids[0]].join(' → ')
}

/**
 * Reports the first circle that each walk meets. Walks with a stack of its own: a chain of ten thousand records
 * would be too deep for recursion.
 */
function checkCircles({ sources, byId, report }: Context, field: string, next: (material: Material) => string[]): void {
  const settled = new Set<string>()
  for (const start of sources) {
    const path: { source: SourcedMaterial; rest: string[] }[] = []
    const onPath = new Set<string>()
    const enter = (source: SourcedMaterial) => {
      path.push({ source, rest: next(source.material) })
      onPath.add(source.material.id)
    }
    if (!settled.has(start.material.id)) enter(start)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const id = step.rest.shift()
      const source = id === undefined ? undefined : byId.get(id)
      if (id === undefined) {
        settled.add(step.source.material.id)
        onPath.delete(step.source.material.id)
        path.pop()
      } else if (onPath.has(id)) {
        const ids = path.map((passed) => passed.source.material.id)
        report(step.source, [field], `${field}: no circle`, describeCircle(ids.slice(ids.indexOf(id))))
      } else if (source && !settled.has(id)) enter(source)
    }
  }
}

interface Context {
  sources: readonly SourcedMaterial[]
  byId: ReadonlyMap<string, SourcedMaterial>
  report: ReportProblem
}

/** Checks `related`, `relatedArticles`, `prerequisites` and `status.by` of all records. */
export function checkRelations(sources: readonly SourcedMaterial[], report: ReportProblem): void {
  const context: Context = { sources, byId: new Map(sources.map((source) => [source.material.id, source])), report }
  checkRelated(context)
  checkOtherReferences(context)
  checkCircles(context, 'prerequisites', ({ prerequisites }) => [...prerequisites])
  for (const type of ['superseded-by', 'later-version'] as const) {
    checkCircles(context, 'related', ({ related }) => related.filter((relation) => relation.type === type).map(({ id }) => id))
  }
}
