/**
 * The pages as Next exports them → `.cache/export`: a program of its own, since Next builds in no other. With them comes
 * all of `public/`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { keepPages, keptRecords } from './keep-pages.ts'

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

/** @returns what Next printed. @throws with the end of it */
async function runNext({ project, environment, report }: PagesToExport, typesAreChecked: boolean): Promise<string> {
  const next = join(project, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: project,
    env: { ...process.env, ...environment, ...(typesAreChecked && { TYPES: 'checked' }) },
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
  const code = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  if (code !== 0) throw new Error(`Next could not make the pages:\n${printed.slice(-shownOfFailure)}`)
  return printed
}

/** Next writes to `out`, where the site lies: that waits elsewhere, and is there again whatever happens. */
async function besideSite<Result>(project: string, run: () => Promise<Result>): Promise<Result> {
  const [site, aside] = [join(project, 'out'), join(project, '.cache/site-aside')]
  if (existsSync(site)) {
    rmSync(aside, { recursive: true, force: true })
    renameSync(site, aside)
  }
  try {
    return await run()
  } finally {
    if (existsSync(aside)) {
      rmSync(site, { recursive: true, force: true })
      renameSync(aside, site)
    }
  }
}

/** @returns how many pages there are. @throws with the end of what Next printed; what was exported before is then as it was */
export async function exportPages(pages: PagesToExport): Promise<string> {
  const { project } = pages
  const exported = join(project, '.cache/export')
  mkdirSync(join(project, '.cache'), { recursive: true })
  const keeping = keepPages(exported, pages)
  writeFileSync(join(project, keptRecords), JSON.stringify(keeping.records))
  return besideSite(project, async () => {
    const printed = await runNext(pages, keeping.typesAreChecked).finally(() => rmSync(join(project, keptRecords)))
    const total = Number([...printed.matchAll(/\((\d+)\/\1\)/g)].at(-1)?.[1] ?? 0)
    const made = join(project, 'out')
    const kept = keeping.moveTo(made)
    rmSync(exported, { recursive: true, force: true })
    renameSync(made, exported)
    keeping.remember()
    return kept === 0 ? `${total} pages` : `${total} pages, and ${kept} as they were`
  })
}
