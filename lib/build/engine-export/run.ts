/**
 * `npm run -s export:search`: the catalogue for OpenSearch, out of what `npm run data` wrote. See docs/outgrowing.md.
 *
 *   npm run -s export:search -- --out DIR --data DIR      default .cache/export-search, public/data
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openSearcher } from '../measure/relevance/open-searcher.ts'
import { characterFold } from '../../search/corpus/corpus.ts'
import { normalise } from '../../search/text/normalise.ts'
import { bulkBodies } from './bulk-lines.ts'
import { checkBulkBody, checkIndexBody } from './check-export.ts'
import { indexBody } from './index-body.ts'
import { writeOwnFolder } from '../tools/write-own-folder.ts'

const project = resolve(import.meta.dirname, '../../..')
const { values } = parseArgs({ options: { out: { type: 'string' }, data: { type: 'string' } } })
const out = resolve(values.out ?? join(project, '.cache/export-search'))
const { data, text } = await openSearcher(resolve(values.data ?? join(project, 'public/data')))
const fold = characterFold(data.tables.traditional)
const corpus = normalise(`${JSON.stringify(data.records)}\n${JSON.stringify(text)}`, fold)
const bodies = bulkBodies(data, text)
const files = new Map([
  ['index.json', `${JSON.stringify(indexBody(data, fold, corpus), null, 2)}\n`],
  ...bodies.map((body, at): [string, string] => [`bulk-${String(at).padStart(3, '0')}.ndjson`, body]),
])
try {
  writeOwnFolder(out, files)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

const written = (name: string) => readFileSync(join(out, name), 'utf8')
const ids = new Set<string>()
const problems = [
  ...checkIndexBody(JSON.parse(written('index.json'))),
  ...readdirSync(out)
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) => checkBulkBody(written(name), ids).map((problem) => `${name}: ${problem}`)),
  ...(ids.size === data.records.length ? [] : [`${ids.size} records were written of ${data.records.length}`]),
]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
const verdict = problems.length === 0 ? 'as OpenSearch documents it' : `${problems.length} problems`
process.stdout.write(
  `${ids.size} records in ${bodies.length} bodies, in ${out}; format checked: ${verdict}; not loaded into a server here\n`,
)
