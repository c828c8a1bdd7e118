/** To which records the home page leads. */
import type { Catalogue, Talk } from './catalogue.ts'
import { stopsWithLines } from './lines.ts'
import { newestFirst } from './questions.ts'

/** By the topic whose reading guide it is, where to begin. */
export const readingPaths = ['curve', 'curvebs', 'polardb'] as const
/** Of each, the steps that stand on the home page. */
export const stepsShown = 3
const latestShown = 6

/** @param newest all records, newest first */
export function latestOf(newest: readonly Talk[]): Talk[] {
  return newest.filter(({ kind }) => kind !== 'meeting-notes').slice(0, latestShown)
}

/** @returns ids: of the latest records, and of those to a page or a section of which it leads */
export function recordsOfHome(catalogue: Catalogue): { latest: string[]; begun: string[] } {
  const talks = new Map(catalogue.talks.map((talk) => [talk.id, talk]))
  const begun = readingPaths.flatMap((path) => {
    const { reading } = catalogue.topics.find(({ id }) => id === path) ?? { reading: [] }
    const told = stopsWithLines(reading, (id) => talks.get(id))
    return told.slice(0, stepsShown).map(({ stop }) => stop.id)
  })
  return { latest: latestOf(newestFirst(catalogue)).map(({ id }) => id), begun: [...new Set(begun)] }
}
