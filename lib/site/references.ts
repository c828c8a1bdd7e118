/**
 * Records → references as they are shown. One takes the processor some 15 ms, and a record's page in the other language, made in
 * another process, asks for it again: what was formatted is kept on disk, for as long as the code is the same.
 */
import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Talk } from '../catalogue/catalogue.ts'
import { createCitationFormatter, type Citation } from '../exports/citations/format-citation.ts'
import { basePath } from '../words/locale.ts'
import { siteUrls } from '../words/site-urls.ts'
import { siteUrl } from '../words/site-url.ts'
import { readCslStyles } from './read-csl-styles.ts'

const urls = siteUrls(siteUrl, basePath)
let formatter: ReturnType<typeof createCitationFormatter> | undefined

/** In the place of a page's number, until it is put in, since documents have many pages. */
const anyPage = 987654321
const references = new WeakMap<Talk, { whole?: Citation; page?: Citation }>()

function format(talk: Talk, page: number | undefined): Citation {
  formatter ??= createCitationFormatter(readCslStyles(join(process.cwd(), 'data/csl')))
  return formatter(talk, urls, page)
}

/** As `format`; by the name of the build, which changes with all code. `npm run dev` has none, and keeps nothing. */
function formatOnce(talk: Talk, page?: number): Citation {
  const build = process.env.BUILD_ID
  if (build === undefined) return format(talk, page)
  const folder = join(process.cwd(), '.cache/references', build)
  const key = createHash('sha256')
    .update(JSON.stringify([talk, urls.page('zh', '/'), page]))
    .digest('hex')
  const path = join(folder, `${key}.json`)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Citation
  const citation = format(talk, page)
  mkdirSync(folder, { recursive: true })
  // In one step: another process may look for the same.
  const own = `${path}.${process.pid}`
  writeFileSync(own, JSON.stringify(citation))
  renameSync(own, path)
  return citation
}

/** @param page of the document that is cited, counted from 1; else the whole is */
export function citationOf(talk: Talk, page?: number): Citation {
  const known = references.get(talk) ?? {}
  references.set(talk, known)
  if (page === undefined) return (known.whole ??= formatOnce(talk))
  const { gbt7714, gbt7714Dated, apa } = (known.page ??= formatOnce(talk, anyPage))
  const onPage = (reference: string) => reference.replace(`${anyPage}`, `${page}`)
  return { gbt7714: onPage(gbt7714), gbt7714Dated: onPage(gbt7714Dated), apa: onPage(apa) }
}
