/**
 * `npm run -s export:search`: the catalogue for OpenSearch, out of what `npm run data` wrote. See docs/outgrowing.md.
 *
 *   npm run -s export:search -- --out DIR      default .cache/export-search
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openSearcher } from '../relevance/open-searcher.ts'
import { characterFold } from '../search/corpus.ts'
import { normalise } from '../search/normalise.ts'
import { bulkBodies } from './bulk-lines.ts'
import { indexBody } from './index-body.ts'

const project = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = resolve(values.out ?? join(project, '.cache/export-search'))
const { data, text } = await openSearcher(join(project, 'public/data'))
const fold = characterFold(data.tables.traditional)
const corpus = normalise(`${JSON.stringify(data.records)}\n${JSON.stringify(text)}`, fold)
const bodies = bulkBodies(data, text)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'index.json'), `${JSON.stringify(indexBody(data, fold, corpus), null, 2)}\n`)
bodies.forEach((body, at) => writeFileSync(join(out, `bulk-${String(at).padStart(3, '0')}.ndjson`), body))
process.stdout.write(`${data.records.length} records in ${bodies.length} bodies, in ${out}; not loaded into a server here\n`)
