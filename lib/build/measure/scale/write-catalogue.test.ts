/** Made-up catalogues are what the pipeline takes for real ones. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { runPipeline } from '../../pipeline/run.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openSearcher } from '../relevance/open-searcher.ts'
import { noFilters } from '../../../search/filter/facets.ts'
import { makeRecord } from './make-record.ts'
import { recordsPerOriginal, writeCatalogue } from './write-catalogue.ts'

const root = temporaryFolder()
const reference = resolve(import.meta.dirname, '../../../../data')
const settings = { folder: null, cache: join(root, 'none'), text: false, thumbnails: false, recogniser: null }

test('the same seed gives the same record, another seed another', () => {
  assert.deepEqual(makeRecord(1, 7, 100), makeRecord(1, 7, 100))
  assert.notEqual(makeRecord(1, 7, 100).title, makeRecord(2, 7, 100).title)
})

test('every record becomes a talk, and one in ten finds its original', async () => {
  const records = 60
  const data = join(root, 'data')
  await writeCatalogue(data, { records, seed: 1, reference })
  const folders = { dumps: join(data, 'dumps'), materials: join(data, 'materials'), articles: join(data, 'articles') }
  const { catalogue } = await runPipeline({ ...folders, reference: data, out: join(root, 'out') }, () => {}, settings)
  assert.equal(catalogue.talks.length, records)
  const matched = catalogue.talks.filter(({ id, listings }) => id.startsWith('talk-') && listings.length === 1)
  assert.equal(matched.length, records / recordsPerOriginal)
  assert.match(await readFile(join(folders.dumps, 'made-000.txt'), 'utf8'), /\n 共 60 条\n$/)
})

test('the search of a large catalogue is written in parts, and what stands in the last of them is found', async () => {
  const records = 4100
  const data = join(root, 'large')
  const out = join(root, 'large-out')
  await writeCatalogue(data, { records, seed: 1, reference })
  const folders = { dumps: join(data, 'dumps'), materials: join(data, 'materials'), articles: join(data, 'articles') }
  await runPipeline({ ...folders, reference: data, out }, () => {}, settings)
  const { searcher, data: read, text } = await openSearcher(out)
  assert.equal(read.records.length, records)
  assert.equal(Object.keys(text).length, records)
  assert.ok(read.records.slice(0, records / recordsPerOriginal).every(({ kind }) => kind === 'slides'))
  const last = read.records.at(-1)
  const { records: found } = searcher.search({ q: last?.title ?? '', filters: noFilters, synonyms: true })
  assert.equal(found[0]?.id, last?.id)
})
