/**
 * Pages that an earlier export made and that would be the same again: where one record changed, most. `drawn-from.ts` says what a
 * page is drawn from.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { filesOf } from '../tools/fingerprint.ts'
import { readRemembered } from '../tools/read-remembered.ts'
import { drawnFrom, hashOf } from './drawn-from.ts'
import { isNextsOwn } from './next-files.ts'
import { pagesLater } from './pages-later.ts'

/** While Next runs: the paths of pages that it need not make. `lib/site/pages-left-out.ts` reads it. */
export const pagesLeftOut = '.cache/pages-left-out.json'

const rememberedSchema = z.object({
  madeWith: z.string(),
  /** By path, without its language, a hash of all that the page tells. */
  pages: z.record(z.string(), z.string()),
})
type Remembered = z.infer<typeof rememberedSchema>

/** All pages of a document are one path. */
const isOfMany = (path: string) => path.endsWith('/p')

/** Of a path, its folders in both languages. */
const foldersOf = (path: string) => [path, `en/${path}`]

/** Whether an export still holds a page; a document may have no page of its own. */
const isThere = (folder: string, path: string) =>
  isOfMany(path) || foldersOf(path).every((page) => existsSync(join(folder, page, 'index.html')))

/** What Next made of a page, below a folder of an export. */
function filesOfPage(folder: string, path: string): string[] {
  const files = foldersOf(path).flatMap((page) =>
    isOfMany(path) ? filesOf(folder, [page]) : readdirSync(join(folder, page)).map((name) => `${page}/${name}`),
  )
  return files.filter((file) => file.endsWith('/index.html') || isNextsOwn(file))
}

export interface Keeping {
  /** Paths of pages that stay. */
  kept: readonly string[]
  /** Paths of pages that are left for a later export. */
  later: readonly string[]
  /** Moves those that stay beside what Next made anew. @returns how many pages */
  moveTo: (made: string) => number
  /** To be called when all is in its place. */
  remember: () => void
}

interface Kept {
  project: string
  /** `PAGES`: which pages are left for a later export. */
  environment: Readonly<Partial<Record<string, string>>>
  /** A hash of the code that makes pages. */
  code: string
  fresh: boolean
  catalogue: Catalogue
}

/** @param exported the folder of the earlier export, if there was one */
export function keepPages(exported: string, { project, environment, code, fresh, catalogue }: Kept): Keeping {
  const path = `${exported}.json`
  const before = fresh || !existsSync(exported) ? null : readRemembered(path, rememberedSchema)
  const files = join(project, 'public')
  const scripts = existsSync(join(files, 'scripts')) ? readdirSync(join(files, 'scripts')).sort() : []
  // They stand in every page.
  const madeWith = hashOf([code, scripts])
  const isSameCode = before?.madeWith === madeWith
  const drawn = drawnFrom(catalogue, files, join(project, '.cache/articles'))
  const paths = Object.keys(drawn)
  const kept = isSameCode ? paths.filter((page) => drawn[page] === before.pages[page] && isThere(exported, page)) : []
  const isKept: ReadonlySet<string> = new Set(kept)
  const missing = paths.filter((page) => !isKept.has(page))
  const later = pagesLater(environment.PAGES, missing, catalogue)
  const isLater: ReadonlySet<string> = new Set(later)
  const now: Remembered = {
    madeWith,
    pages: Object.fromEntries(Object.entries(drawn).filter(([page]) => !isLater.has(page))),
  }
  // Until all is in its place again, nothing is known.
  rmSync(path, { force: true })
  return {
    kept,
    later,
    moveTo: (made) => {
      const moved = kept.flatMap((page) => filesOfPage(exported, page)).filter((name) => !existsSync(join(made, name)))
      for (const name of moved) {
        mkdirSync(dirname(join(made, name)), { recursive: true })
        renameSync(join(exported, name), join(made, name))
      }
      return moved.filter((name) => name.endsWith('.html')).length
    },
    remember: () => writeFileSync(path, `${JSON.stringify(now)}\n`),
  }
}
