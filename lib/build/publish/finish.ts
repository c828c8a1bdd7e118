/**
 * `npm run build`, last: the exported pages → the site as hosts serve it. In order: payloads that nobody asks for go, former
 * ids lead on, pages lose Next and islands get their scripts, those with the search name what it loads, every page gets its
 * policy, hosts get their files, everything is compressed.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { basePath } from '../../words/locale.ts'
import type { SearchManifest } from '../../search/corpus/search-data.ts'
import { addAhead, searchAddresses } from './add-ahead.ts'
import { addCsp } from './add-csp.ts'
import { dropHydration } from './drop-hydration.ts'
import { headersFile, redirectPage, redirects, redirectsFile } from './host-files.ts'
import { precompress } from './precompress.ts'
import { outFolder } from './settings.ts'
import { stripPayloads } from './strip-payloads.ts'
import { writeServiceWorker } from './write-service-worker.ts'

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

const catalogue = JSON.parse(readFileSync(join(outFolder, 'data/catalogue.json'), 'utf8')) as Catalogue
const stripped = stripPayloads(outFolder)
for (const [from, to] of redirects(catalogue)) {
  mkdirSync(join(outFolder, from), { recursive: true })
  writeFileSync(join(outFolder, from, 'index.html'), redirectPage(`${basePath}${to}`))
}
const scripts = readdirSync(join(outFolder, 'scripts'))
const addressOf = (script: string): string => {
  const file = scripts.find((name) => /^([a-z.]+)\.[0-9a-f]{12}\.js$/.exec(name)?.[1] === script)
  if (file === undefined) throw new Error(`out/scripts holds no ${script}.<hash>.js.`)
  return `${basePath}/scripts/${file}`
}
const files = filesOf(outFolder)
const pages = files.filter((path) => path.endsWith('.html'))
const manifest = JSON.parse(readFileSync(join(outFolder, 'data/search/manifest.json'), 'utf8')) as SearchManifest
const ahead = searchAddresses(manifest, `${basePath}/data/search`, addressOf('search.worker'))
for (const page of pages) writeFileSync(page, addCsp(addAhead(dropHydration(readFileSync(page, 'utf8'), addressOf), ahead)))
writeFileSync(
  join(outFolder, '_headers'),
  headersFile(
    files.map((path) => path.slice(outFolder.length)),
    basePath,
  ),
)
writeFileSync(join(outFolder, '_redirects'), redirectsFile(catalogue, basePath))
writeFileSync(join(outFolder, '.nojekyll'), '')
const kept = await writeServiceWorker(outFolder, basePath)
const compressed = await precompress(outFolder)
process.stdout.write(
  `${pages.length} pages with their policy, ${kept.count} files (${Math.round(kept.size / 1024)} KB) kept offline, ${stripped} payloads removed, ${compressed} files compressed\n`,
)
