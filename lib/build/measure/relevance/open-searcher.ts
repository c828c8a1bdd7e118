/** What `npm run data` wrote → the searcher that the browser runs, in Node. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { characterFold } from '../../../search/corpus/corpus.ts'
import { createQuestionAnswerer } from '../../../search/passages/answer-question.ts'
import type { Searcher } from '../../../search/search.ts'
import { createWholeSearcher } from '../../../search/whole-search.ts'
import type {
  PageTexts,
  QuestionData,
  SearchManifest,
  SearchRecord,
  SearchRecords,
  SearchText,
  TextCoverage,
} from '../../../search/corpus/search-data.ts'

export interface SearchFiles {
  data: SearchRecords
  text: SearchText
  /** Text of originals, as far as it was at hand. */
  pages: readonly PageTexts[]
  /** What the texts answer; null where the records are too many to be asked. */
  questions: QuestionData | null
}

export interface OpenedSearch extends SearchFiles {
  searcher: Searcher
  /** How much of the originals' text is searched. */
  coverage: TextCoverage
  /** The same searcher made anew, as after a change of what it is made by. */
  reopen: () => Searcher
}

const readIn = (folder: string, path: string) => readFile(join(folder, 'search', path), 'utf8')

/** @throws when the folder holds no search files. */
async function readManifest(folder: string): Promise<SearchManifest> {
  if (!existsSync(join(folder, 'search/manifest.json')))
    throw new Error(`${folder} holds no files of the search; run \`npm run data\` first.`)
  return JSON.parse(await readIn(folder, 'manifest.json')) as SearchManifest
}

/**
 * @param folder the pipeline's `--out` folder.
 * @throws when the folder holds no search files.
 */
export async function readSearchFiles(folder: string): Promise<SearchFiles> {
  const { files } = await readManifest(folder)
  const read = (path: string) => readIn(folder, path)
  const data = JSON.parse(await read(files.records.path)) as SearchRecords
  for (const { path } of files.more) data.records.push(...(JSON.parse(await read(path)) as SearchRecord[]))
  const text: SearchText = {}
  for (const { path } of files.text) Object.assign(text, JSON.parse(await read(path)))
  const pages = await Promise.all(files.pages.map(async ({ path }) => JSON.parse(await read(path)) as PageTexts))
  const questions = files.questions && (JSON.parse(await read(files.questions.path)) as QuestionData)
  return { data, text, pages, questions }
}

/**
 * @param folder the pipeline's `--out` folder.
 * @throws when the folder holds no search files.
 */
export async function openSearcher(folder: string): Promise<OpenedSearch> {
  const { counts } = await readManifest(folder)
  const { data, text, pages, questions } = await readSearchFiles(folder)
  const fold = characterFold(data.tables.traditional)
  // No weight decides what is indexed: one index serves all.
  const answerer = questions && (await createQuestionAnswerer({ data, text, asked: questions, fold }, () => Promise.resolve()))
  const reopen = () => {
    const searcher = createWholeSearcher({ data, text })
    if (answerer) searcher.addAnswerer(answerer)
    for (const texts of pages) searcher.addPages(texts)
    return searcher
  }
  return { searcher: reopen(), data, text, pages, questions, coverage: counts.text, reopen }
}
