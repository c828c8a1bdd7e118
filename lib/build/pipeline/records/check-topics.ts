/** Topics and their reading guides: parts that form a tree, and stops that lead to something we say. */
import { wholesOf } from '../../../catalogue/topic-tree.ts'
import type { Material } from '../../../catalogue/material.ts'
import type { ReadingGuide, Topic } from '../../../catalogue/reference.ts'
import { didYouMean } from './nearest-of.ts'
import type { Records } from './read-records.ts'
import { repeated } from './repeated.ts'
import type { ReportProblem } from './report-problem.ts'

/** The topic of which one is a part exists, is of the same facet, and is no part of it in turn. */
function checkParents({ topics, tables }: Records, report: ReportProblem): void {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const parentOf = (id: string) => byId.get(id)?.parent
  topics.forEach(({ id, parent, facet }: Topic, index) => {
    if (parent === null) return
    const tell = (expected: string, found: string, hint?: string) =>
      report(tables.topics, [index, 'parent'], `${id}.parent: ${expected}`, found, hint)
    const whole = byId.get(parent)
    if (!whole) tell('a topic that exists', parent, didYouMean(parent, byId.keys()))
    else if (whole.facet !== facet) tell(`a ${facet}`, `${parent}, a ${whole.facet}`)
    else if (parent === id || wholesOf(parent, parentOf).includes(id)) tell('no circle', `${parent}, a part of ${id}`)
  })
}

type Stop = ReadingGuide['stops'][number]

/** Of a stop: what is wrong with its page or section in a record; null where it has a line there. */
function faultOf(stop: Stop, { guide, lines, sections, silentPages, file }: Material) {
  if ('section' in stop) {
    const anchors = sections.map(({ anchor }) => anchor)
    if (anchors.includes(stop.section)) return null
    return {
      field: 'section',
      expected: 'a section that has a line',
      found: stop.section,
      hint: didYouMean(stop.section, anchors),
    }
  }
  const { page } = stop
  if ([...guide, ...lines].some((line) => line.page === page)) return null
  const beyond = file.pages !== null && page > file.pages
  const why = beyond ? `, of ${file.pages}` : silentPages.includes(page) ? ', which is silent' : ''
  return { field: 'page', expected: 'a page that has a line', found: `page ${page}${why}`, hint: undefined }
}

function placeOf(stop: Stop): string {
  return 'section' in stop ? `${stop.record} #${stop.section}` : `${stop.record} page ${stop.page}`
}

function checkGuides({ readingGuides, topics, materials, tables }: Records, report: ReportProblem): void {
  const table = tables.readingGuides
  const known = new Set(topics.map(({ id }) => id))
  const byId = new Map(materials.map(({ material }) => [material.id, material]))
  for (const { value, index, first } of repeated(readingGuides.map(({ topic }) => topic))) {
    const above = `${value}, which line ${table.lineOf([first, 'topic'])} has too`
    report(table, [index, 'topic'], 'topic: one that no other guide has', above)
  }
  readingGuides.forEach(({ topic, stops }, at) => {
    const tell = (path: readonly PropertyKey[], expected: string, found: string, hint?: string) =>
      report(
        table,
        [at, ...path],
        `${topic}.${path.filter((key) => typeof key === 'string').join('.')}: ${expected}`,
        found,
        hint,
      )
    if (!known.has(topic)) tell(['topic'], 'a topic of data/vocabulary.yaml', topic, didYouMean(topic, known))
    stops.forEach((stop, index) => {
      const path = ['stops', index]
      const material = byId.get(stop.record)
      if (!material) {
        tell([...path, 'record'], 'a record that exists', stop.record, didYouMean(stop.record, byId.keys()))
        return
      }
      const fault = faultOf(stop, material)
      if (fault) tell([...path, fault.field], `${fault.expected} in ${stop.record}`, fault.found, fault.hint)
    })
    for (const { value, index } of repeated(stops.map(placeOf))) tell(['stops', index], 'each stop once', value)
  })
}

function checkStarts({ topics, materials, tables }: Records, report: ReportProblem): void {
  const records = new Set(materials.map(({ material }) => material.id))
  topics.forEach(({ id, start }, index) => {
    if (start === null || records.has(start)) return
    report(tables.topics, [index, 'start'], `${id}.start: a record that exists`, start, didYouMean(start, records))
  })
}

/** Checks `parent` and `start` of every topic, every stop of `reading-guides.yaml`, and that a topic has one guide. */
export function checkTopics(records: Records, report: ReportProblem): void {
  checkParents(records, report)
  checkStarts(records, report)
  checkGuides(records, report)
}
