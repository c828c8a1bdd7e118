/**
 * The pages as Next exports them → `.cache/export`: a program of its own, since Next builds in no other. With them comes
 * all of `public/`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { removeMeanwhile } from '../tools/remove-meanwhile.ts'
import { keepPages, pagesLeftOut, type Keeping } from './keep-pages.ts'

const shownOfFailure = 4000

/** "Generating static pages using 2 workers (335/671)" → "335 of 671" */
const progress = /\((\d+\/\d+)\)(?![\s\S]*\(\d+\/\d+\))/

export interface PagesToExport {
  project: string
  /** Of Next. */
  environment: Readonly<Partial<Record<string, string>>>
  /** Changes with all that pages are made with, beside what they tell of. */
  madeWith: string
  /** Keeps no page that an earlier export made. */
  fresh: boolean
  catalogue: Catalogue
  report: (progress: string) => void
}

/** Where Next writes, from the project; the site in `out/` stays where it is, and may be served meanwhile. */
const exportFolder = '.cache/export-made'

/** Next's own name for a build, which here says of which code `.next` holds the compiled output. */
function isCompiled(project: string, code: string): boolean {
  const path = join(project, '.next/BUILD_ID')
  return existsSync(path) && readFileSync(path, 'utf8') === code
}

/** @returns what Next printed. @throws with the end of it */
async function runNext(
  { project, environment, report, fresh }: PagesToExport,
  { code, typesAreChecked }: Keeping,
): Promise<string> {
  const next = join(project, 'node_modules/next/dist/bin/next')
  const isToCompile = fresh || !typesAreChecked || !isCompiled(project, code)
  // Where it finds one of an earlier run, Next exports the pages of that.
  rmSync(join(project, '.next/prerender-manifest.json'), { force: true })
  const child = spawn(process.execPath, [next, 'build', ...(isToCompile ? [] : ['--experimental-build-mode', 'generate'])], {
    cwd: project,
    env: {
      ...process.env,
      ...environment,
      ...(typesAreChecked && { TYPES: 'checked' }),
      BUILD_ID: code,
      EXPORT_TO: exportFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const read = (chunk: Buffer) => {
    printed += chunk.toString()
    const counted = progress.exec(chunk.toString())?.[1]
    if (counted !== undefined) report(counted.replace('/', ' of '))
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const status = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  if (status !== 0) throw new Error(`Next could not make the pages:\n${printed.slice(-shownOfFailure)}`)
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
  const printed = await runNext(pages, keeping).finally(() => rmSync(join(project, pagesLeftOut)))
  const total = Number([...printed.matchAll(/\((\d+)\/\1\)/g)].at(-1)?.[1] ?? 0)
  const kept = keeping.moveTo(made)
  removeMeanwhile(exported, `${exported}-before`)
  renameSync(made, exported)
  keeping.remember()
  return [
    `${total} pages`,
    ...(kept === 0 ? [] : [`and ${kept} as they were`]),
    ...(keeping.later.length === 0 ? [] : ['those of documents later']),
  ].join(', ')
}
