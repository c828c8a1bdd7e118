/** The worker's end of the search, with files that the test serves when it likes. */
import type { PageTexts, SearchManifest, SearchRecords, SearchText } from '../../../../../lib/search/corpus/search-data.ts'
import { createGuesses } from '../../../../../lib/search/guess/create-guesses.ts'
import type { MakeGuesses } from '../../../../../lib/search/query/guesses.ts'
import { initialState } from '../../../../../lib/search/search-url.ts'
import type { Answer, FromWorker, Question, Request } from '../protocol.ts'
import { SearchService } from '../search-service.ts'

const data: SearchRecords = {
  records: [
    { id: 'raft', title: 'Raft 实践', kind: 'slides', date: '2021-01-01' },
    { id: 'cache', title: '缓存设计', kind: 'slides', date: '2022-01-01' },
  ],
  topics: {},
  speakers: {},
  events: {},
  tables: { traditional: '', regionalWords: {}, pinyin: { huan: '缓', cun: '存' } },
}
const text: SearchText = { cache: { zh: '缓存与 raft 无关' } }
const pages: PageTexts = { cache: { quality: 'good', pageCount: 1, pages: [[1, 'raft election']] } }

function filesOf(served: Record<string, unknown>): Record<string, string> {
  const contents = Object.fromEntries(Object.entries(served).map(([path, value]) => [path, JSON.stringify(value)]))
  const file = (path: string) => ({ path, bytes: Buffer.byteLength(contents[path] ?? '') })
  const manifest: SearchManifest = {
    version: '1',
    files: {
      records: file('records.json'),
      more: [],
      text: [file('text.json')],
      questions: file('questions.json'),
      pages: [{ ...file('pages.0.json'), records: ['cache'] }],
      pictures: file('pictures.json'),
    },
    counts: { records: 2, pages: 0, text: { documents: { searched: 1, wanted: 1 }, articles: { searched: 0, wanted: 0 } } },
  }
  return { ...contents, 'manifest.json': JSON.stringify(manifest) }
}

/** The files that are served, by their names. */
export const all = filesOf({
  'records.json': data,
  'text.json': text,
  'questions.json': { everydayWords: [], questions: {} },
  'pictures.json': {},
  'pages.0.json': pages,
})

const noOne: (message: FromWorker) => void = () => undefined

/** What the worker said, and which files it fetched, by their names. */
export const heard = {
  said: [] as FromWorker[],
  fetched: [] as string[],
  listening: noOne,
}

/** Before each test. */
export function forget(): void {
  Object.assign(heard, { said: [], fetched: [], listening: noOne })
}

export const answers = (): Answer[] => heard.said.filter((message) => message.type === 'answer')
/** Of the answers to searches, in turn, the records. */
export const found = () => answers().map((answer) => (answer.kind === 'search' ? answer.presented.items.map(({ id }) => id) : []))

/** @param missing names of files that can't be had. @returns what stands in the place of fetch */
export const serve = (missing: readonly string[]) => (url: string) => {
  const name = url.slice(url.lastIndexOf('/') + 1)
  heard.fetched.push(name)
  const body = missing.includes(name) ? undefined : all[name]
  return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body))
}

/** @param makeGuesses loads what words that stand nowhere are taken for. */
export function openService(makeGuesses = () => Promise.resolve<MakeGuesses | null>(createGuesses)): SearchService {
  return new SearchService(
    (message) => {
      heard.said.push(message)
      heard.listening(message)
    },
    () => Promise.resolve(),
    makeGuesses,
  )
}

export const load = { type: 'load', folder: '/data/search', locale: 'zh' } as const

export function ask(service: SearchService, id: number, request: Request): void {
  void service.receive({ type: 'ask', id, request })
}

export function question(q: string): Question {
  const { filters, sort, synonyms, literally, passages } = initialState
  return { q, filters, sort, synonyms, literally, passages }
}

export function untilSaid(isMeant: (message: FromWorker) => boolean): Promise<void> {
  return new Promise((done) => {
    heard.listening = (message) => {
      if (isMeant(message)) done()
    }
  })
}

export const search = (q: string): Request => ({ kind: 'search', state: question(q), limit: 10, facets: false })
