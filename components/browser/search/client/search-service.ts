/**
 * What the worker does with what the page asks. What is asked before anything is loaded waits for it. Whenever more is searched
 * than before, the last search and the last look are answered again where their answers are others now: the one place that
 * decides what a better answer is. What answers questions is loaded once one is asked, and what words that stand nowhere are
 * taken for with the first letters or numbers; an answer that would be without waits for it.
 */
import { hasNumbers, type MakeGuesses } from '../../../../lib/search/query/guesses.ts'
import { readsAsQuestion } from '../../../../lib/search/query/reads-as-question.ts'
import { answerRequest, type Answered, type Loaded } from './answer-request.ts'
import { LoadError } from './fetch-text.ts'
import { loadInTurn, type TurnProgress } from './load-in-turn.ts'
import { loadAnswerer, loadGuesses, loadPart, loadSearch, type ContextChange, type Part } from './load-search.ts'
import type { FromWorker, Request, ToWorker } from './protocol.ts'
import { QuietTime } from './quiet-time.ts'

type Asked = Extract<ToWorker, { type: 'ask' }>

/** More may follow: the whole answer is asked for once typing pauses. */
const isLetter = (request: Request) => request.kind === 'search' && !request.facets

/** Letters may be pinyin, initials or mistyped. */
const mayBeTakenFor = (q: string) => /\p{Script=Latin}/u.test(q) || hasNumbers(q)

export class SearchService {
  #loaded: Loaded | null = null
  #folder = ''
  #waiting: Asked[] = []
  /** Answers that may be bettered. */
  #standing = new Map<Request['kind'], Answered>()
  #missing: Part[] = []
  /** What the texts answer; null until the texts are there, and once it is loaded or loading. */
  #questions: Part | null = null
  /** What answers questions is there to be had, as far as is known. */
  #isAnswererExpected = false
  /** All is searched that will be: words that are met in part stay so. */
  #isSettled = false
  #guesses: MakeGuesses | 'absent' | 'loading' | 'failed' = 'absent'
  #guessesLoaded: Promise<void> = Promise.resolve()
  readonly #quiet = new QuietTime((ms) => this.pause(ms))

  /** @param pause resolves after so many ms. */
  constructor(
    private readonly post: (message: FromWorker) => void,
    private readonly pause: (ms: number) => Promise<void>,
    private readonly makeGuesses: () => Promise<MakeGuesses | null> = loadGuesses,
  ) {}

  /**
   * @returns when all is done that the message asks for
   * @throws where a request can't be answered: the worker's end, for which the page starts another
   */
  receive(message: ToWorker): Promise<void> {
    switch (message.type) {
      case 'load':
        this.#folder = message.folder
        return this.#load(message).catch((error: unknown) => this.#fail(error))
      case 'load-pages':
        return this.#loadPages(this.#missing).catch((error: unknown) => this.#fail(error))
      case 'ask':
        this.#isAnswererExpected ||= this.#questions !== null
        if (this.#guesses === 'failed') this.#guesses = 'absent'
        if (isLetter(message.request)) this.#quiet.begin()
        if (mayBeTakenFor(message.request.state.q)) this.#loadGuesses()
        if (this.#loaded) this.#answer(message, this.#loaded)
        else this.#waiting.push(message)
        return Promise.all([this.#guessesLoaded, this.#loadQuestions()]).then(() => undefined)
    }
  }

  #answer(asked: Asked, loaded: Loaded): void {
    const { id, request } = asked
    const answered = this.#answerFrom(id, request, loaded)
    if (answered.lacksGuesses && this.#guesses !== 'failed') {
      this.#waiting.push(asked)
      this.#loadGuesses()
      return
    }
    if (request.kind !== 'ids') this.#standing.set(request.kind, answered)
    this.post(answered.answer)
  }

  #answerFrom(id: number, request: Request, loaded: Loaded): Answered {
    const answered = answerRequest(id, request, loaded)
    const { answer } = answered
    return answer.kind === 'search' ? { ...answered, answer: { ...answer, awaits: this.#isAwaited(answered) } } : answered
  }

  async #load({ folder, locale }: Extract<ToWorker, { type: 'load' }>): Promise<void> {
    const { parts, questions } = await loadSearch({ folder, locale, post: this.post, grow: (loaded) => this.#grow(loaded) })
    this.#questions = questions
    this.#isAnswererExpected = questions !== null
    this.#tellAwaited()
    await Promise.all([this.#loadQuestions(), this.#loadPages(parts)])
  }

  #grow(loaded: Loaded): void {
    this.#loaded = loaded
    if (typeof this.#guesses === 'function') loaded.searcher.addGuesses(this.#guesses)
    // Nothing changes under a reader's eyes without need.
    for (const [kind, { answer: before }] of this.#standing) {
      const answered = this.#answerFrom(before.id, before.request, loaded)
      this.#standing.set(kind, answered)
      if (JSON.stringify(answered.answer) !== JSON.stringify(before)) this.post(answered.answer)
    }
    for (const asked of this.#waiting.splice(0)) this.#answer(asked, loaded)
  }

  /** Meanwhile something else may have come. */
  #growBy(change: ContextChange): void {
    if (this.#loaded) this.#grow({ ...this.#loaded, context: { ...this.#loaded.context, ...change } })
  }

  async #loadPages(parts: readonly Part[]): Promise<void> {
    let progress: TurnProgress = { loaded: 0, total: parts.length, failed: 0 }
    const tell = (trying: boolean) => this.post({ type: 'pages', progress, trying })
    tell(true)
    this.#missing = await loadInTurn(
      parts,
      async (part) => {
        if (this.#loaded) this.#growBy(await loadPart(this.#folder, part, this.#loaded.searcher))
      },
      (now) => {
        progress = now
        tell(true)
      },
      this.pause,
    )
    this.#isSettled = true
    tell(false)
    this.#tellAwaited()
    await this.#loadQuestions()
  }

  /** Answers the last search again where pages may answer it too, and are awaited from now on. */
  #tellAwaited(): void {
    if (this.#loaded && this.#standing.get('search')?.lacksAnswerer) this.#grow(this.#loaded)
  }

  /** Whether pages that may answer a search will be there for it. */
  #isAwaited({ answer: { request }, lacksAnswerer }: Answered): boolean {
    if (!lacksAnswerer || !this.#isAnswererExpected || request.kind !== 'search') return false
    // The text of an original may hold the words yet; what asks will ask then too.
    return this.#isSettled || readsAsQuestion(request.state.q)
  }

  /** Loads what answers questions, once one is asked. Untold: the words are searched without. What failed is tried with the next. */
  async #loadQuestions(): Promise<void> {
    const questions = this.#questions
    const standing = this.#standing.get('search')
    if (!questions || !standing || !this.#isAwaited(standing)) return
    this.#questions = null
    const load = async (part: Part) => {
      if (!this.#loaded) return
      this.#growBy(await loadAnswerer(this.#folder, part, this.#loaded, () => this.#quiet.wait()))
    }
    const [failed = null] = await loadInTurn([questions], load, () => undefined, this.pause)
    this.#questions = failed
    if (!failed) return
    this.#isAnswererExpected = false
    this.#tellAwaited()
  }

  /** Untold where it can't be had: words that stand nowhere are searched as they are. It is tried with the next question. */
  #loadGuesses(): void {
    if (this.#guesses !== 'absent') return
    this.#guesses = 'loading'
    this.#guessesLoaded = this.makeGuesses().then((guesses) => {
      this.#guesses = guesses ?? 'failed'
      if (this.#loaded) this.#grow(this.#loaded)
      return this.#loadQuestions()
    })
  }

  #fail(error: unknown): void {
    const { failure, message } = error instanceof LoadError ? error : new LoadError('damaged', String(error))
    this.post({ type: 'failed', failure, detail: message })
  }
}
