/** For tests: the sample records with one thing changed, and what the checks say of it. */
import assert from 'node:assert/strict'
import type { Material } from '../../catalogue/material.ts'
import { checkRecords } from '../pipeline/records/check-records.ts'
import { readRecords, type Records } from '../pipeline/records/read-records.ts'
import { formatProblem } from '../tools/problem.ts'
import { sampleFolders } from './sample-data.ts'

export const sampleRecords = await readRecords(sampleFolders)

/** @param record one of the copied records, by its id */
export type Change = (record: (id: string) => Material, copy: Records) => void

/** The problems of a copy of the records after a change, on a day of November 2026. */
export function problemsAfter(change: Change): string[] {
  const copy: Records = {
    ...sampleRecords,
    materials: sampleRecords.materials.map((source) => ({ ...source, material: structuredClone(source.material) })),
    publishedIds: [...sampleRecords.publishedIds],
    topics: structuredClone(sampleRecords.topics),
    speakers: [...sampleRecords.speakers],
    events: [...sampleRecords.events],
    readingGuides: structuredClone(sampleRecords.readingGuides),
  }
  change((id) => {
    const source = copy.materials.find(({ material }) => material.id === id)
    assert.ok(source, `${id} is one of the records`)
    return source.material
  }, copy)
  return checkRecords(copy, '2026-11-28').map(formatProblem)
}
