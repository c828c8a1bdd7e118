/**
 * For tests: what the pipeline makes of the project's own records. It takes ten seconds, so several files of tests ask the
 * same; it is made anew once anything that it could rest on has changed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { catalogueSchema, type Catalogue } from '../../catalogue/catalogue.ts'
import { projectFolders } from '../pipeline/project-folders.ts'
import { runPipeline } from '../pipeline/run.ts'
import { hashContent } from '../tools/fingerprint.ts'
import type { Problem } from '../tools/problem.ts'

const project = resolve(import.meta.dirname, '../../..')
const kept = join(project, '.cache/own-catalogue')
const restsOn = ['data', 'lib', '!lib/build/originals/ocr/engine/node_modules', 'package-lock.json']

export interface OwnCatalogue {
  /** As `npm run data -- --out` writes it; not to be written to. */
  folder: string
  catalogue: Catalogue
  warnings: readonly Problem[]
}

function nameOf(): string {
  // Records tell when they were changed.
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%H', '--', 'data'], { cwd: project, encoding: 'utf8' })
  const { SITE_URL = '', BASE_PATH = '' } = process.env
  const all = [process.version, hashContent(project, restsOn), stdout, SITE_URL, BASE_PATH]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16)
}

/** Whole once it has its name: files of tests may ask at the same time. */
async function make(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const { warnings } = await runPipeline({ ...projectFolders, out: join(unfinished, 'data') }, () => undefined)
  writeFileSync(join(unfinished, 'warnings.json'), JSON.stringify(warnings))
  if (existsSync(folder)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, folder)
}

/** @throws what the pipeline throws */
export async function ownCatalogue(): Promise<OwnCatalogue> {
  const name = nameOf()
  const folder = join(kept, name)
  if (!existsSync(folder)) {
    await make(folder)
    for (const other of readdirSync(kept)) if (!other.startsWith(name)) rmSync(join(kept, other), { recursive: true })
  }
  const data = join(folder, 'data')
  return {
    folder: data,
    catalogue: catalogueSchema.parse(JSON.parse(readFileSync(join(data, 'catalogue.json'), 'utf8'))),
    warnings: JSON.parse(readFileSync(join(folder, 'warnings.json'), 'utf8')) as Problem[],
  }
}
