/**
 * The search, off the main thread: loads the records first and answers from them, then the texts, and answers again; last the
 * text of the originals, file by file, and answers again where that changes the answer.
 */
import { characterFold } from '../../../../lib/search/corpus/corpus.ts'
import { noFilters } from '../../../../lib/search/filter/facets.ts'
import { loadInTurn, type TurnProgress } from './load-in-turn.ts'
import { present, presentLook } from '../../../../lib/search/shown/present.ts'
import type { PresentContext } from '../../../../lib/search/shown/present-context.ts'
import { sortRecords } from '../../../../lib/search/shown/sort-records.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import { createSearcher, type Searcher } from '../../../../lib/search/search.ts'
import { loadTitleIndex } from '../../../../lib/search/corpus/search-index.ts'
import type {
  PageTexts,
  SearchManifest,
  SearchRecord,
  SearchRecords,
  SearchText,
} from '../../../../lib/search/corpus/search-data.ts'
import { fetchText, LoadError } from './fetch-text.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

interface Loaded {
  searcher: Searcher
  context: Omit<PresentContext, 'q'>
}

type Request = Extract<ToWorker, { type: 'search' }>
type Answer = Extract<FromWorker, { type: 'answer' }>

interface Part {
  path: string
  bytes?: number
}

/** Which documents have pictures of their pages; written by another step than the search's own files. */
const picturesPart: Part = { path: '../pages.json' }

const post = (message: FromWorker) => self.postMessage(message)
const suggestionsShown = 5
/** Of text as it lies on the server; in memory it takes about four times as much. */
const mostTextBytes = 8_000_000

let loaded: Loaded | null = null
let locale: Locale = 'zh'
let waiting: Request | null = null
let last: { request: Request; answer: Answer } | null = null
let folder = ''
let missingParts: Part[] = []
let waitingLook: Extract<ToWorker, { type: 'look' }> | null = null

function parse<Value>(path: string, json: string): Value {
  try {
    return JSON.parse(json) as Value
  } catch {
    throw new LoadError('damaged', path)
  }
}

function contextOf(
  data: SearchRecords,
  texts: SearchText,
  fold: PresentContext['fold'],
  { hasPages }: Searcher,
): Loaded['context'] {
  return { data, texts, fold, locale, pictures: {}, hasPages }
}

/** One after another: together they would delay each other, and the first is what is waited for. */
async function loadParts<Value>(files: readonly Required<Part>[]): Promise<Value[]> {
  const values: Value[] = []
  for (const { path, bytes } of files) {
    values.push(parse<Value>(path, await fetchText(`${folder}/${path}`, 'default', bytes)))
  }
  return values
}

/** The first files of text, as many as a browser's memory bears beside the titles. */
function withinMemory(files: readonly Required<Part>[]): Required<Part>[] {
  let left = mostTextBytes
  return files.filter(({ bytes }) => (left -= bytes) >= 0)
}

async function load(): Promise<void> {
  const manifest = parse<SearchManifest>('manifest.json', await fetchText(`${folder}/manifest.json`, 'no-cache'))
  const { records, more, titleIndex, text, pages } = manifest.files
  const total = records.bytes + (titleIndex?.bytes ?? 0)
  let received = 0
  const read = (file: Part) =>
    fetchText(`${folder}/${file.path}`, 'default', file.bytes, (bytes) => {
      received += bytes
      post({ type: 'progress', loaded: Math.min(received, total), total })
    })
  const [recordsJson, titlesJson] = await Promise.all([read(records), titleIndex && read(titleIndex)])
  const begun = parse<SearchRecords>(records.path, recordsJson)
  const fold = characterFold(begun.tables.traditional)
  const titles = titlesJson === null ? null : loadTitleIndex(titlesJson, fold)
  const searchIn = (data: SearchRecords, texts: SearchText, textsOf: number) => {
    const searcher = createSearcher({ data, titleIndex: titles, text: texts })
    loaded = { searcher, context: contextOf(data, texts, fold, searcher) }
    post({ type: 'coverage', titles: data.records.length, texts: textsOf, total: manifest.counts.records })
  }
  searchIn(begun, {}, 0)
  post({ type: 'ready', part: 'titles' })
  answerWaiting()
  const data = { ...begun, records: [...begun.records, ...(await loadParts<SearchRecord[]>(more)).flat()] }
  if (more.length > 0) {
    searchIn(data, {}, 0)
    answerWaiting()
    answerBetter()
  }
  const files = withinMemory(text)
  const texts = Object.assign({}, ...(await loadParts<SearchText>(files))) as SearchText
  searchIn(data, texts, files.length === text.length ? data.records.length : Object.keys(texts).length)
  post({ type: 'ready', part: 'all' })
  answerWaiting()
  await loadPages([picturesPart, ...pages])
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

async function loadPart(part: Part): Promise<void> {
  const { path, bytes } = part
  const json = await fetchText(`${folder}/${path}`, part === picturesPart ? 'no-cache' : 'default', bytes)
  if (!loaded) return
  if (part === picturesPart) loaded.context = { ...loaded.context, pictures: parse<PresentContext['pictures']>(path, json) }
  else loaded.searcher.addPages(parse<PageTexts>(path, json))
  answerBetter()
}

async function loadPages(parts: readonly Part[]): Promise<void> {
  missingParts = []
  let progress: TurnProgress = { loaded: 0, total: parts.length, failed: 0 }
  post({ type: 'pages', progress, trying: true })
  missingParts = await loadInTurn(
    parts,
    loadPart,
    (now) => {
      progress = now
      post({ type: 'pages', progress, trying: true })
    },
    pause,
  )
  post({ type: 'pages', progress, trying: false })
}

function answerTo({ sequence, state, limit, facets }: Request, { searcher, context }: Loaded): Answer {
  const { q, filters, synonyms, sort } = state
  const found = searcher.search({ q, filters, synonyms })
  const records = sortRecords(found.records, sort, q.trim() !== '', locale)
  const presented = present(found, records, facets ? filters : null, limit, { ...context, q })
  return { type: 'answer', sequence, presented, suggestions: presented.total === 0 ? searcher.suggest(q, suggestionsShown) : [] }
}

/** The last question again, where the answer is another one now: nothing changes under a reader's eyes without need. */
function answerBetter(): void {
  if (!loaded || !last || waiting) return
  const answer = answerTo(last.request, loaded)
  if (JSON.stringify(answer) === JSON.stringify(last.answer)) return
  last.answer = answer
  post(answer)
}

function look({ id, state: { q, synonyms } }: Extract<ToWorker, { type: 'look' }>, { searcher, context }: Loaded): void {
  const { records, hitOf } = searcher.search({ q, filters: noFilters, synonyms })
  const record = context.data.records.find((candidate) => candidate.id === id)
  const hit =
    record && (records.includes(record) ? hitOf(record) : { record, score: 0, why: [], words: [], pages: [], missing: [] })
  post({ type: 'look', id, item: hit ? presentLook(hit, { ...context, q }) : null })
}

function listIds({ state: { q, filters, synonyms, sort } }: Extract<ToWorker, { type: 'ids' }>, { searcher }: Loaded): void {
  const { records } = searcher.search({ q, filters, synonyms })
  post({ type: 'ids', ids: sortRecords(records, sort, q.trim() !== '', locale).map(({ id }) => id) })
}

function answerWaiting(): void {
  if (!loaded) return
  const [request, lookRequest] = [waiting, waitingLook]
  waiting = null
  waitingLook = null
  if (request) {
    last = { request, answer: answerTo(request, loaded) }
    post(last.answer)
  }
  if (lookRequest) look(lookRequest, loaded)
}

function fail(error: unknown): void {
  const failure = error instanceof LoadError ? error : new LoadError('damaged', String(error))
  post({ type: 'failed', failure: failure.failure, detail: failure.message })
}

self.addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  switch (message.type) {
    case 'load':
      locale = message.locale
      folder = message.folder
      load().catch(fail)
      return
    case 'load-pages':
      loadPages(missingParts).catch(fail)
      return
    case 'search':
      waiting = message
      break
    case 'look':
      waitingLook = message
      break
    case 'ids':
      // Asked for from among results, so everything is loaded.
      if (loaded) listIds(message, loaded)
      return
  }
  answerWaiting()
})
