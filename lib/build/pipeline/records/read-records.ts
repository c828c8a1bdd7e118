/**
 * Folders of YAML → materials and articles, vocabulary, speakers and events; every problem of every file.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { materialSchema, type Material } from '../../../catalogue/material.ts'
import {
  eventsSchema,
  speakersSchema,
  vocabularySchema,
  type EventEntry,
  type Speaker,
  type Topic,
} from '../../../catalogue/reference.ts'
import type { Problem } from '../../tools/problem.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

/** A record together with where it is written, so that checks can name file and line. */
export interface SourcedMaterial {
  material: Material
  file: string
  lineOf: YamlFile<Material>['lineOf']
}

/** A line of `ids.txt`, the list of ids that were ever published. */
export interface PublishedId {
  id: string
  file: string
  line: number
}

export interface Records {
  materials: SourcedMaterial[]
  publishedIds: PublishedId[]
  topics: Topic[]
  speakers: Speaker[]
  events: EventEntry[]
  problems: Problem[]
}

export interface RecordFolders {
  materials: string
  articles: string
  /** Holds vocabulary.yaml, speakers.yaml and events.yaml. */
  reference: string
}

/** Beside the records of a folder: every id that was ever published there, one a line; a line never goes. */
export const publishedIdsFile = 'ids.txt'

async function readPublishedIds(folder: string): Promise<PublishedId[]> {
  const lines = (await readFile(join(folder, publishedIdsFile), 'utf8')).split(/\r?\n/)
  return lines.flatMap((id, index) =>
    id === '' || id.startsWith('#') ? [] : [{ id, file: join(basename(folder), publishedIdsFile), line: index + 1 }],
  )
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
    const file = join(basename(folder), name)
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
    read.materials.push({ material: value, file, lineOf })
  }
  return read
}

/** @throws what the file system throws when a folder or table is missing. */
export async function readRecords(folders: RecordFolders): Promise<Records> {
  const materials = await readFolder(folders.materials)
  const articles = await readFolder(folders.articles)
  const vocabulary = await readYaml(join(folders.reference, 'vocabulary.yaml'), 'vocabulary.yaml', vocabularySchema)
  const speakers = await readYaml(join(folders.reference, 'speakers.yaml'), 'speakers.yaml', speakersSchema)
  const events = await readYaml(join(folders.reference, 'events.yaml'), 'events.yaml', eventsSchema)
  return {
    materials: [...materials.materials, ...articles.materials],
    publishedIds: [...materials.publishedIds, ...articles.publishedIds],
    topics: vocabulary.value ?? [],
    speakers: speakers.value ?? [],
    events: events.value ?? [],
    problems: [materials, articles, vocabulary, speakers, events].flatMap(({ problems }) => problems),
  }
}
