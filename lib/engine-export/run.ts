/**
 * `npm run -s export:search`: the catalogue for OpenSearch, out of what `npm run data` wrote. See docs/outgrowing.md.
 *
 *   npm run -s export:search -- --out DIR      default .cache/export-search
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { characterFold } from '../search/corpus.ts'
import { normalise } from '../search/normalise.ts'
import type { SearchManifest, SearchRecords, SearchText } from '../search/search-data.ts'
import { bulkBodies } from './bulk-lines.ts'
import { indexBody } from './index-body.ts'

const project = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = resolve(values.out ?? join(project, '.cache/export-search'))
const search = join(project, 'public/data/search')
const read = (path: string) => readFileSync(join(search, path), 'utf8')

const { files } = JSON.parse(read('manifest.json')) as SearchManifest
const data = JSON.parse(read(files.records.path)) as SearchRecords
const text = read(files.text.path)
const fold = characterFold(data.tables.traditional)
const corpus = normalise(`${JSON.stringify(data.records)}\n${text}`, fold)
const bodies = bulkBodies(data, JSON.parse(text) as SearchText)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'index.json'), `${JSON.stringify(indexBody(data, fold, corpus), null, 2)}\n`)
bodies.forEach((body, at) => writeFileSync(join(out, `bulk-${String(at).padStart(3, '0')}.ndjson`), body))
process.stdout.write(`${data.records.length} records in ${bodies.length} bodies, in ${out}; not loaded into a server here\n`)
