/**
 * Folders of YAML → materials and articles, vocabulary, speakers and events; every problem of every file.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { materialSchema, type Material } from '../../../catalogue/material.ts'
import {
  eventsSchema,
  readingGuidesSchema,
  speakersSchema,
  vocabularySchema,
  type EventEntry,
  type ReadingGuide,
  type Speaker,
  type Topic,
} from '../../../catalogue/reference.ts'
import type { Problem } from '../../tools/problem.ts'
import { shownPath } from '../../tools/shown-path.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

/** A record together with where it is written, so that checks can name file and line. */
export interface SourcedMaterial {
  material: Material
  /** As a terminal opens it: "data/materials/raft-in-curve.yaml". */
  file: string
  /** Within `data/`, wherever that lies: "materials/raft-in-curve.yaml". */
  source: string
  lineOf: YamlFile<Material>['lineOf']
}

/** A line of `ids.txt`, the list of ids that were ever published. */
export interface PublishedId {
  id: string
  file: string
  line: number
}

/** The three tables, by the field of `Records` that holds each. */
export const tableFiles = { topics: 'vocabulary.yaml', speakers: 'speakers.yaml', events: 'events.yaml' } as const

/** Where a table is written. */
export type SourcedTable = Pick<SourcedMaterial, 'file' | 'lineOf'>

export interface Records {
  materials: SourcedMaterial[]
  publishedIds: PublishedId[]
  topics: Topic[]
  speakers: Speaker[]
  events: EventEntry[]
  readingGuides: ReadingGuide[]
  tables: Record<keyof typeof tableFiles | 'readingGuides', SourcedTable>
  problems: Problem[]
}

export interface RecordFolders {
  materials: string
  articles: string
  /** Holds vocabulary.yaml, speakers.yaml and events.yaml, and reading-guides.yaml where there are any. */
  reference: string
}

/**
 * Beside the records of a folder: every id that was ever published there, one a line; a line never goes. Of a record that had to
 * be withdrawn the line says so: "raft-in-curve # withdrawn: asked for by its author".
 */
export const publishedIdsFile = 'ids.txt'
const withdrawn = /^\S+\s+# withdrawn: \S/

async function readPublishedIds(folder: string): Promise<PublishedId[]> {
  const path = join(folder, publishedIdsFile)
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#') || withdrawn.test(line)) return []
    return [{ id: line.trim(), file: shownPath(path), line: index + 1 }]
  })
}

interface Folder {
  materials: SourcedMaterial[]
  publishedIds: PublishedId[]
  problems: Problem[]
}

async function readFolder(folder: string): Promise<Folder> {
  const names = (await readdir(folder)).sort()
  const read: Folder = { materials: [], publishedIds: [], problems: [] }
  if (names.includes(publishedIdsFile)) read.publishedIds = await readPublishedIds(folder)
  for (const name of names.filter((any) => /\.ya?ml$/i.test(any))) {
    const file = shownPath(join(folder, name))
    const { value, problems, lineOf } = await readYaml(join(folder, name), file, materialSchema)
    read.problems.push(...problems)
    if (!value) continue
    if (name !== `${value.id}.yaml`) {
      read.problems.push({
        file,
        line: lineOf(['id']),
        expected: `id: the name of the file, which is then ${value.id}.yaml`,
        found: name,
      })
    }
    read.materials.push({ material: value, file, source: join(basename(folder), name), lineOf })
  }
  return read
}

export const readingGuidesFile = 'reading-guides.yaml'

/** They speak of the records beside them; where others are read than those, they do not apply. */
async function readReadingGuides({ materials, articles, reference }: RecordFolders): Promise<YamlFile<ReadingGuide[]>> {
  const path = join(reference, readingGuidesFile)
  const beside = materials === join(reference, 'materials') && articles === join(reference, 'articles')
  if (!beside || !existsSync(path)) return { value: [], problems: [], lineOf: () => 1 }
  return readYaml(path, shownPath(path), readingGuidesSchema)
}

/** @throws what the file system throws when a folder or table is missing. */
export async function readRecords(folders: RecordFolders): Promise<Records> {
  const materials = await readFolder(folders.materials)
  const articles = await readFolder(folders.articles)
  const table = (name: keyof typeof tableFiles) => {
    const path = join(folders.reference, tableFiles[name])
    return { path, file: shownPath(path) }
  }
  const [ofTopics, ofSpeakers, ofEvents] = [table('topics'), table('speakers'), table('events')]
  const vocabulary = await readYaml(ofTopics.path, ofTopics.file, vocabularySchema)
  const speakers = await readYaml(ofSpeakers.path, ofSpeakers.file, speakersSchema)
  const events = await readYaml(ofEvents.path, ofEvents.file, eventsSchema)
  const guides = await readReadingGuides(folders)
  return {
    materials: [...materials.materials, ...articles.materials],
    publishedIds: [...materials.publishedIds, ...articles.publishedIds],
    topics: vocabulary.value ?? [],
    speakers: speakers.value ?? [],
    events: events.value ?? [],
    readingGuides: guides.value ?? [],
    tables: {
      topics: { file: ofTopics.file, lineOf: vocabulary.lineOf },
      speakers: { file: ofSpeakers.file, lineOf: speakers.lineOf },
      events: { file: ofEvents.file, lineOf: events.lineOf },
      readingGuides: { file: shownPath(join(folders.reference, readingGuidesFile)), lineOf: guides.lineOf },
    },
    problems: [materials, articles, vocabulary, speakers, events, guides].flatMap(({ problems }) => problems),
  }
}
