/**
 * Everything concluded → files. All of them change at once, and only files that an earlier run wrote ever go.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { catalogueSchema, type Catalogue } from '../../../catalogue/catalogue.ts'
import type { PagePictures } from '../../../catalogue/page-pictures.ts'
import type {
  PagesFile,
  QuestionData,
  SearchManifest,
  SearchRecord,
  SearchRecords,
  SearchText,
} from '../../../search/corpus/search-data.ts'
import type { OriginalTextFiles } from './build-page-texts.ts'
import { finishReplacing, replaceFiles } from './replace-files.ts'

const manifestPath = 'search/manifest.json'

function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

/** JSON Schema of `catalogue.json`. @param id its own address */
export function catalogueJsonSchema(id: string): unknown {
  return { $id: id, title: 'The catalogue of Storage Talks', ...z.toJSONSchema(catalogueSchema) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Any earlier version's manifest, as far as it names files: "records.a737b3b15d72.json", never a path. */
const namedFile = z.object({ path: z.string() })
const namedFiles = z.object({ files: z.record(z.string(), z.union([namedFile, z.array(namedFile), z.null()])) })
const contentNamed = /^[a-z-]+\.[0-9a-f]{12}\.json$/

/** The search files that the folder's manifest names; none where it is not a manifest of ours. */
async function writtenBefore(folder: string): Promise<string[]> {
  const path = join(folder, manifestPath)
  if (!existsSync(path)) return []
  const manifest = namedFiles.safeParse(parseJson(await readFile(path, 'utf8')))
  const names = manifest.success
    ? Object.values(manifest.data.files).flatMap((file) => [file ?? []].flat().map(({ path: name }) => name))
    : []
  return names.filter((name) => contentNamed.test(name)).map((name) => `search/${name}`)
}

/** What the search loads, before it is cut into files. */
export interface SearchOutput {
  records: SearchRecords
  text: SearchText
  questions: QuestionData
  originals: OriginalTextFiles
  /** By record: the pictures of its pages. */
  pictures: Readonly<Record<string, PagePictures>>
}

/** One file each, and questions, up to so many records; docs/decisions/search-in-parts.md has the figures. */
const maxInOne = 4000
const firstPart = 1500
const recordsPerFile = 10_000
const textsPerFile = 2500

function cutEvery<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) => items.slice(at * length, (at + 1) * length))
}

/** What is told of comes first: what is loaded first is searched first. */
function cutRecords(records: readonly SearchRecord[]): SearchRecord[][] {
  const told = records.filter(({ untold }) => !untold)
  const rest = records.filter(({ untold }) => untold)
  if (records.length <= maxInOne) return [told, rest].filter((part) => part.length > 0)
  const ordered = [...told, ...rest]
  return [ordered.slice(0, firstPart), ...cutEvery(ordered.slice(firstPart), recordsPerFile)]
}

/** The files of the search, each with its content and the name that its content gives it. */
function searchFiles({ records: data, text, questions, originals, pictures }: SearchOutput): {
  named: SearchManifest['files']
  contents: Map<string, string>
} {
  const contents = new Map<string, string>()
  const name = (label: string, value: unknown) => {
    const content = JSON.stringify(value)
    const path = `${label}.${contentHash(content)}.json`
    contents.set(`search/${path}`, content)
    return { path, bytes: Buffer.byteLength(content) }
  }
  const parts = cutRecords(data.records)
  const isLarge = data.records.length > maxInOne
  const textsOf = (records: readonly SearchRecord[]) =>
    Object.fromEntries(records.flatMap(({ id }) => (text[id] === undefined ? [] : [[id, text[id]]])))
  const named = {
    records: name('records', { ...data, records: parts[0] ?? [] }),
    more: parts.slice(1).map((records) => name('more-records', records)),
    text: (isLarge ? cutEvery(parts.flat(), textsPerFile) : [data.records]).map((records) => name('text', textsOf(records))),
    questions: isLarge ? null : name('questions', questions),
    pages: originals.files.map((texts): PagesFile => ({ ...name('pages', texts), records: Object.keys(texts) })),
    pictures: Object.keys(pictures).length === 0 ? null : name('pictures', pictures),
  }
  return { named, contents }
}

/** @throws what the file system throws; the previous output then stays whole. */
export async function writeOutput(folder: string, catalogue: Catalogue, search: SearchOutput): Promise<void> {
  const { named, contents } = searchFiles(search)
  const manifest: SearchManifest = {
    version: contentHash(JSON.stringify(named)),
    files: named,
    counts: {
      records: search.records.records.length,
      pages: catalogue.talks.reduce((sum, { guide }) => sum + guide.length, 0),
      text: search.originals.coverage,
    },
  }
  // The two that readers ask for by name come last, next to each other.
  const files = new Map([
    ...contents,
    ['pages.json', `${JSON.stringify(search.pictures)}\n`],
    ['catalogue.schema.json', `${JSON.stringify(catalogueJsonSchema(catalogue.$schema), null, 2)}\n`],
    ['catalogue.json', `${JSON.stringify(catalogue)}\n`],
    [manifestPath, `${JSON.stringify(manifest)}\n`],
  ])
  finishReplacing(folder)
  const remove = (await writtenBefore(folder)).filter((path) => !files.has(path))
  await replaceFiles(folder, { files, remove })
}
