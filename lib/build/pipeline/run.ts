/** The pipeline, in order: read it and you know how a dump becomes a catalogue. */
import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { extractOriginals } from '../originals/extract-all.ts'
import { drawPages, type DrawnPages } from '../originals/draw-pages.ts'
import { writeArticles } from '../originals/write-articles.ts'
import { writePageWords } from '../originals/write-page-words.ts'
import { readSettings, type OriginalsSettings } from '../originals/files/originals-settings.ts'
import { buildCatalogue } from './output/build-catalogue.ts'
import { buildPageTexts } from './output/build-page-texts.ts'
import { buildQuestionData } from './output/build-question-data.ts'
import { buildSearchData } from './output/build-search-data.ts'
import { checkCoverage, checkListings } from './match/check-listings.ts'
import { checkRecords } from './records/check-records.ts'
import { findOwnDumps } from './match/find-own-dumps.ts'
import { runCommand } from '../tools/command.ts'
import { readHistory, type FileHistory } from '../tools/file-history.ts'
import { isMain } from '../tools/is-main.ts'
import { matchOriginals } from './match/match-originals.ts'
import { formatProblem, InputError, type Problem } from '../tools/problem.ts'
import { addressOf } from '../tools/site-address.ts'
import { foldersOf, projectFolders, type PipelineFolders } from './project-folders.ts'
import { readDumps } from './dump/read-dumps.ts'
import { readEverydayWords } from './records/read-everyday-words.ts'
import { readLinkChecks } from './records/read-link-checks.ts'
import { readRecords, type Records } from './records/read-records.ts'
import { finishReplacing, UnfinishedError } from './output/replace-files.ts'
import { indexTitles, type KnownTitle } from './match/split-title.ts'
import { collectWarnings, summariseRun, type Outcome } from './output/summarise-run.ts'
import { takeNamedCovers } from './output/take-named-covers.ts'
import { writeOutput } from './output/write-output.ts'

const picturesFolder = resolve(import.meta.dirname, '../../../public/pages')
const pageWordsFolder = resolve(import.meta.dirname, '../../../public/page-words')
const articlesFolder = resolve(import.meta.dirname, '../../../.cache/articles')
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

/** Pictures lie beside the site's own pages, so a catalogue that is written elsewhere has none. */
async function drawOwnPages(
  catalogue: Catalogue,
  { out }: PipelineFolders,
  originals: OriginalsSettings,
  report: (progress: string) => void,
): Promise<DrawnPages> {
  if (out !== projectFolders.out) return { documents: {}, failures: [] }
  return drawPages(catalogue, originals, picturesFolder, report)
}

/** What a title may begin with, or be nothing else than, without being that of one document. */
function topicNames({ topics }: Records): string[] {
  return topics.flatMap(({ zh, en, aliases, synonyms }) => [zh, en, ...aliases, ...synonyms.flat()])
}

/** Of the project's own records; what lies elsewhere is not its data, whatever Git knows of it. */
function historyOf({ reference, materials }: PipelineFolders): Map<string, FileHistory> {
  const isOwn = reference === projectFolders.reference && materials === projectFolders.materials
  return isOwn ? readHistory(dirname(reference)) : new Map<string, FileHistory>()
}

function notADump(file: string): Problem {
  return { file, line: null, expected: 'a dump (*.txt, *.html)', found: 'a file of another kind, which is ignored' }
}

/**
 * Runs all steps. Nothing is written unless every input is sound; only what pages show of originals is made before.
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
  const everyday = await readEverydayWords(folders.reference)
  const unreadable = [...dumpProblems, ...records.problems, ...everyday.problems]

  report(`Checking ${records.materials.length} records`)
  demandNone(records.problems.length + everyday.problems.length > 0 ? unreadable : [...unreadable, ...checkRecords(records)])

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

  const linkChecks = await readLinkChecks(join(folders.reference, 'link-checks.yaml'))
  const catalogue = buildCatalogue(records, dumps, matches, linkChecks, {
    history: historyOf(folders),
    addressOf: (path) => addressOf(path, process.env),
  })
  report(`Building the search over ${catalogue.talks.length} talks`)
  const extracted = await extractOriginals(catalogue, originals, report)
  const texts = buildPageTexts(catalogue.talks, extracted)
  const drawn = await drawOwnPages(catalogue, folders, originals, report)
  const pictures = { ...drawn, documents: takeNamedCovers(drawn.documents, records.materials) }
  if (folders.out === projectFolders.out) {
    await writePageWords(catalogue, originals, pictures.documents, extracted, pageWordsFolder, report)
    await writeArticles(extracted, articlesFolder)
  }
  const search = {
    ...buildSearchData(catalogue, texts.files),
    questions: buildQuestionData(catalogue, everyday.groups),
    originals: texts,
    pictures: pictures.documents,
  }
  await writeOutput(folders.out, catalogue, search)
  const noDump = { file: folders.dumps, line: null, expected: 'at least one dump (*.txt, *.html)', found: 'none' }
  return {
    catalogue,
    warnings: [
      ...(dumps.length === 0 ? [noDump] : []),
      ...ignored.map(notADump),
      ...collectWarnings(catalogue, matches.warnings),
    ],
    text: { coverage: texts.coverage, failures: extracted.failures },
    pictures,
  }
}

/**
 * Runs all steps, with what the environment says of originals.
 * @param warn told each warning
 * @throws InputError, or an error that says in words what was written
 */
export async function runWithWarnings(
  folders: PipelineFolders,
  report: (progress: string) => void,
  warn: (line: string) => void,
): Promise<Outcome> {
  try {
    const outcome = await runPipeline(folders, report, readSettings(process.env))
    for (const warning of outcome.warnings) warn(`warning: ${formatProblem(warning)}`)
    for (const { id, reason } of [...outcome.text.failures, ...outcome.pictures.failures]) warn(`warning: ${id}: ${reason}`)
    return outcome
  } catch (error) {
    if (error instanceof InputError || error instanceof UnfinishedError || !(error instanceof Error)) throw error
    throw new Error(`${error.message}\nNothing was written.`, { cause: error })
  }
}

const command = {
  call: 'npm run -s data --',
  does: 'Makes the catalogue and what the search loads of dumps, records and the originals at hand.',
  options: {
    data: { type: 'string', value: 'DIR', does: 'a folder like data/, instead of it' },
    dumps: { type: 'string', value: 'DIR', does: 'instead of data/dumps' },
    materials: { type: 'string', value: 'DIR', does: 'instead of data/materials' },
    out: { type: 'string', value: 'DIR', does: 'instead of public/data; pictures of pages are drawn for that alone' },
  },
  notes: [
    'ORIGINALS_DIR=DIR reads the originals in DIR beside those of `npm run originals`;',
    'TEXT=off reads no text, THUMBNAILS=off draws no pictures, OCR=on reads text in pictures as well (2 s of CPU a page, once).',
  ],
} as const

async function main(values: { data?: string; dumps?: string; materials?: string; out?: string }): Promise<void> {
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
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  const outcome = await runWithWarnings(folders, (progress) => tell(`${progress} …`), tell)
  process.stdout.write(`${summariseRun(outcome)}\n`)
}

if (isMain(import.meta)) await runCommand(command, main)
