/**
 * The search's files → a searcher that grows: the records first, then the texts; last, file by file, the text of the originals
 * and the list of their pictures. The questions that the texts answer wait until one is asked.
 */
import { characterFold } from '../../../../lib/search/corpus/corpus.ts'
import type {
  PageTexts,
  QuestionData,
  SearchManifest,
  SearchRecord,
  SearchRecords,
  SearchText,
} from '../../../../lib/search/corpus/search-data.ts'
import type { MakeGuesses } from '../../../../lib/search/query/guesses.ts'
import { createSearcher, type Searcher } from '../../../../lib/search/search.ts'
import type { PresentContext } from '../../../../lib/search/shown/present-context.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import type { Loaded } from './answer-request.ts'
import { fetchText, LoadError } from './fetch-text.ts'
import type { FromWorker } from './protocol.ts'

export interface Part {
  path: string
  bytes: number
  /** Which documents have pictures of their pages; any other holds text. */
  holds?: 'pictures'
}

/** Of text as it lies on the server; in memory it takes about four times as much. */
const maxTextBytes = 8_000_000

export interface LoadOptions {
  /** Address of the search's files. */
  folder: string
  locale: Locale
  post: (message: FromWorker) => void
  /** Called whenever more is searched than before. */
  grow: (loaded: Loaded) => void
}

function parse<Value>(path: string, json: string): Value {
  try {
    return JSON.parse(json) as Value
  } catch {
    throw new LoadError('damaged', path)
  }
}

/** One after another: together they would delay each other, and the first is what is waited for. */
async function loadParts<Value>(folder: string, files: readonly Part[]): Promise<Value[]> {
  const values: Value[] = []
  for (const { path, bytes } of files) {
    values.push(parse<Value>(path, await fetchText(`${folder}/${path}`, 'default', bytes)))
  }
  return values
}

/** The first files of text, as many as a browser's memory bears beside the titles. */
function withinMemory(files: readonly Part[]): Part[] {
  let left = maxTextBytes
  return files.filter(({ bytes }) => (left -= bytes) >= 0)
}

/** The records, with progress: all that a first result needs. */
async function loadRecords(folder: string, { files: { records } }: SearchManifest, post: LoadOptions['post']) {
  const total = records.bytes
  let received = 0
  const json = await fetchText(`${folder}/${records.path}`, 'default', total, (bytes) => {
    received += bytes
    post({ type: 'progress', loaded: Math.min(received, total), total })
  })
  const data = parse<SearchRecords>(records.path, json)
  return { data, fold: characterFold(data.tables.traditional) }
}

/** What is not loaded with the texts. */
export interface Remaining {
  /** Text of the originals, and the list of their pictures. */
  parts: Part[]
  /** What the texts answer, where there is such a file. */
  questions: Part | null
}

/**
 * Loads records and texts.
 * @throws LoadError
 */
export async function loadSearch({ folder, locale, post, grow }: LoadOptions): Promise<Remaining> {
  const manifest = parse<SearchManifest>('manifest.json', await fetchText(`${folder}/manifest.json`, 'no-cache'))
  const { more, text, questions, pages, pictures } = manifest.files
  const { data: begun, fold } = await loadRecords(folder, manifest, post)
  const searchIn = (data: SearchRecords, texts: SearchText, textsOf: number, ready: 'titles' | 'all' | null) => {
    const searcher = createSearcher({ data, text: texts })
    post({ type: 'coverage', titles: data.records.length, texts: textsOf, total: manifest.counts.records })
    if (ready) post({ type: 'ready', part: ready })
    grow({ searcher, context: { data, texts, fold, locale, pictures: {} } })
  }
  searchIn(begun, {}, 0, 'titles')
  const data = { ...begun, records: [...begun.records, ...(await loadParts<SearchRecord[]>(folder, more)).flat()] }
  if (more.length > 0) searchIn(data, {}, 0, null)
  const files = withinMemory(text)
  const texts = Object.assign({}, ...(await loadParts<SearchText>(folder, files))) as SearchText
  searchIn(data, texts, files.length === text.length ? data.records.length : Object.keys(texts).length, 'all')
  return { parts: [...(pictures ? [{ ...pictures, holds: 'pictures' as const }] : []), ...pages], questions }
}

/** What results are made ready with from now on. */
export type ContextChange = Partial<Loaded['context']>

/** Text goes to the searcher, pictures to what shows results. @throws LoadError */
export async function loadPart(folder: string, part: Part, searcher: Searcher): Promise<ContextChange> {
  const { path, bytes, holds } = part
  const json = await fetchText(`${folder}/${path}`, 'default', bytes)
  if (holds === 'pictures') return { pictures: parse<PresentContext['pictures']>(path, json) }
  searcher.addPages(parse<PageTexts>(path, json))
  return {}
}

/**
 * The script that takes words which stand nowhere for what is likely meant.
 * @returns null where it can't be had: the words are searched as they are
 */
export function loadGuesses(): Promise<MakeGuesses | null> {
  return import('../../../../lib/search/guess/create-guesses.ts').then(
    ({ createGuesses }) => createGuesses,
    () => null,
  )
}

/**
 * The script that answers questions, and the questions that the texts answer; the searcher answers them from then on.
 * @param pause lets what was asked meanwhile be answered
 * @throws LoadError
 */
export async function loadAnswerer(
  folder: string,
  { path, bytes }: Part,
  { searcher, context }: Loaded,
  pause: () => Promise<void>,
): Promise<ContextChange> {
  const [{ openAnswerer }, json] = await Promise.all([
    import('./open-answerer.ts'),
    fetchText(`${folder}/${path}`, 'default', bytes),
  ])
  const { data, texts: text, fold } = context
  await pause()
  const { answerer, presentPassages } = await openAnswerer({ data, text, asked: parse<QuestionData>(path, json), fold }, pause)
  searcher.addAnswerer(answerer)
  return { presentPassages }
}
