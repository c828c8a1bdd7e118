/**
 * The page's end of the worker: starts it on first intent, sends it no more than it can answer (while one question is
 * under way only the newest of the next is kept), and restarts it once if it dies.
 */
import { keepEqual } from './keep-equal.ts'
import type { LookItem, Presented } from '../../../../lib/search/shown/present.ts'
import type { TurnProgress } from './load-in-turn.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import type { FromWorker, LoadFailure, ToWorker } from './protocol.ts'

export type SearchRequest = Omit<Extract<ToWorker, { type: 'search' }>, 'type' | 'sequence'>

export interface SearchSnapshot {
  phase: 'idle' | 'loading' | 'titles' | 'all' | 'failed' | 'crashed'
  /** 0 to 1, while loading. */
  progress: number
  /** Nothing arrived for a while. */
  stalled: boolean
  failure: { kind: LoadFailure; detail: string } | null
  /** How many records are searched by their titles, and how many by their texts. */
  coverage: { titles: number; texts: number; total: number } | null
  answer: { request: SearchRequest; presented: Presented; suggestions: string[] } | null
  /** The record of the quick look that was asked for last; `item` is null where there is no such record. */
  look: { id: string; item: LookItem | null } | null
  /** How much of the pages' text is searched; null until it begins to load, or where there is none. */
  pages: (TurnProgress & { trying: boolean }) | null
}

export const idleSnapshot: SearchSnapshot = {
  phase: 'idle',
  progress: 0,
  stalled: false,
  failure: null,
  coverage: null,
  answer: null,
  look: null,
  pages: null,
}

/** Results at first, and as many again whenever the reader comes near their end. */
const resultsShown = 10

/** After the last letter, in ms. Until then only what is in sight is asked for. */
const typingPause = 150

/** Silence after which the page says that the network is slow, in ms. */
const stallAfter = 5000

/**
 * How long a link's first answer waits for all that is searched, in ms, and how soon after the page it must be there itself: all
 * the texts are ten times as much, and would not come over a slower line while it waits.
 */
const patience = 1200
const quick = 1000

export class SearchClient {
  #worker: Worker | null = null
  #snapshot = idleSnapshot
  #listeners = new Set<() => void>()
  #sequence = 0
  #underWay: { sequence: number; request: SearchRequest } | null = null
  #next: SearchRequest | null = null
  #last: SearchRequest | null = null
  /** The last question as text, and the one that came back from a visit before, with as many results as were shown. */
  #asked: string | null = null
  #restored: { asked: string; limit: number } | null = null
  #look: Omit<Extract<ToWorker, { type: 'look' }>, 'type'> | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  #listing: ((ids: readonly string[]) => void) | null = null
  #restarts = 0
  #patient = false
  /** An answer that waits for a better one, and how long. */
  #held: { answer: NonNullable<SearchSnapshot['answer']>; timer: ReturnType<typeof setTimeout> } | null = null
  #stallTimer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly folder: string,
    private readonly locale: Locale,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getSnapshot = (): SearchSnapshot => this.#snapshot

  /** Loads the index unless it is loaded or loading. */
  warm = (): void => {
    if (this.#snapshot.phase === 'idle') this.#start()
  }

  /** Starts again after a failure. */
  retry = (): void => {
    this.#worker?.terminate()
    this.#restarts = 0
    this.#next = this.#next ?? this.#last
    this.#start()
  }

  /** Loads again what failed of the pages' text. */
  retryPages = (): void => this.#post({ type: 'load-pages' })

  /**
   * Asks, unless this was just asked: for a query that is being typed what is in sight, and for the rest once typing pauses.
   * @param inSight at most so many results
   */
  search = (state: SearchRequest['state'], inSight: number): void => {
    const asked = JSON.stringify(state)
    if (asked === this.#asked) return
    const isTyped = this.#snapshot.phase !== 'idle' && state.q !== (this.#last?.state.q ?? '')
    this.#asked = asked
    clearTimeout(this.#pause)
    const limit = this.#restored?.asked === asked ? this.#restored.limit : resultsShown
    const whole: SearchRequest = { state, limit, facets: true }
    if (isTyped) this.#pause = setTimeout(() => this.#ask(whole), typingPause)
    this.#ask(isTyped ? { state, limit: Math.min(inSight, limit), facets: false } : whole)
  }

  /** Nothing is searched any more: what is asked next does not find this answer still standing. */
  clear = (): void => {
    clearTimeout(this.#pause)
    this.#asked = null
    this.#next = null
    this.#last = null
    clearTimeout(this.#held?.timer)
    this.#held = null
    if (this.#snapshot.answer) this.#set({ answer: null })
  }

  /** Asks for more results of the same. */
  more = (): void => {
    if (this.#last) this.#ask({ ...this.#last, limit: this.#last.limit + resultsShown })
  }

  #ask(request: SearchRequest): void {
    // A link's first answer waits a moment for all texts: results that change under a reader's eyes are worse than late ones.
    this.#patient = this.#last === null && this.#snapshot.phase === 'idle' && this.#snapshot.answer === null
    this.#last = request
    this.#next = request
    this.warm()
    this.#send()
  }

  /** Shows an answer from before, until a new one is there. */
  restore = (answer: NonNullable<SearchSnapshot['answer']>): void => {
    const { state, limit } = answer.request
    this.#restored = { asked: JSON.stringify(state), limit: Math.max(limit, resultsShown) }
    this.#set({ answer })
  }

  /** Asks for a record in full. */
  look = (request: Omit<Extract<ToWorker, { type: 'look' }>, 'type'>): void => {
    this.#look = request
    this.warm()
    this.#post({ type: 'look', ...request })
  }

  /** Ids of all that the last question found, in order. */
  ids = (): Promise<readonly string[]> => {
    const last = this.#last
    if (!last) return Promise.resolve([])
    return new Promise((resolve) => {
      this.#listing = resolve
      this.#post({ type: 'ids', state: last.state })
    })
  }

  #set(change: Partial<SearchSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }

  #start(): void {
    this.#underWay = null
    this.#set({ phase: 'loading', progress: 0, stalled: false, failure: null, coverage: null, pages: null })
    this.#watchForStall()
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data))
    worker.addEventListener('error', (event) => this.#died(event))
    this.#post({ type: 'load', folder: this.folder, locale: this.locale })
    if (this.#look) this.#post({ type: 'look', ...this.#look })
    this.#send()
  }

  #watchForStall(): void {
    clearTimeout(this.#stallTimer)
    this.#stallTimer = setTimeout(() => this.#set({ stalled: true }), stallAfter)
  }

  #died(event: Event): void {
    event.preventDefault()
    this.#worker?.terminate()
    this.#worker = null
    clearTimeout(this.#stallTimer)
    this.#next = this.#next ?? this.#underWay?.request ?? this.#last
    this.#underWay = null
    if (this.#restarts > 0) {
      this.#set({ phase: 'crashed' })
      return
    }
    this.#restarts += 1
    this.#start()
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #send(): void {
    if (this.#underWay || !this.#next || !this.#worker) return
    this.#sequence += 1
    this.#underWay = { sequence: this.#sequence, request: this.#next }
    this.#next = null
    this.#post({ type: 'search', sequence: this.#sequence, ...this.#underWay.request })
  }

  #show({ request, presented, suggestions }: NonNullable<SearchSnapshot['answer']>): void {
    const shown = this.#snapshot.answer
    // Another query marks other words: none of its results equals one from before.
    const isSameQuery = shown?.request.state.q === request.state.q
    const items = isSameQuery ? keepEqual(presented.items, shown.presented.items) : presented.items
    const answer = { request, presented: { ...presented, items }, suggestions }
    const isQuick = this.#held !== null || performance.now() < quick
    if (this.#patient && isQuick && this.#snapshot.pages?.trying !== false) {
      this.#held ??= { answer, timer: setTimeout(this.#release, patience) }
      this.#held.answer = answer
    } else {
      clearTimeout(this.#held?.timer)
      this.#held = null
      this.#set({ answer })
    }
  }

  /** Shows the answer that was held back. */
  #release = (): void => {
    if (!this.#held) return
    const { answer, timer } = this.#held
    clearTimeout(timer)
    this.#held = null
    this.#set({ answer })
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'progress':
        this.#watchForStall()
        this.#set({ progress: message.total === 0 ? 0 : message.loaded / message.total, stalled: false })
        return
      case 'ready':
        clearTimeout(this.#stallTimer)
        this.#set({ phase: message.part, progress: 1, stalled: false })
        // Answers from the titles alone are asked again now that the texts are here.
        if (message.part === 'all') {
          if (!this.#next) this.#next = this.#last
          if (this.#look) this.#post({ type: 'look', ...this.#look })
        }
        this.#send()
        return
      case 'failed':
        clearTimeout(this.#stallTimer)
        this.#underWay = null
        this.#release()
        if (this.#snapshot.phase !== 'titles') this.#set({ phase: 'failed' })
        this.#set({ failure: { kind: message.failure, detail: message.detail }, stalled: false })
        return
      case 'answer':
        if (this.#underWay?.sequence === message.sequence) {
          const { request } = this.#underWay
          this.#underWay = null
          if (!this.#next && this.#last) this.#show({ request, presented: message.presented, suggestions: message.suggestions })
        } else if (!this.#underWay && this.#last && message.sequence === this.#sequence) {
          this.#show({ request: this.#last, presented: message.presented, suggestions: message.suggestions })
        }
        this.#send()
        return
      case 'coverage':
        this.#set({ coverage: { titles: message.titles, texts: message.texts, total: message.total } })
        return
      case 'pages':
        this.#set({ pages: { ...message.progress, trying: message.trying } })
        if (!message.trying) this.#release()
        return
      case 'look':
        this.#set({ look: { id: message.id, item: message.item } })
        return
      case 'ids':
        this.#listing?.(message.ids)
        this.#listing = null
    }
  }
}
