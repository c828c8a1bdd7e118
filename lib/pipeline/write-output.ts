/**
 * Everything concluded → files. Content-named files first, then the two that name them, each written aside and renamed,
 * so that a reader finds the old output or the new one; last, files that nothing names any more go.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { catalogueSchema, type Catalogue } from '../catalogue/catalogue.ts'
import { buildCorpus } from '../search/corpus.ts'
import type { SearchManifest, SearchRecords, SearchText } from '../search/search-data.ts'
import { buildTitleIndex } from '../search/search-index.ts'

async function writeWhole(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.tmp`
  await writeFile(aside, content)
  await rename(aside, path)
}

function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

/** JSON Schema of `catalogue.json`. */
export function catalogueJsonSchema(): unknown {
  return z.toJSONSchema(catalogueSchema)
}

/** @throws what the file system throws; the previous output then stays whole. */
export async function writeOutput(
  folder: string,
  catalogue: Catalogue,
  data: SearchRecords,
  text: SearchText,
): Promise<SearchManifest> {
  const { fold } = buildCorpus(data, {})
  const contents = {
    records: JSON.stringify(data),
    text: JSON.stringify(text),
    titleIndex: JSON.stringify(buildTitleIndex(data, fold)),
  }
  const file = (name: keyof typeof contents, label: string) => {
    const content = contents[name]
    return { path: `${label}.${contentHash(content)}.json`, bytes: Buffer.byteLength(content) }
  }
  const files = {
    records: file('records', 'records'),
    text: file('text', 'text'),
    titleIndex: file('titleIndex', 'title-index'),
  }
  const manifest: SearchManifest = {
    version: contentHash(JSON.stringify(files)),
    files,
    counts: { records: data.records.length, pages: catalogue.talks.reduce((sum, { guide }) => sum + guide.length, 0) },
  }
  const searchFolder = join(folder, 'search')
  for (const name of ['records', 'text', 'titleIndex'] as const) {
    await writeWhole(join(searchFolder, files[name].path), contents[name])
  }
  await writeWhole(join(folder, 'catalogue.schema.json'), `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`)
  await writeWhole(join(folder, 'catalogue.json'), `${JSON.stringify(catalogue)}\n`)
  await writeWhole(join(searchFolder, 'manifest.json'), `${JSON.stringify(manifest)}\n`)
  const current = new Set([...Object.values(files).map(({ path }) => path), 'manifest.json'])
  for (const name of await readdir(searchFolder)) {
    if (!current.has(name)) await rm(join(searchFolder, name))
  }
  return manifest
}
