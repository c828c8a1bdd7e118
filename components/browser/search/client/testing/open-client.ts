/** A worker that says what a test says, and a client that it belongs to. */
import type { Presented } from '../../../../../lib/search/shown/present.ts'
import type { ResultItem } from '../../../../../lib/search/shown/result-item.ts'
import { initialState } from '../../../../../lib/search/search-url.ts'
import type { FromWorker, Question, Request, ToWorker } from '../protocol.ts'
import { SearchClient } from '../search-client.ts'
import type { ShownAnswer } from '../shown-answer.ts'

function fail(what: string): never {
  throw new Error(what)
}

export class FakeWorker extends EventTarget {
  readonly sent: ToWorker[] = []
  ended = false

  postMessage(message: ToWorker): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.ended = true
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }

  die(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }))
  }

  get asked(): Extract<ToWorker, { type: 'ask' }>[] {
    return this.sent.filter((message) => message.type === 'ask')
  }

  /** The requests of a kind that came so far. */
  requests<Kind extends Request['kind']>(kind: Kind): { id: number; request: Extract<Request, { kind: Kind }> }[] {
    return this.asked.flatMap(({ id, request }) =>
      request.kind === kind ? [{ id, request: request as Extract<Request, { kind: Kind }> }] : [],
    )
  }

  /** Answers the last question, or the one of this id. */
  answer(items: readonly string[], { total = items.length, id }: { total?: number; id?: number } = {}): void {
    const asked = this.requests('search').findLast((one) => id === undefined || one.id === id)
    if (!asked) fail('no such question was asked')
    this.say({ type: 'answer', kind: 'search', ...asked, presented: presentedOf(items, total), suggestions: [], awaits: false })
  }
}

function presentedOf(ids: readonly string[], total: number): Presented {
  const items = ids.map((id) => ({ id }) as ResultItem)
  return {
    total,
    items,
    passages: [],
    facets: null,
    synonyms: [],
    wishes: [],
    excluded: [],
    unfiltered: total,
    hindrance: null,
    partial: false,
  }
}

/** An answer of so many results to a question for `raft`. */
export const answerOf = (ids: readonly string[], total: number): ShownAnswer => ({
  request: { kind: 'search', state: question('raft'), limit: 10, facets: true },
  presented: presentedOf(ids, total),
  suggestions: [],
  awaits: false,
  hasRoom: false,
})

export const question = (q: string): Question => {
  const { filters, sort, synonyms, literally, passages } = initialState
  return { q, filters, sort, synonyms, literally, passages }
}

/** Lets promises that have settled tell so. */
export const settled = () => new Promise<void>((done) => setImmediate(done))

/** All that were started, in turn. */
export const workers: FakeWorker[] = []
export const newest = (): FakeWorker => workers.at(-1) ?? fail('no worker was started')

/** @param inSight results that the window shows */
export function open(inSight = 0): SearchClient {
  const makeWorker = () => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker
  }
  return new SearchClient('/data/search', 'zh', makeWorker, () => inSight)
}

/** A client whose worker has loaded everything and answered a question with one of three results. */
export async function openAnswered(inSight?: number): Promise<SearchClient> {
  const client = open(inSight)
  client.warm()
  newest().say({ type: 'ready', part: 'all' })
  client.search(question('raft'), 3)
  newest().answer(['a'], { total: 3 })
  await settled()
  return client
}
