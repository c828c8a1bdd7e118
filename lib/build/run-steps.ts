/** Steps of the build, one after the other; one whose needs and settings are what they were, and that left what it left, is not run. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { catalogueSchema, type Catalogue } from '../catalogue/catalogue.ts'
import { hashContent, hashListing } from './tools/fingerprint.ts'
import { readRemembered } from './tools/read-remembered.ts'
import { runApart } from './run-apart.ts'
import { createStepDisplay } from './tools/step-display.ts'

/** What decides about the result beside files, by the name of its variable. `DATA_COMMIT` is the last that changed the records. */
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
  | 'PAGES'
  | 'TYPES'
  | 'DATA_COMMIT'

export interface Step {
  /** As `--from` and `--only` take it. */
  name: string
  title: string
  /** Paths below the project (see `filesOf`) whose content decides about the result. */
  needs: readonly string[]
  settings: readonly Setting[]
  /** So too, but their sizes and dates decide: they are too many to be read each time, and written only by the step before. */
  made?: readonly string[]
  /** Folders elsewhere, of files that are too large to be read each time: their sizes and dates decide. */
  watches?: (environment: Environment) => string[]
  /** Paths below the project that it writes. */
  leaves: readonly string[]
  /** It needs nothing that steps before it leave: it begins with the first of them, in a program of its own. */
  isApart?: boolean
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
  /** @returns a hash of files of the project, by patterns of `filesOf`, and of settings: else of all of the step that runs */
  madeWith: (files: readonly string[], settings?: readonly Setting[]) => string
  /** As the pipeline left it, read and checked once: so that it is the same, down to the order of fields, whenever it was made. */
  catalogue: () => Catalogue
  report: (progress: string) => void
  warn: (line: string) => void
}

interface Stamp {
  needs: string
  leaves: string
}
const stampSchema = z.object({ needs: z.string(), leaves: z.string() })

const stampPath = (project: string, { name }: Step) => join(project, '.cache/steps', `${name}.json`)

function readCatalogue(project: string): Catalogue {
  const path = join(project, 'public/data/catalogue.json')
  if (!existsSync(path)) throw new Error(`${path} is not there; run \`npm run data\` first.`)
  return catalogueSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** @returns the last commit that changed the path; "" where there is no history */
function commitOf(project: string, path: string): string {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%H', '--', path], { cwd: project, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

function valueOf(setting: Setting, project: string, environment: Environment): string {
  return setting === 'DATA_COMMIT' ? commitOf(project, 'data') : (environment[setting] ?? '')
}

/** A hash of files, of settings, and of the tools. */
function hashFiles(project: string, files: readonly string[], names: readonly Setting[], environment: Environment): string {
  const settings = names.map((name) => [name, valueOf(name, project, environment)])
  const all = [process.version, settings, hashContent(project, [...files, 'package-lock.json'])]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** A hash of all that decides about a step's result. */
function hashNeeds(project: string, step: Step, environment: Environment): string {
  const watched = (step.watches?.(environment) ?? []).map((folder) => hashListing(folder, ['.']))
  const made = step.made === undefined ? [] : [hashListing(project, step.made)]
  return [hashFiles(project, step.needs, step.settings, environment), ...made, ...watched].join(' ')
}

/** @param needs as `hashNeeds` tells them. @returns whether running the step would change nothing */
export function isCurrent(
  project: string,
  step: Step,
  environment: Environment,
  needs = hashNeeds(project, step, environment),
): boolean {
  const stamp = readRemembered(stampPath(project, step), stampSchema)
  return stamp !== null && stamp.needs === needs && stamp.leaves === hashListing(project, step.leaves)
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
  /** How a step runs in a program of its own. */
  apart?: typeof runApart
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
}

async function runStep(step: Step, needs: string, build: Build): Promise<string> {
  const { project } = build
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
  const { project, environment, fresh, again = fresh, output, out = join(project, 'out'), apart = runApart } = options
  const display = createStepDisplay(steps.length, output)
  let catalogue: Catalogue | undefined
  const build: Omit<Build, 'madeWith'> = {
    project,
    out,
    environment,
    fresh,
    catalogue: () => (catalogue ??= readCatalogue(project)),
    report: display.report,
    warn: display.note,
  }
  const begun = performance.now()
  const besides = new Map(
    steps
      .filter((step) => step.isApart && steps.length > 1 && (again || !isCurrent(project, step, environment)))
      .map((step) => [step.name, apart(step.name, { project, environment, fresh })]),
  )
  const run = async (step: Step): Promise<string> => {
    const needs = hashNeeds(project, step, environment)
    if (!again && isCurrent(project, step, environment, needs)) return 'unchanged'
    const madeWith = (files: readonly string[], settings = step.settings) => hashFiles(project, files, settings, environment)
    return runStep(step, needs, { ...build, madeWith })
  }
  try {
    for (const step of steps) {
      const start = performance.now()
      display.begin(step.title)
      const said = await (besides.get(step.name)?.ended() ?? run(step))
      display.end((performance.now() - start) / 1000, said)
    }
  } finally {
    // Where a step failed, others may still run, and would be in the way of the next build.
    for (const { stop } of besides.values()) stop()
  }
  display.note(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  in all`)
}
