/**
 * The pipeline, in order: read it and you know how a dump becomes a catalogue.
 *
 *   npm run -s data -- --data DIR --dumps DIR --materials DIR --out DIR      other folders than data/ and public/data/
 *   ORIGINALS_DIR=DIR npm run -s data      with the text of the originals in DIR, beside those of `npm run originals`
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { extractOriginals } from '../originals/extract-all.ts'
import { readSettings, type OriginalsSettings } from '../originals/files/originals-settings.ts'
import { buildCatalogue } from './output/build-catalogue.ts'
import { buildPageTexts } from './output/build-page-texts.ts'
import { buildSearchData } from './output/build-search-data.ts'
import { checkCoverage, checkListings } from './match/check-listings.ts'
import { checkRecords } from './records/check-records.ts'
import { findOwnDumps } from './match/find-own-dumps.ts'
import { isMain } from '../tools/is-main.ts'
import { matchOriginals } from './match/match-originals.ts'
import { formatProblem, InputError, type Problem } from '../tools/problem.ts'
import { foldersOf, projectFolders, type PipelineFolders } from './project-folders.ts'
import { readDumps } from './dump/read-dumps.ts'
import { readLinkChecks } from './records/read-link-checks.ts'
import { readRecords, type Records } from './records/read-records.ts'
import { finishReplacing, UnfinishedError } from './output/replace-files.ts'
import { indexTitles, type KnownTitle } from './match/split-title.ts'
import { collectWarnings, summariseRun, type Outcome } from './output/summarise-run.ts'
import { writeOutput } from './output/write-output.ts'

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

/** What a title may begin with, or be nothing else than, without being that of one document. */
function topicNames({ topics }: Records): string[] {
  return topics.flatMap(({ zh, en, aliases, synonyms }) => [zh, en, ...aliases, ...synonyms.flat()])
}

function notADump(file: string): Problem {
  return { file, line: null, expected: 'a dump (*.txt, *.html)', found: 'a file of another kind, which is ignored' }
}

/**
 * Runs all steps. Nothing is written unless every input is sound.
 * @param originals where they lie; unless it is said, none is read.
 * @throws InputError with every problem of the inputs, or what the file system throws.
 */
export async function runPipeline(
  folders: PipelineFolders,
  report: (progress: string) => void,
  originals: OriginalsSettings = readSettings({ TEXT: 'off' }),
): Promise<Outcome> {
  finishReplacing(folders.out)
  report('Reading dumps')
  const {
    dumps,
    problems: dumpProblems,
    ignored,
  } = await readDumps(folders.dumps, (count) => {
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
  const index = indexTitles(titles, topicNames(records))
  const matches = matchOriginals(dumpRecords, index, new Map(titles.map(({ original }) => [original.id, original])))
  const names = dumps.map(({ file }) => file)
  const own = foldersOf(folders.reference)
  const ownDumps = await findOwnDumps(records.materials, names, folders.dumps, own.dumps)
  const complete = folders.dumps === own.dumps && folders.materials === own.materials
  const coverage = complete ? checkCoverage(records.materials, matches, ownDumps) : []
  demandNone([...matches.problems, ...checkListings(records.materials, matches, ownDumps), ...coverage])

  const catalogue = buildCatalogue(records, dumps, matches, await readLinkChecks(join(folders.reference, 'link-checks.yaml')))
  report(`Building the search over ${catalogue.talks.length} talks`)
  const extracted = await extractOriginals(catalogue, originals, report)
  const texts = buildPageTexts(catalogue.talks, extracted)
  await writeOutput(folders.out, catalogue, { ...buildSearchData(catalogue, texts.files), originals: texts })
  const noDump = { file: folders.dumps, line: null, expected: 'at least one dump (*.txt, *.html)', found: 'none' }
  return {
    catalogue,
    warnings: [
      ...(dumps.length === 0 ? [noDump] : []),
      ...ignored.map(notADump),
      ...collectWarnings(catalogue, matches.warnings),
    ],
    text: { coverage: texts.coverage, failures: extracted.failures },
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, dumps: { type: 'string' }, materials: { type: 'string' }, out: { type: 'string' } },
  })
  const given = foldersOf(resolve(values.data ?? projectFolders.reference))
  const folders: PipelineFolders = {
    ...given,
    dumps: resolve(values.dumps ?? given.dumps),
    materials: resolve(values.materials ?? given.materials),
    out: resolve(values.out ?? projectFolders.out),
  }
  for (const name of ['dumps', 'materials', 'articles'] as const) {
    if (statSync(folders[name], { throwIfNoEntry: false })?.isDirectory()) continue
    throw new InputError([{ file: folders[name], line: null, expected: `a folder of ${name}`, found: 'no such folder' }])
  }
  const outcome = await runPipeline(folders, (progress) => process.stderr.write(`${progress} …\n`), readSettings(process.env))
  for (const warning of outcome.warnings) process.stderr.write(`warning: ${formatProblem(warning)}\n`)
  for (const { id, reason } of outcome.text.failures) process.stderr.write(`warning: ${id}: ${reason}\n`)
  process.stdout.write(`${summariseRun(outcome)}\n`)
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
