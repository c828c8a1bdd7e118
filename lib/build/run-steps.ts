/** Steps of the build, one after the other; one whose needs and settings are what they were, and that left what it left, is not run. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { catalogueSchema, type Catalogue } from '../catalogue/catalogue.ts'
import { hashContent, hashListing } from './tools/fingerprint.ts'
import { createStepDisplay } from './tools/step-display.ts'

/**
 * What decides about the result beside files, by the name of its variable. `COMMIT` is the one that is checked out,
 * `DATA_COMMIT` the last that changed the records.
 */
export type Setting =
  | 'BASE_PATH'
  | 'SITE_URL'
  | 'REPOSITORY_URL'
  | 'CARDS'
  | 'LEAN'
  | 'TEXT'
  | 'THUMBNAILS'
  | 'OCR'
  | 'ORIGINALS_DIR'
  | 'ORIGINALS_BASE'
  | 'COMMIT'
  | 'DATA_COMMIT'

export interface Step {
  /** As `--from` and `--only` take it. */
  name: string
  title: string
  /** Paths below the project (see `filesOf`) whose content decides about the result. */
  needs: readonly string[]
  settings: readonly Setting[]
  /** Folders of files that are too large to be read each time: their sizes and dates decide. */
  watches?: (environment: Environment) => string[]
  /** Paths below the project that it writes. */
  leaves: readonly string[]
  /** @returns what it did, in one line. @throws an error that says in words what is wrong */
  run: (build: Build) => Promise<string>
}

export type Environment = Readonly<Partial<Record<string, string>>>

/** What steps hand on to each other without reading it again, and how they tell of themselves. */
export interface Build {
  /** The project's folder. */
  project: string
  /** Where the finished site goes. */
  out: string
  environment: Environment
  /** Nothing that an earlier build made is used again. */
  fresh: boolean
  /** @returns a hash of files of the project, by patterns of `filesOf`, and of all settings of the step that runs */
  madeWith: (files: readonly string[]) => string
  /** As the pipeline made it; read and checked once where it was made earlier. */
  catalogue: () => Catalogue
  setCatalogue: (catalogue: Catalogue) => void
  report: (progress: string) => void
  warn: (line: string) => void
}

interface Stamp {
  needs: string
  leaves: string
}
const stampSchema = z.object({ needs: z.string(), leaves: z.string() })

const stampPath = (project: string, { name }: Step) => join(project, '.cache/steps', `${name}.json`)

function readStamp(project: string, step: Step): Stamp | null {
  const path = stampPath(project, step)
  return existsSync(path) ? (stampSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null) : null
}

function readCatalogue(project: string): Catalogue {
  const path = join(project, 'public/data/catalogue.json')
  if (!existsSync(path)) throw new Error(`${path} is not there; run \`npm run data\` first.`)
  return catalogueSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** @param paths commits that change none of them are passed over. @returns "" where there is no history */
function commitOf(project: string, paths: readonly string[] = []): string {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%H', '--', ...paths], { cwd: project, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

function valueOf(setting: Setting, project: string, environment: Environment): string {
  if (setting === 'COMMIT') return commitOf(project)
  if (setting === 'DATA_COMMIT') return commitOf(project, ['data'])
  return environment[setting] ?? ''
}

/** A hash of files, of a step's settings, and of the tools. */
function hashFiles(project: string, files: readonly string[], step: Step, environment: Environment): string {
  const settings = step.settings.map((name) => [name, valueOf(name, project, environment)])
  const all = [process.version, settings, hashContent(project, [...files, 'package-lock.json'])]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** A hash of all that decides about a step's result. */
function hashNeeds(project: string, step: Step, environment: Environment): string {
  const watched = (step.watches?.(environment) ?? []).map((folder) => hashListing(folder, ['.']))
  return [hashFiles(project, step.needs, step, environment), ...watched].join(' ')
}

/** Whether running the step would change nothing. */
export function isCurrent(project: string, step: Step, environment: Environment): boolean {
  const stamp = readStamp(project, step)
  if (stamp === null || stamp.leaves !== hashListing(project, step.leaves)) return false
  return stamp.needs === hashNeeds(project, step, environment)
}

interface RunOptions {
  project: string
  environment: Environment
  /** Runs every step, current or not. */
  again?: boolean
  /** So, and each as if it were the first time. */
  fresh: boolean
  /** Where the finished site goes instead of `out/`; what is made elsewhere is not remembered. */
  out?: string
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
}

async function runStep(step: Step, build: Build): Promise<string> {
  const { project, environment } = build
  const needs = hashNeeds(project, step, environment)
  // Should it fail halfway, it has to be run again.
  rmSync(stampPath(project, step), { force: true })
  const said = await step.run(build)
  if (build.out !== join(project, 'out')) return said
  const stamp: Stamp = { needs, leaves: hashListing(project, step.leaves) }
  mkdirSync(join(project, '.cache/steps'), { recursive: true })
  writeFileSync(stampPath(project, step), `${JSON.stringify(stamp)}\n`)
  return said
}

/** @throws what a step throws; those before it are done */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<void> {
  const { project, environment, fresh, again = fresh, output, out = join(project, 'out') } = options
  const display = createStepDisplay(steps.length, output)
  let catalogue: Catalogue | undefined
  const build: Omit<Build, 'madeWith'> = {
    project,
    out,
    environment,
    fresh,
    catalogue: () => (catalogue ??= readCatalogue(project)),
    setCatalogue: (made) => (catalogue = made),
    report: display.report,
    warn: display.note,
  }
  const begun = performance.now()
  for (const step of steps) {
    const start = performance.now()
    display.begin(step.title)
    const madeWith = (files: readonly string[]) => hashFiles(project, files, step, environment)
    const isToRun = again || !isCurrent(project, step, environment)
    const said = isToRun ? await runStep(step, { ...build, madeWith }) : 'unchanged'
    display.end((performance.now() - start) / 1000, said)
  }
  display.note(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  in all`)
}
