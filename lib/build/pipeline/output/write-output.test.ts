import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { PagePictures } from '../../../catalogue/page-pictures.ts'
import type { SearchManifest } from '../../../search/corpus/search-data.ts'
import { sampleCatalogue } from '../../testing/sample-talks.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { buildQuestionData } from './build-question-data.ts'
import { buildSearchData } from './build-search-data.ts'
import { writeOutput } from './write-output.ts'

const root = temporaryFolder()
const none = { searched: 0, wanted: 0 }
const questions = buildQuestionData(sampleCatalogue, [])
const originals = { files: [], coverage: { documents: none, articles: none } }
const drawn = { 'curve-mds': { folder: '0123456789ab', pages: [{ width: 1280, height: 720 }] } }

async function write(pictures: Record<string, PagePictures>): Promise<SearchManifest & { folder: string }> {
  const folder = await folderOf(root, {})
  await writeOutput(folder, sampleCatalogue, { ...buildSearchData(sampleCatalogue, []), questions, originals, pictures })
  return { ...(JSON.parse(readFileSync(join(folder, 'search/manifest.json'), 'utf8')) as SearchManifest), folder }
}

test('the manifest names the pictures of pages, by their content', async () => {
  const { files, version, folder } = await write(drawn)
  assert.match(files.pictures?.path ?? '', /^pictures\.[0-9a-f]{12}\.json$/)
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'search', files.pictures?.path ?? ''), 'utf8')), drawn)
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')), drawn)
  assert.notEqual((await write({})).version, version)
})

test('the schema says where it lies, and the catalogue holds to it', async () => {
  const { folder } = await write({})
  const { $id, additionalProperties, properties } = JSON.parse(readFileSync(join(folder, 'catalogue.schema.json'), 'utf8')) as {
    $id: string
    additionalProperties: boolean
    properties: Record<string, unknown>
  }
  assert.deepEqual([$id, additionalProperties], [sampleCatalogue.$schema, false])
  const written = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as object
  assert.deepEqual(Object.keys(written).sort(), Object.keys(properties).sort())
})

test('of no pictures there is no file to load', async () => {
  const { files, folder } = await write({})
  assert.equal(files.pictures, null)
  assert.equal(readFileSync(join(folder, 'pages.json'), 'utf8'), '{}\n')
})
