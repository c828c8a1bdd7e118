/**
 * The search, off the main thread: loads the records first and answers from them, then the texts, and answers again.
 */
import { characterFold } from '../../lib/search/corpus.ts'
import { noFilters } from '../../lib/search/facets.ts'
import { present, presentLook, sortHits, type DisplayLocale } from '../../lib/search/present.ts'
import { createSearcher, type Searcher } from '../../lib/search/search.ts'
import { loadTitleIndex } from '../../lib/search/search-index.ts'
import type { SearchManifest, SearchRecords, SearchText } from '../../lib/search/search-data.ts'
import { fetchText, LoadError } from './fetch-text.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

interface Loaded {
  data: SearchRecords
  text: SearchText
  searcher: Searcher
  fold: ReadonlyMap<string, string>
}

const post = (message: FromWorker) => self.postMessage(message)
const suggestionsShown = 5

let loaded: Loaded | null = null
let locale: DisplayLocale = 'zh'
let waiting: Extract<ToWorker, { type: 'search' }> | null = null
let waitingLook: Extract<ToWorker, { type: 'look' }> | null = null

function parse<Value>(path: string, json: string): Value {
  try {
    return JSON.parse(json) as Value
  } catch {
    throw new LoadError('damaged', path)
  }
}

async function load(folder: string): Promise<void> {
  const manifest = parse<SearchManifest>('manifest.json', await fetchText(`${folder}/manifest.json`, 'no-cache'))
  const { records, titleIndex, text } = manifest.files
  const total = records.bytes + titleIndex.bytes
  let received = 0
  const read = (file: { path: string; bytes: number }) =>
    fetchText(`${folder}/${file.path}`, 'default', file.bytes, (bytes) => {
      received += bytes
      post({ type: 'progress', loaded: Math.min(received, total), total })
    })
  const [recordsJson, titlesJson] = await Promise.all([read(records), read(titleIndex)])
  const data = parse<SearchRecords>(records.path, recordsJson)
  const fold = characterFold(data.tables.traditional)
  const titles = loadTitleIndex(titlesJson, fold)
  loaded = { data, text: {}, fold, searcher: createSearcher({ data, titleIndex: titles, text: null }) }
  post({ type: 'ready', part: 'titles' })
  answerWaiting()
  const texts = parse<SearchText>(text.path, await fetchText(`${folder}/${text.path}`, 'default', text.bytes))
  loaded = {
    data,
    text: texts,
    fold,
    searcher: createSearcher({ data, titleIndex: titles, text: texts }),
  }
  post({ type: 'ready', part: 'all' })
  answerWaiting()
}

function answer({ sequence, state, limit }: Extract<ToWorker, { type: 'search' }>, { searcher, data, text, fold }: Loaded): void {
  const { q, filters, synonyms, sort } = state
  const found = searcher.search({ q, filters, synonyms })
  const hits = sortHits(found.hits, sort, q.trim() !== '', locale)
  const presented = present(found, hits, filters, limit, { data, texts: text, fold, locale })
  post({ type: 'answer', sequence, presented, suggestions: presented.total === 0 ? searcher.suggest(q, suggestionsShown) : [] })
}

function look({ id, state: { q, synonyms } }: Extract<ToWorker, { type: 'look' }>, { searcher, data, text, fold }: Loaded): void {
  const found = searcher.search({ q, filters: noFilters, synonyms }).hits.find(({ record }) => record.id === id)
  const record = data.records.find((candidate) => candidate.id === id)
  const hit = found ?? (record && { record, score: 0, why: [], words: [], pages: [], missing: [] })
  post({ type: 'look', id, item: hit ? presentLook(hit, { data, texts: text, fold, locale }) : null })
}

function answerWaiting(): void {
  if (!loaded) return
  const [request, lookRequest] = [waiting, waitingLook]
  waiting = null
  waitingLook = null
  if (request) answer(request, loaded)
  if (lookRequest) look(lookRequest, loaded)
}

self.addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.type === 'search') waiting = message
  if (message.type === 'look') waitingLook = message
  if (message.type !== 'load') {
    answerWaiting()
    return
  }
  locale = message.locale
  load(message.folder).catch((error: unknown) => {
    const failure = error instanceof LoadError ? error : new LoadError('damaged', String(error))
    post({ type: 'failed', failure: failure.failure, detail: failure.message })
  })
})
