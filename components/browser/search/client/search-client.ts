/**
 * The page's end of the search: what is typed → what is shown. Asks the worker for what is in sight while a query is typed and
 * for the rest once typing pauses, and holds what came of it for the page to read.
 */
import type { LookItem } from '../../../../lib/search/shown/present.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import { typingPause } from '../state/typing-pause.ts'
import { isOutdated, keepInSight } from './keep-in-sight.ts'
import { keepEqual } from './keep-equal.ts'
import { changeBy, idleLoad, type LoadState } from './loading.ts'
import { NewestQuestion } from './newest-question.ts'
import { PatientAnswers } from './patient-answers.ts'
import type { Answer, AnswerTo, FromWorker, LookRequest, Question, SearchRequest } from './protocol.ts'
import type { ShownAnswer } from './shown-answer.ts'
import { startWorker } from './start-worker.ts'
import { WorkerCalls } from './worker-calls.ts'
import { WorkerHost } from './worker-host.ts'

export interface SearchSnapshot extends LoadState {
  answer: ShownAnswer | null
  /** What is in sight of it stays as it was, though more is searched by now and begins otherwise. */
  isOutdated: boolean
  /** The record of the quick look that was asked for last; `item` is null where there is no such record. */
  look: { id: string; item: LookItem | null } | null
}

export const idleSnapshot: SearchSnapshot = { ...idleLoad, answer: null, isOutdated: false, look: null }

/** Results at first, and as many again whenever the reader comes near their end. */
const resultsShown = 10
/** More rows at once would hold up the page for long. */
export const maxListed = 1000
/** From when results are shown, in ms: until then a better answer takes their place, after that it moves nothing that is in sight. */
const settling = 1000

type Found = AnswerTo<SearchRequest>

export class SearchClient {
  #snapshot = idleSnapshot
  #listeners = new Set<() => void>()
  /** What was asked last, and the id of its answer. */
  #asked: SearchRequest | null = null
  #answered: number | null = null
  /** An answer from a visit before: the same question is asked for as many results as were shown. */
  #restored: SearchRequest | null = null
  /** The newest answer to the same question as the restored one, from less than all. */
  #better: Found | null = null
  /** What is shown, as it would be if nothing of it were in sight. */
  #newest: ShownAnswer | null = null
  /** From titles alone, too little to be shown while texts are on their way. */
  #poor: Found | null = null
  #hasStood = false
  #standing: ReturnType<typeof setTimeout> | undefined
  #look: LookRequest | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  readonly #host: WorkerHost
  readonly #calls = new WorkerCalls((message) => this.#host.post(message))
  readonly #questions = new NewestQuestion((request: SearchRequest) => this.#calls.ask(request))
  readonly #answers = new PatientAnswers<Found>((answer) => this.#show(answer))

  constructor(
    private readonly folder: string,
    private readonly locale: Locale,
    makeWorker: () => Worker = startWorker,
    private readonly countInSight: () => number = () => 0,
  ) {
    this.#host = new WorkerHost(makeWorker, {
      onStart: () => this.#begin(),
      onMessage: (message) => this.#receive(message),
      onStall: () => {
        this.#set({ stalled: true })
        this.#calls.fail(new Error('The search does not load'), ({ kind }) => kind === 'ids')
      },
      onCrash: () => {
        this.#set({ phase: 'crashed' })
        this.#calls.close(new Error('The search has crashed'))
      },
    })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getSnapshot = (): SearchSnapshot => this.#snapshot

  /** Loads the index unless it is loaded or loading. */
  warm = (): void => {
    if (this.#snapshot.phase === 'idle') this.#host.start()
  }

  /** Starts again after a failure. */
  retry = (): void => this.#host.start()

  /** Loads again what failed of the pages' text. */
  retryPages = (): void => this.#host.post({ type: 'load-pages' })

  /**
   * Asks, unless this was just asked: for a query that is being typed what is in sight, and for the rest once typing pauses.
   * @param inSight at most so many results
   */
  search = (state: Question, inSight: number): void => {
    if (isSame(state, this.#asked?.state)) return
    const isTyped = this.#snapshot.phase !== 'idle' && state.q !== (this.#asked?.state.q ?? '')
    clearTimeout(this.#pause)
    const limit = isSame(state, this.#restored?.state) ? (this.#restored?.limit ?? resultsShown) : resultsShown
    const whole: SearchRequest = { kind: 'search', state, limit, facets: true }
    if (isTyped) this.#pause = setTimeout(() => void this.#ask(whole), typingPause)
    void this.#ask(isTyped ? { ...whole, limit: Math.min(inSight, limit), facets: false } : whole)
  }

  /** Nothing is searched any more: what is asked next does not find this answer still standing. */
  clear = (): void => {
    clearTimeout(this.#pause)
    this.#asked = null
    this.#answered = null
    this.#poor = null
    this.#answers.drop()
    if (this.#snapshot.answer) this.#set({ answer: null, isOutdated: false })
  }

  /** Asks for more results of the same. */
  more = (): void => {
    if (this.#asked) void this.#ask({ ...this.#asked, limit: this.#asked.limit + resultsShown })
  }

  /** Asks for all results of the same, to be printed, or looked through with the browser's own search. */
  all = (): void => {
    if (this.#asked) void this.#ask({ ...this.#asked, limit: maxListed })
  }

  /** Shows an answer from before, until a new one is there. */
  restore = (answer: ShownAnswer): void => {
    this.#restored = { ...answer.request, limit: Math.max(answer.request.limit, resultsShown) }
    this.#hasStood = true
    this.#set({ answer })
  }

  /** Shows the newest answer whole, whatever of the older one is in sight. */
  renew = (): void => this.#set({ answer: this.#newest ?? this.#snapshot.answer, isOutdated: false })

  /** Asks for a record in full. */
  look = (record: string, state: Question): void => {
    this.#look = { kind: 'look', record, state }
    this.warm()
    this.#askLook(this.#look)
  }

  /**
   * Ids of all that the answer found which is shown now, in order.
   * @throws where the search can't tell: it is not there, or does not load
   */
  ids = async (): Promise<readonly string[]> => {
    const { answer, stalled } = this.#snapshot
    if (!answer) throw new Error('Nothing was found yet')
    const { items, total } = answer.presented
    if (items.length === total) return items.map(({ id }) => id)
    if (stalled) throw new Error('The search does not load')
    this.warm()
    return (await this.#calls.ask({ kind: 'ids', state: answer.request.state })).ids
  }

  async #ask(request: SearchRequest): Promise<void> {
    const isFirst = this.#asked === null && this.#snapshot.phase === 'idle' && this.#snapshot.answer === null
    this.warm()
    this.#answers.expect(isFirst)
    this.#asked = request
    // Why there is no answer, the phase tells.
    const answer = await this.#questions.ask(request).catch(() => null)
    if (answer && this.#asked) this.#take(answer)
  }

  #askLook(request: LookRequest): void {
    const show = ({ item }: AnswerTo<LookRequest>) => {
      if (request === this.#look) this.#set({ look: { id: request.record, item } })
    }
    this.#calls.ask(request).then(show, () => undefined)
  }

  #set(change: Partial<SearchSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Tells a new worker all that it has to know. */
  #begin(): void {
    this.#set({ ...idleLoad, phase: 'loading' })
    this.#host.post({ type: 'load', folder: this.folder, locale: this.locale })
    this.#calls.open()
    if (this.#asked && !this.#questions.isBusy) void this.#ask(this.#asked)
    if (this.#look && this.#snapshot.look?.id === this.#look.record) this.#askLook(this.#look)
  }

  #receive(message: FromWorker): void {
    if (message.type === 'answer') {
      if (!this.#calls.settle(message)) this.#improve(message)
      return
    }
    this.#set(changeBy(message, this.#snapshot.phase))
    const isLoaded = message.type === 'pages' && !message.trying
    if (message.type === 'failed' || message.type === 'pages') this.#takePoor()
    if (message.type === 'failed' || isLoaded) this.#answers.release()
    if (isLoaded && this.#better && isSame(this.#better.request.state, this.#asked?.state)) this.#show(this.#better)
    if (isLoaded) this.#better = null
    if (this.#snapshot.phase === 'failed') this.#calls.close(new Error('The search could not be loaded'))
  }

  /** A second answer of the same id, after more text has arrived, takes the place of the first. */
  #improve(answer: Answer): void {
    if (answer.kind === 'search' && answer.id === this.#answered && !this.#questions.isBusy) this.#take(answer)
    if (answer.kind === 'look' && answer.request.record === this.#look?.record)
      this.#set({ look: { id: answer.request.record, item: answer.item } })
  }

  /** Nothing better will come soon. */
  #takePoor(): void {
    const poor = this.#poor
    this.#poor = null
    if (poor && poor.id === this.#answered) this.#answers.take(poor, this.#snapshot.failure !== null)
  }

  #take(answer: Found): void {
    this.#answered = answer.id
    const { pages, phase, failure, stalled } = this.#snapshot
    const isComplete = pages?.trying === false && !answer.awaits
    const { total, partial } = answer.presented
    this.#poor = phase === 'titles' && !failure && !stalled && (total === 0 || partial) ? answer : null
    if (this.#poor) return
    // What stood there when the page was left stands until all is searched again: less would take rows from under the reader.
    const isReturn = isSame(answer.request.state, this.#restored?.state) && this.#snapshot.answer !== null
    if (isReturn && !isComplete) this.#better = answer
    else this.#answers.take(answer, isComplete)
  }

  #show({ request, presented, suggestions, awaits }: Found): void {
    const shown = this.#snapshot.answer
    // Another query marks other words: none of its results equals one from before.
    const items = shown?.request.state.q === request.state.q ? keepEqual(presented.items, shown.presented.items) : presented.items
    const newest = { request, presented: { ...presented, items }, suggestions, awaits, hasRoom: awaits }
    this.#newest = newest
    if (!shown || !isSame(shown.request.state, request.state)) {
      this.#hasStood = false
      clearTimeout(this.#standing)
      this.#standing = setTimeout(() => (this.#hasStood = true), settling)
    } else if (this.#hasStood) {
      const inSight = this.countInSight()
      const answer = keepInSight(shown, newest, inSight)
      this.#set({ answer, isOutdated: isOutdated(answer, newest, inSight) })
      return
    }
    this.#set({ answer: newest, isOutdated: false })
  }
}

function isSame(one: Question, other: Question | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other)
}
