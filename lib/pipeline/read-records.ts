/**
 * Folders of YAML → materials and articles, vocabulary, speakers and events; every problem of every file.
 */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { materialSchema, type Material } from '../catalogue/material.ts'
import { eventsSchema, speakersSchema, vocabularySchema, type EventEntry, type Speaker, type Topic } from '../catalogue/reference.ts'
import type { Problem } from './problem.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

/** A record together with where it is written, so that checks can name file and line. */
export interface SourcedMaterial {
  material: Material
  file: string
  lineOf: YamlFile<Material>['lineOf']
}

export interface Records {
  materials: SourcedMaterial[]
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

async function readFolder(folder: string): Promise<{ materials: SourcedMaterial[]; problems: Problem[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const materials: SourcedMaterial[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const file = join(basename(folder), name)
    const read = await readYaml(join(folder, name), file, materialSchema)
    problems.push(...read.problems)
    if (!read.value) continue
    if (name !== `${read.value.id}.yaml`) {
      problems.push({ file, line: read.lineOf(['id']), expected: `id: the name of the file, ${name.slice(0, -5)}`, found: read.value.id })
    }
    materials.push({ material: read.value, file, lineOf: read.lineOf })
  }
  return { materials, problems }
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
    topics: vocabulary.value ?? [],
    speakers: speakers.value ?? [],
    events: events.value ?? [],
    problems: [materials, articles, vocabulary, speakers, events].flatMap(({ problems }) => problems),
  }
}
