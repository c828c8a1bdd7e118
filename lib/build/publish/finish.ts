/**
 * The exported pages → the site as hosts serve it, in a folder of its own that then takes the place of `out/`: payloads that
 * nobody asks for stay behind, every page goes through the steps of `finish-pages.ts`, former ids lead on, hosts get their
 * files, and the service worker knows what is kept.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SearchManifest } from '../../search/corpus/search-data.ts'
import { originalsOrigin } from '../../words/original-address.ts'
import { filesOf } from '../tools/fingerprint.ts'
import { removeMeanwhile } from '../tools/remove-meanwhile.ts'
import { addAhead, searchAddresses } from './add-ahead.ts'
import { carryOver, place, type CarryOver } from './carry-over.ts'
import { finishPage } from './finish-pages.ts'
import { headersFile, redirectPage, redirects, redirectsFile } from './host-files.ts'
import { isNextsOwn, isPlaceholder } from './next-files.ts'
import type { PageContext } from './page-step.ts'
import { writeServiceWorker } from './write-service-worker.ts'

export interface SiteToFinish {
  /** What Next exported. */
  exported: string
  /** Our scripts, bundled. */
  scripts: string
  out: string
  basePath: string
  /** False keeps Next in the pages. */
  lean: boolean
  catalogue: Catalogue
  /** Changes with the code of this step. */
  madeWith: string
  /** Takes nothing over from the site that stands in `out`. */
  fresh: boolean
}

const shownFaults = 10

/** It stands in every page, and nobody asks for it. */
const isStartScript = (path: string) => /^(?:\.\/)?scripts\/start\.[0-9a-f]{12}\.js$/.test(path)

/** @throws where there is no such script */
function findScript(names: readonly string[], script: string): string {
  const file = names.find((name) => /^([a-z.]+)\.[0-9a-f]{12}\.js$/.exec(name)?.[1] === script)
  if (file === undefined) throw new Error(`public/scripts holds no ${script}.<hash>.js; run \`npm run build -- --from scripts\`.`)
  return file
}

function contextOf({ exported, scripts, basePath }: SiteToFinish): PageContext {
  const names = readdirSync(scripts)
  const addressOf = (script: string) => `${basePath}/scripts/${findScript(names, script)}`
  const manifest = JSON.parse(readFileSync(join(exported, 'data/search/manifest.json'), 'utf8')) as SearchManifest
  return {
    addressOf,
    ahead: searchAddresses(manifest, `${basePath}/data/search`, addressOf('search.worker')),
    originals: originalsOrigin,
    startScript: readFileSync(join(scripts, findScript(names, 'start')), 'utf8').trimEnd(),
  }
}

interface PageToFinish {
  path: string
  /** In ms; null of one that was not exported. */
  exportedAt: number | null
  read: () => string
}

/** Next's pages, and those that lead on from former ids where the host reads no `_redirects`. */
function pagesOf(paths: readonly string[], { exported, catalogue, basePath }: SiteToFinish, script: string): PageToFinish[] {
  return [
    ...paths.map((path) => ({
      path,
      exportedAt: statSync(join(exported, path)).mtimeMs,
      read: () => readFileSync(join(exported, path), 'utf8'),
    })),
    ...redirects(catalogue).map(([from, to]) => ({
      path: `.${from}index.html`,
      exportedAt: null,
      read: () => redirectPage(`${basePath}${to}`, script),
    })),
  ]
}

/** @returns whether it is a page of the site. @throws Error with all that is not as it has to be */
function writePage(
  folder: string,
  { path, exportedAt, read }: PageToFinish,
  site: SiteToFinish,
  context: PageContext,
  { takePage, takeUnread }: CarryOver,
): boolean {
  if (exportedAt !== null && takeUnread(path, exportedAt)) return true
  const html = read()
  if (isPlaceholder(path, html)) return false
  // Of what the search loads, which any record changes, few pages tell.
  const begun = addAhead(html, context)
  if (takePage(path, begun, begun === html ? exportedAt : null)) return true
  const page = finishPage(html, context, site.lean)
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), page)
  return true
}

/** @returns the number of pages */
function writePages(
  folder: string,
  paths: readonly string[],
  site: SiteToFinish,
  context: PageContext,
  carried: CarryOver,
): number {
  const faults: string[] = []
  let written = 0
  for (const page of pagesOf(paths, site, context.addressOf('page'))) {
    try {
      if (writePage(folder, page, site, context, carried)) written += 1
    } catch (error) {
      faults.push(`${page.path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (faults.length === 0) return written
  const more = faults.length > shownFaults ? [`… and ${faults.length - shownFaults} more`] : []
  throw new Error([...faults.slice(0, shownFaults), ...more, 'LEAN=off npm run build keeps Next in the pages.'].join('\n'))
}

function writeHostFiles(folder: string, { catalogue, basePath }: SiteToFinish): void {
  const paths = filesOf(folder, ['.']).map((path) => path.slice(1))
  writeFileSync(join(folder, '_headers'), headersFile(paths, basePath))
  writeFileSync(join(folder, '_redirects'), redirectsFile(catalogue, basePath))
  writeFileSync(join(folder, '.nojekyll'), '')
}

/**
 * @returns what was done, in one line
 * @throws Error with the first of the pages that are not as they have to be; `out` is then as it was
 */
export async function finishSite(site: SiteToFinish): Promise<string> {
  const { exported, out, basePath, lean } = site
  if (!existsSync(exported)) throw new Error(`${exported} holds no pages; run \`npm run build -- --from pages\`.`)
  const folder = `${exported}-finished`
  rmSync(folder, { recursive: true, force: true })
  const all = filesOf(exported, ['.'])
  const kept = all.filter((path) => !isStartScript(path) && !(lean && isNextsOwn(path)))
  const pages = kept.filter((path) => path.endsWith('.html'))
  for (const path of kept) if (!path.endsWith('.html')) place(join(exported, path), join(folder, path))
  const context = contextOf(site)
  const memory = `${exported}-finished.json`
  if (site.fresh) rmSync(memory, { force: true })
  const carried = carryOver(
    out,
    folder,
    memory,
    JSON.stringify([site.madeWith, out, lean, readdirSync(site.scripts).sort(), context.startScript]),
  )
  const written = writePages(folder, pages, site, context, carried)
  writeHostFiles(folder, site)
  const { count, size } = await writeServiceWorker(folder, basePath, lean)
  if (!site.fresh) carried.takeCopies()
  // In one step for whoever is served from it meanwhile.
  removeMeanwhile(out, `${folder}-before`)
  renameSync(folder, out)
  carried.remember()
  const what = lean ? `${written} pages, each without Next and with its policy` : `${written} pages as Next made them`
  return `${what}; ${all.length - kept.length} exported files left out; ${count} files (${Math.round(size / 1024)} KB) kept offline`
}
