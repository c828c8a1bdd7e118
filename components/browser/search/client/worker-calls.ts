/** Requests to the worker as promises: each settles, with the worker's answer or when no answer can come any more. */
import type { Answer, AnswerTo, Request, ToWorker } from './protocol.ts'

interface Pending {
  request: Request
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

export class WorkerCalls {
  #pending = new Map<number, Pending>()
  #lastId = 0
  /** Why no answer can come; null while one can. */
  #closed: Error | null = null

  /** @param post reaches the worker that runs now; what is asked while none runs is asked again when one starts. */
  constructor(private readonly post: (message: ToWorker) => void) {}

  ask<Asked extends Request>(request: Asked): Promise<AnswerTo<Asked>> {
    if (this.#closed) return Promise.reject(this.#closed)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      // The worker answers a request with the answer of its kind.
      this.#pending.set(id, { request, resolve: resolve as (answer: Answer) => void, reject })
      this.post({ type: 'ask', id, request })
    })
  }

  /** @returns false where nothing waits for it any more: it was answered before, and this answer is better, or it was refused */
  settle(answer: Answer): boolean {
    const pending = this.#pending.get(answer.id)
    this.#pending.delete(answer.id)
    pending?.resolve(answer)
    return pending !== undefined
  }

  /** A new worker runs: asks it what the one before did not answer. */
  open(): void {
    this.#closed = null
    for (const [id, { request }] of this.#pending) this.post({ type: 'ask', id, request })
  }

  /** No answer will come to anything, until a new worker runs. */
  close(error: Error): void {
    this.#closed = error
    this.fail(error, () => true)
  }

  /** No answer is waited for any longer to these. */
  fail(error: Error, which: (request: Request) => boolean): void {
    for (const [id, { request, reject }] of this.#pending) {
      if (!which(request)) continue
      this.#pending.delete(id)
      reject(error)
    }
  }
}
