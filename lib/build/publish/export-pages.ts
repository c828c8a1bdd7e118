/** The pages as Next exports them → `.cache/export`. With them comes all of `public/`. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { removeMeanwhile } from '../tools/remove-meanwhile.ts'
import { compilePages, isCompiled } from './compile-pages.ts'
import { keepPages, pagesLeftOut } from './keep-pages.ts'
import { exportFolder, failureOf, runNext, type NextToRun } from './run-next.ts'

export interface PagesToExport extends NextToRun {
  /** Keeps no page that an earlier export made. */
  fresh: boolean
  catalogue: Catalogue
  report: (progress: string) => void
}

/** @returns what Next printed. @throws with the end of it */
async function generate(pages: PagesToExport): Promise<string> {
  const { project, report } = pages
  if (!isCompiled(pages)) await compilePages(pages)
  // Where it finds one of an earlier run, Next exports the pages of that.
  rmSync(join(project, '.next/prerender-manifest.json'), { force: true })
  const { printed, status } = await runNext('generate', pages, report)
  if (status !== 0) throw failureOf('make the pages', printed)
  return printed
}

/** @returns how many pages there are. @throws with the end of what Next printed; what was exported before is then as it was */
export async function exportPages(pages: PagesToExport): Promise<string> {
  const { project } = pages
  const [exported, made] = [join(project, '.cache/export'), join(project, exportFolder)]
  mkdirSync(join(project, '.cache'), { recursive: true })
  rmSync(made, { recursive: true, force: true })
  const keeping = keepPages(exported, pages)
  writeFileSync(join(project, pagesLeftOut), JSON.stringify([...keeping.kept, ...keeping.later]))
  const printed = await generate(pages).finally(() => rmSync(join(project, pagesLeftOut)))
  const total = Number([...printed.matchAll(/\((\d+)\/\1\)/g)].at(-1)?.[1] ?? 0)
  const kept = keeping.moveTo(made)
  removeMeanwhile(exported, `${exported}-before`)
  renameSync(made, exported)
  keeping.remember()
  return [
    `${total} pages`,
    ...(kept === 0 ? [] : [`and ${kept} as they were`]),
    ...(keeping.later.length === 0 ? [] : ['others later']),
  ].join(', ')
}
