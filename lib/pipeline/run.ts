/**
 * The pipeline, in order: read it and you know how a dump becomes a catalogue.
 *
 *   npm run -s data -- --dumps DIR --materials DIR --out DIR
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { buildCatalogue } from './build-catalogue.ts'
import { buildSearchData } from './build-search-data.ts'
import { checkCoverage, checkListings } from './check-listings.ts'
import { checkRecords } from './check-records.ts'
import { findOwnDumps } from './find-own-dumps.ts'
import { isMain } from './is-main.ts'
import { matchOriginals } from './match-originals.ts'
import { formatProblem, InputError, type Problem } from './problem.ts'
import { readDumps } from './read-dumps.ts'
import { readLinkChecks } from './read-link-checks.ts'
import { readRecords, type Records } from './read-records.ts'
import { finishReplacing, UnfinishedError } from './replace-files.ts'
import { indexTitles, type KnownTitle } from './split-title.ts'
import { collectWarnings, summariseRun } from './summarise-run.ts'
import { writeOutput } from './write-output.ts'

export interface PipelineFolders {
  dumps: string
  materials: string
  articles: string
  /** Holds vocabulary.yaml, speakers.yaml, events.yaml and link-checks.yaml. */
  reference: string
  out: string
}

const dataFolder = resolve(import.meta.dirname, '../../data')
export const projectFolders: PipelineFolders = {
  dumps: join(dataFolder, 'dumps'),
  materials: join(dataFolder, 'materials'),
  articles: join(dataFolder, 'articles'),
  reference: dataFolder,
  out: resolve(import.meta.dirname, '../../public/data'),
}

export interface Outcome {
  catalogue: Catalogue
  warnings: Problem[]
}

const recordsPerProgress = 10_000

function demandNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems)
}

/** What a dump record is recognised by: every title of every original, with the facts of its file. */
export function knownTitles(records: Records): KnownTitle[] {
  return records.materials.flatMap(({ material: { id, title, file } }) => {
    const original = { id, pages: file.pages, bytes: file.bytes }
    const names = [title.original, title.zh, title.en, ...title.others].filter((name) => name !== null)
    return names.map((name) => ({ title: name, original }))
  })
}

/**
 * Runs all steps. Nothing is written unless every input is sound.
 * @throws InputError with every problem of the inputs, or what the file system throws.
 */
export async function runPipeline(folders: PipelineFolders, report: (progress: string) => void): Promise<Outcome> {
  finishReplacing(folders.out)
  report('Reading dumps')
  const { dumps, problems: dumpProblems } = await readDumps(folders.dumps, (count) => {
    if (count % recordsPerProgress === 0) report(`Reading dumps: ${count} records`)
  })

  report('Reading records')
  const records = await readRecords(folders)
  const unreadable = [...dumpProblems, ...records.problems]

  report(`Checking ${records.materials.length} records`)
  demandNone(records.problems.length > 0 ? unreadable : [...unreadable, ...checkRecords(records)])

  const dumpRecords = dumps.flatMap((dump) => dump.records)
  report(`Matching ${dumpRecords.length} dump records`)
  const titles = knownTitles(records)
  const matches = matchOriginals(dumpRecords, indexTitles(titles), new Map(titles.map(({ original }) => [original.id, original])))
  const names = dumps.map(({ file }) => file)
  const ownDumps = await findOwnDumps(records.materials, names, folders.dumps, projectFolders.dumps)
  const complete = folders.dumps === projectFolders.dumps && folders.materials === projectFolders.materials
  const coverage = complete ? checkCoverage(records.materials, matches, ownDumps) : []
  demandNone([...matches.problems, ...checkListings(records.materials, matches, ownDumps), ...coverage])

  const catalogue = buildCatalogue(records, dumps, matches, await readLinkChecks(join(folders.reference, 'link-checks.yaml')))
  report(`Building the search over ${catalogue.talks.length} talks`)
  const search = buildSearchData(catalogue)
  await writeOutput(folders.out, catalogue, search.records, search.text)
  const noDump = { file: folders.dumps, line: null, expected: 'at least one dump (*.txt)', found: 'none' }
  return { catalogue, warnings: [...(dumps.length === 0 ? [noDump] : []), ...collectWarnings(catalogue, matches.warnings)] }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dumps: { type: 'string' }, materials: { type: 'string' }, out: { type: 'string' } },
  })
  const folders: PipelineFolders = {
    ...projectFolders,
    dumps: resolve(values.dumps ?? projectFolders.dumps),
    materials: resolve(values.materials ?? projectFolders.materials),
    out: resolve(values.out ?? projectFolders.out),
  }
  for (const name of ['dumps', 'materials'] as const) {
    if (statSync(folders[name], { throwIfNoEntry: false })?.isDirectory()) continue
    throw new InputError([{ file: folders[name], line: null, expected: `a folder of ${name}`, found: 'no such folder' }])
  }
  const outcome = await runPipeline(folders, (progress) => process.stderr.write(`${progress} …\n`))
  for (const warning of outcome.warnings) process.stderr.write(`warning: ${formatProblem(warning)}\n`)
  process.stdout.write(`${summariseRun(outcome.catalogue, outcome.warnings)}\n`)
}

if (isMain(import.meta)) {
  main().catch((error: unknown) => {
    if (error instanceof InputError) {
      const count = error.problems.length
      process.stderr.write(`${error.message}\n${count} problem${count === 1 ? '' : 's'}; nothing was written.\n`)
    } else {
      const message = error instanceof Error ? error.message : String(error)
      process.stderr.write(error instanceof UnfinishedError ? `${message}\n` : `${message}\nNothing was written.\n`)
    }
    process.exitCode = 1
  })
}
