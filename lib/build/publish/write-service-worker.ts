/**
 * The site → its service worker, which knows what is kept from the start: the home pages, the first list, the scripts and the
 * search, each with a hash of what it holds.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { target } from './bundle-scripts.ts'

const project = join(import.meta.dirname, '../../..')
export const serviceWorker = 'components/browser/service-worker/service-worker.ts'

/**
 * Bytes before compression, which leaves a third. A first visit downloads no more of the search than this for later; what a
 * search loads beyond it is kept when it does.
 */
const maxSearchKept = 4 * 1024 * 1024
/** A larger page is left out: a list of thousands. */
const maxPageKept = 1024 * 1024

/** The name changes with the content. */
const isHashed = /^_next\/static\/|\.[0-9a-f]{12}\.js(?:on)?$/
/** PDF.js, which few readers ask for. */
const ofPdf = /^scripts\/(?:show-original|pdf-engine\.worker)\./
/** Text and pictures of originals. */
const ofOriginals = /^data\/search\/(?:pages|pictures)\./

interface Kept {
  /** From the site's root. */
  url: string
  /** Of what it holds; null where the name changes with it. */
  revision: string | null
  bytes: number
}

/** Files below a folder of the site, by paths from its root; none where there is no such folder. */
function filesBelow(site: string, folder: string, isWanted: RegExp): string[] {
  const path = join(site, folder)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => isWanted.test(name))
    .sort()
}

/** The files of the search that are kept from the start. */
function keptOfSearch(site: string): string[] {
  const files = filesBelow(site, 'data/search', /\.json$/).filter((name) => !ofOriginals.test(name))
  const bytes = files.reduce((sum, name) => sum + statSync(join(site, name)).size, 0)
  return bytes <= maxSearchKept ? files : files.filter((name) => !isHashed.test(name))
}

/** @param lean false where pages need the scripts of Next */
function pathsKept(site: string, lean: boolean): string[] {
  const lists = filesBelow(site, 'list', /^list\/[^/]+\/index\.html$/)
  const pages = ['index.html', 'talks/index.html', ...lists, 'saved/index.html', 'offline/index.html']
    .flatMap((page) => [page, `en/${page}`])
    .filter((page) => statSync(join(site, page)).size <= maxPageKept)
  return [
    ...pages,
    ...filesBelow(site, 'scripts', /^scripts\/[^/]+\.js$/).filter((name) => !ofPdf.test(name)),
    'icon.svg',
    ...filesBelow(site, '_next/static', lean ? /\.css$/ : /\.(?:css|js)$/),
    ...keptOfSearch(site),
  ]
}

function toKept(site: string, url: string): Kept {
  const content = readFileSync(join(site, url))
  const revision = isHashed.test(url) ? null : createHash('sha256').update(content).digest('hex').slice(0, 32)
  return { url, revision, bytes: content.length }
}

/**
 * Writes `sw.js` into the folder.
 * @param lean false where pages need the scripts of Next
 * @returns the number of files that are kept from the start, and their bytes
 */
export async function writeServiceWorker(
  folder: string,
  basePath: string,
  lean: boolean,
): Promise<{ count: number; size: number }> {
  const kept = pathsKept(folder, lean).map((path) => toKept(folder, path))
  const { outputFiles } = await build({
    entryPoints: [join(project, serviceWorker)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target,
    define: {
      keptFromStart: JSON.stringify(kept.map(({ url, revision }) => ({ url, revision }))),
      'process.env.BASE_PATH': JSON.stringify(basePath),
      'process.env.NODE_ENV': '"production"',
    },
    legalComments: 'none',
  })
  const [worker] = outputFiles
  if (!worker) throw new Error('The bundler wrote nothing for the service worker.')
  writeFileSync(join(folder, 'sw.js'), worker.contents)
  return { count: kept.length, size: kept.reduce((sum, { bytes }) => sum + bytes, 0) }
}
