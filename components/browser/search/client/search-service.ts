/**
 * What the worker does with what the page asks. What is asked before anything is loaded waits for it. Whenever more is searched
 * than before, the last search and the last look are answered again where their answers are others now: the one place that
 * decides what a better answer is.
 */
import { answerRequest, type Loaded } from './answer-request.ts'
import { LoadError } from './fetch-text.ts'
import { loadInTurn, type TurnProgress } from './load-in-turn.ts'
import { loadPart, loadSearch, type Part } from './load-search.ts'
import type { Answer, FromWorker, Request, ToWorker } from './protocol.ts'

type Asked = Extract<ToWorker, { type: 'ask' }>

export class SearchService {
  #loaded: Loaded | null = null
  #folder = ''
  #waiting: Asked[] = []
  /** Answers that may be bettered. */
  #standing = new Map<Request['kind'], Answer>()
  #missing: Part[] = []

  /** @param pause resolves after so many ms. */
  constructor(
    private readonly post: (message: FromWorker) => void,
    private readonly pause: (ms: number) => Promise<void>,
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
        if (this.#loaded) this.#answer(message, this.#loaded)
        else this.#waiting.push(message)
        return Promise.resolve()
    }
  }

  #answer({ id, request }: Asked, loaded: Loaded): void {
    const answer = answerRequest(id, request, loaded)
    if (request.kind !== 'ids') this.#standing.set(request.kind, answer)
    this.post(answer)
  }

  async #load({ folder, locale }: Extract<ToWorker, { type: 'load' }>): Promise<void> {
    const parts = await loadSearch({ folder, locale, post: this.post, grow: (loaded) => this.#grow(loaded) })
    await this.#loadPages(parts)
  }

  #grow(loaded: Loaded): void {
    this.#loaded = loaded
    // Nothing changes under a reader's eyes without need.
    for (const [kind, before] of this.#standing) {
      const answer = answerRequest(before.id, before.request, loaded)
      if (JSON.stringify(answer) === JSON.stringify(before)) continue
      this.#standing.set(kind, answer)
      this.post(answer)
    }
    for (const asked of this.#waiting.splice(0)) this.#answer(asked, loaded)
  }

  async #loadPages(parts: readonly Part[]): Promise<void> {
    this.#missing = []
    const texts = parts.filter(({ holds }) => holds !== 'questions')
    let progress: TurnProgress = { loaded: 0, total: texts.length, failed: 0 }
    const tell = (trying: boolean) => this.post({ type: 'pages', progress, trying })
    const load = async (part: Part) => {
      if (this.#loaded) this.#grow(await loadPart(this.#folder, part, this.#loaded, () => this.pause(0)))
    }
    tell(true)
    const missing = await loadInTurn(
      texts,
      load,
      (now) => {
        progress = now
        tell(true)
      },
      this.pause,
    )
    tell(false)
    // Last and untold: what holds the words is all found by now, and these take seconds to make ready.
    const questions = parts.filter(({ holds }) => holds === 'questions')
    this.#missing = [...missing, ...(await loadInTurn(questions, load, () => undefined, this.pause))]
  }

  #fail(error: unknown): void {
    const { failure, message } = error instanceof LoadError ? error : new LoadError('damaged', String(error))
    this.post({ type: 'failed', failure, detail: message })
  }
}
